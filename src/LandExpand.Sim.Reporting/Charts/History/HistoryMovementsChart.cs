using LandExpand.Sim.Data.History;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.History;

/// <summary>Movements of a record by month, or by quarter where it is longer than 18 months, then by month on demand: gains up, losses down.</summary>
public static class HistoryMovementsChart
{
    public const string Key = "history-movements";
    private const int MostBars = 18, MostDetail = 60, MostQuarters = 40;

    private static readonly (MovementKind Kind, string Name, ColourRole Role, int Sign)[] Kinds =
    [
        (MovementKind.New, "New", ColourRole.New, 1),
        (MovementKind.Reactivation, "Reactivation", ColourRole.History, 1),
        (MovementKind.Expansion, "Expansion", ColourRole.Expansion, 1),
        (MovementKind.Contraction, "Contraction", ColourRole.Contraction, -1),
        (MovementKind.Churn, "Churn", ColourRole.Churn, -1),
    ];

    /// <summary>The chart; null where nothing moved.</summary>
    public static ChartSpec? Describe(RecordHistory history)
    {
        var months = history.Months.Skip(1).ToArray(); // the first has no month before it
        if (months.All(month => month.Moved.Values.All(amount => amount == 0)))
        {
            return null;
        }

        var byMonth = months.Select(month => new Period(CalendarScale.Name(month.Month), [month])).ToArray();
        if (months.Length <= MostBars)
        {
            return Describe(history, byMonth, "by month");
        }

        var quarters = months.GroupBy(month => (month.Month.Year, Quarter: (month.Month.Month + 2) / 3)).Select(group =>
            new Period($"{group.Key.Year} Q{group.Key.Quarter}" + (group.Count() == 3 ? "" : $" ({NumberText.Months(group.Count())})"), [.. group])).ToArray();
        var years = months.GroupBy(month => month.Month.Year).Select(group =>
            new Period($"{group.Key}" + (group.Count() == 12 ? "" : $" ({NumberText.Months(group.Count())})"), [.. group])).ToArray();
        return Describe(history, quarters.Length > MostQuarters ? years : quarters, quarters.Length > MostQuarters ? "by year" : "by quarter") with
        {
            Detail = months.Length <= MostDetail ? Describe(history, byMonth, "by month") with { Subtitle = "By month" } : null,
        };
    }

    private static ChartSpec Describe(RecordHistory history, Period[] periods, string grain)
    {
        var currency = history.Panel.Currency ?? string.Empty;
        double Of(Period period, MovementKind kind) => 12 * period.Months.Sum(month => month.Moved[kind]);
        var sums = Kinds.Select(kind => periods.Select(period => kind.Sign * Of(period, kind.Kind)).ToArray()).ToArray();
        var gains = sums.Where((_, kind) => Kinds[kind].Sign > 0).Sum(values => values.Sum());
        var losses = -sums.Where((_, kind) => Kinds[kind].Sign < 0).Sum(values => values.Sum());
        string Money(double value) => NumberText.SignedMoney(value, currency);
        string[] names = [.. periods.Select(period => period.Name)];
        return new ChartSpec(
            Key,
            $"{NumberText.Money(gains, currency)} of ARR was won and {NumberText.Money(losses, currency)} lost since {CalendarScale.Name(history.Panel.FirstMonth)}"
                + (losses > 0 ? $": {NumberText.Fixed(gains / losses, 1)} won for each one lost" : ""),
            $"ARR movements {grain}",
            ChartAxis.OfCategories("", names),
            ChartAxis.OfValues("ARR moved", AxisNumber.Money,
                periods.SelectMany((_, index) =>
                    new[] { 1, -1 }.Select(sign => Kinds.Select((kind, place) => kind.Sign == sign ? sums[place][index] : 0).Sum())),
                value => NumberText.MoneyTick(value, currency), fromZero: true),
            [.. Kinds.Select((kind, place) =>
                new StackedBarSeries(kind.Name, kind.Role, sums[place].All(sum => sum == 0) ? []
                : [.. sums[place].Select((sum, index) => new ChartPoint(index, sum))]))],
            new ChartTable(["Period", .. Kinds.Select(kind => kind.Name), "Net"],
                [.. names.Select((name, index) =>
                    (IReadOnlyList<string>)[name, .. sums.Select(values => Money(values[index])), Money(sums.Sum(values => values[index]))])]))
        {
            Hover = [.. periods.Select((period, index) => new ChartHover(index, period.Name,
            [
                .. Kinds.Select((kind, place) =>
                    new HoverRow(kind.Name, $"{Money(sums[place][index])} ({NumberText.Counted(period.Months.Sum(month => month.Counts[kind.Kind]), "customer", "customers")})", kind.Role)),
                new HoverRow("Net", Money(sums.Sum(values => values[index]))),
            ]))],
            HowToRead = "Above the line: recurring revenue that came; below: recurring revenue that went. The difference is what ARR grew by in the period.",
            Definition = "12 × the month-on-month change of each customer's MRR: new is its first MRR, reactivation its return after months without, expansion and contraction more or less of a customer that "
                + "stays, churn all of one that stops. Summed over the months of the period. The first month of the record has no movements.",
        };
    }

    private sealed record Period(string Name, IReadOnlyList<HistoryMonth> Months);
}
