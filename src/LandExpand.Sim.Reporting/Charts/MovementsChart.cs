using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts;

/// <summary>New, expansion, contraction and churn by month, or by quarter of the run where it is longer than a year: gains up, losses down.</summary>
public static class MovementsChart
{
    public const string Key = "movements";

    private static readonly (Metric Metric, string Name, ColourRole Role, int Sign)[] Movements =
    [
        (MetricCatalogue.MonthNew, "New", ColourRole.New, 1),
        (MetricCatalogue.MonthExpansion, "Expansion", ColourRole.Expansion, 1),
        (MetricCatalogue.MonthContraction, "Contraction", ColourRole.Contraction, -1),
        (MetricCatalogue.MonthChurn, "Churn", ColourRole.Churn, -1),
    ];

    public static ChartSpec? Describe(RunResults results)
    {
        var means = Movements.Select(movement => results.Monthly.Of(movement.Metric).ToDictionary(point => point.Month, point => point.Mean ?? 0)).ToArray();
        if (means.All(months => months.Values.All(mean => mean == 0)))
        {
            return null;
        }

        var length = results.Horizon > 12 ? 3 : 1;
        var periods = Enumerable.Range(0, (results.Horizon + length - 1) / length)
            .Select(index => (From: index * length + 1, To: Math.Min((index + 1) * length, results.Horizon))).ToArray();
        var sums = Movements.Select((movement, kind) => periods
            .Select(period => movement.Sign * Enumerable.Range(period.From, period.To - period.From + 1).Sum(month => means[kind].GetValueOrDefault(month))).ToArray())
            .ToArray();
        var gains = sums.Where((_, kind) => Movements[kind].Sign > 0).Sum(values => values.Sum());
        var losses = -sums.Where((_, kind) => Movements[kind].Sign < 0).Sum(values => values.Sum());
        var names = periods.Select(period => NameOf(results, period.From, period.To)).ToArray();
        string Money(double value) => NumberText.SignedMoney(value, results.Summary.Currency);

        return new ChartSpec(
            Key,
            $"{NumberText.Money(gains, results.Summary.Currency)} of ARR is won and {NumberText.Money(losses, results.Summary.Currency)} lost by {MonthScale.ShortName(results, results.Horizon)}"
                + (losses > 0 ? $": {NumberText.Fixed(gains / losses, 1)} won for each one lost" : ""),
            $"ARR movements by {(length == 3 ? "three months" : "month")}, mean over histories",
            ChartAxis.OfCategories("", names),
            ChartAxis.OfValues("ARR moved", AxisNumber.Money,
                periods.SelectMany((_, index) => new[] { 1, -1 }.Select(sign => Movements.Select((movement, kind) => movement.Sign == sign ? sums[kind][index] : 0).Sum())),
                value => NumberText.MoneyTick(value, results.Summary.Currency), fromZero: true),
            [.. Movements.Select((movement, kind) => new StackedBarSeries(movement.Name, movement.Role, [.. sums[kind].Select((sum, index) => new ChartPoint(index, sum))]))],
            new ChartTable(["Period", .. Movements.Select(movement => movement.Name), "Net"],
                [.. names.Select((name, index) => (IReadOnlyList<string>)[name, .. sums.Select(values => Money(values[index])), Money(sums.Sum(values => values[index]))])]))
        {
            Hover = [.. names.Select((name, index) => new ChartHover(index, name,
            [
                .. Movements.Select((movement, kind) => new HoverRow(movement.Name, Money(sums[kind][index]), movement.Role)),
                new HoverRow("Net", Money(sums.Sum(values => values[index]))),
            ]))],
            HowToRead = "Above the line: recurring revenue that came; below: recurring revenue that went. The difference is what ARR grew by in the period.",
            Definition = "12 × the month-on-month change of each account's MRR, by kind, summed over the months of the period.",
        };
    }

    private static string NameOf(RunResults results, int from, int to) => from == to
        ? MonthScale.ShortName(results, to)
        : results.Curves.Months.Count > to && results.Curves.Months[to].Date is { } date
            ? $"to {date}"
            : $"months {NumberText.Count(from)}–{NumberText.Count(to)}";
}
