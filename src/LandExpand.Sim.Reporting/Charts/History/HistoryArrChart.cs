using LandExpand.Sim.Data.History;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.History;

/// <summary>ARR of a record, month by month.</summary>
public static class HistoryArrChart
{
    public const string Key = "history-arr";

    /// <summary>The chart; null for a record of one month.</summary>
    public static ChartSpec? Describe(RecordHistory history)
    {
        if (history.Months.Count < 2)
        {
            return null;
        }

        var (months, currency) = (history.Months, history.Panel.Currency ?? string.Empty);
        string Money(double value) => NumberText.Money(value, currency);
        var (first, last) = (months[0], months[^1]);
        var year = months.Count > RecordHistory.Year ? months[^(RecordHistory.Year + 1)] : null;
        return new ChartSpec(
            Key,
            $"ARR stands at {Money(last.Arr)} in {CalendarScale.Name(last.Month)}"
                + (year is { Arr: > 0 } ? $", {NumberText.SignedShare((last.Arr / year.Arr) - 1)} on the year before"
                    : $", from {Money(first.Arr)} in {CalendarScale.Name(first.Month)}"),
            "Annual recurring revenue by month",
            CalendarScale.Axis(history.Panel.FirstMonth, 0, months.Count - 1),
            ChartAxis.OfValues("ARR", AxisNumber.Money, months.Select(month => month.Arr), value => NumberText.MoneyTick(value, currency), fromZero: true),
            [new LineSeries("ARR", ColourRole.Forecast, [.. months.Select((month, index) => new ChartPoint(index, month.Arr))]) { InLegend = false }],
            new ChartTable(["Month", "ARR", "MRR", "Customers"],
                [.. months.Select(month => (IReadOnlyList<string>)[CalendarScale.Name(month.Month), Money(month.Arr), Money(month.Mrr),
                    NumberText.Count(month.Customers)])]))
        {
            Hover = [.. months.Select((month, index) => new ChartHover(index, CalendarScale.Name(month.Month),
                [new HoverRow("ARR", Money(month.Arr), ColourRole.Forecast), new HoverRow("Customers", NumberText.Count(month.Customers))]))],
            HowToRead = "What the customers of a month would pay in a year if nothing changed.",
            Definition = "12 × MRR: what runs on the last day of the month, summed over customers.",
        };
    }
}
