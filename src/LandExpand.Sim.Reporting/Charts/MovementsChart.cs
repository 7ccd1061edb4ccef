using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts;

/// <summary>New, expansion, contraction and churn by month, or by quarter where the run is longer than a year, then by month on demand: gains up, losses down.</summary>
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

    /// <summary>Longer runs have too many months to tell apart.</summary>
    private const int MostMonths = 60;

    public static ChartSpec? Describe(RunResults results)
    {
        var means = Movements.Select(movement => results.Monthly.Of(movement.Metric).ToDictionary(point => point.Month, point => point.Mean ?? 0)).ToArray();
        if (means.All(months => months.Values.All(mean => mean == 0)))
        {
            return null;
        }

        var months = new Grain("by month", [.. Enumerable.Range(1, results.Horizon).Select(month => new Period(month, month, MonthScale.ShortName(results, month)))]);
        return results.Horizon <= 12
            ? Describe(results, means, months)
            : Describe(results, means, Quarters(results)) with { Detail = results.Horizon <= MostMonths ? Describe(results, means, months) with { Subtitle = "By month" } : null };
    }

    private static ChartSpec Describe(RunResults results, Dictionary<int, double>[] means, Grain grain)
    {
        var periods = grain.Periods;
        var sums = Movements.Select((movement, kind) => periods
            .Select(period => movement.Sign * Enumerable.Range(period.From, period.To - period.From + 1).Sum(month => means[kind].GetValueOrDefault(month))).ToArray())
            .ToArray();
        var gains = sums.Where((_, kind) => Movements[kind].Sign > 0).Sum(values => values.Sum());
        var losses = -sums.Where((_, kind) => Movements[kind].Sign < 0).Sum(values => values.Sum());
        var names = periods.Select(period => period.Name).ToArray();
        string Long(string name) => grain.Axis.Length > 0 ? $"months {name}" : name;
        string Money(double value) => NumberText.SignedMoney(value, results.Summary.Currency);

        return new ChartSpec(
            Key,
            $"{NumberText.Money(gains, results.Summary.Currency)} of ARR is won and {NumberText.Money(losses, results.Summary.Currency)} lost by {MonthScale.ShortName(results, results.Horizon)}"
                + (losses > 0 ? $": {NumberText.Fixed(gains / losses, 1)} won for each one lost" : ""),
            $"ARR movements {grain.Name}, mean over histories",
            ChartAxis.OfCategories(grain.Axis, names),
            ChartAxis.OfValues("ARR moved", AxisNumber.Money,
                periods.SelectMany((_, index) => new[] { 1, -1 }.Select(sign => Movements.Select((movement, kind) => movement.Sign == sign ? sums[kind][index] : 0).Sum())),
                value => NumberText.MoneyTick(value, results.Summary.Currency), fromZero: true),
            [.. Movements.Select((movement, kind) => new StackedBarSeries(movement.Name, movement.Role, [.. sums[kind].Select((sum, index) => new ChartPoint(index, sum))]))],
            new ChartTable(["Period", .. Movements.Select(movement => movement.Name), "Net"],
                [.. names.Select((name, index) => (IReadOnlyList<string>)[Long(name), .. sums.Select(values => Money(values[index])), Money(sums.Sum(values => values[index]))])]))
        {
            Hover = [.. names.Select((name, index) => new ChartHover(index, Long(name),
            [
                .. Movements.Select((movement, kind) => new HoverRow(movement.Name, Money(sums[kind][index]), movement.Role)),
                new HoverRow("Net", Money(sums.Sum(values => values[index]))),
            ]))],
            HowToRead = "Above the line: recurring revenue that came; below: recurring revenue that went. The difference is what ARR grew by in the period.",
            Definition = "12 × the month-on-month change of each account's MRR, by kind, summed over the months of the period.",
        };
    }

    /// <summary>The fiscal quarters of the scenario; one that the run holds in part says so. Without a calendar: every three months of the run.</summary>
    private static Grain Quarters(RunResults results)
    {
        var labels = results.Curves.Months.Where(label => label.Month >= 1 && label.Month <= results.Horizon).ToArray();
        if (labels.Length < results.Horizon || labels.Any(label => label.FiscalQuarter is null))
        {
            return new Grain("by three months", [.. Enumerable.Range(0, (results.Horizon + 2) / 3).Select(index => (From: index * 3 + 1, To: Math.Min((index + 1) * 3, results.Horizon)))
                .Select(period => new Period(period.From, period.To, $"{NumberText.Count(period.From)}–{NumberText.Count(period.To)}"))], "Months from now");
        }

        return new Grain("by fiscal quarter", [.. labels.GroupBy(label => label.FiscalQuarter!).Select(quarter =>
            new Period(quarter.Min(label => label.Month), quarter.Max(label => label.Month), quarter.Count() == 3 ? quarter.Key : $"{quarter.Key} ({NumberText.Months(quarter.Count())})"))]);
    }

    private sealed record Grain(string Name, IReadOnlyList<Period> Periods, string Axis = "");

    /// <summary>Months <paramref name="From"/> to <paramref name="To"/>, both included.</summary>
    private sealed record Period(int From, int To, string Name);
}
