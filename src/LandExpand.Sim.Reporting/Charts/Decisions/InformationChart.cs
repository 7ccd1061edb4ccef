using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Decisions;

/// <summary>What knowing each parameter, and each topic, would be worth before choosing.</summary>
public static class InformationChart
{
    private const int MostBars = 20;

    /// <summary>Null where nothing could be valued.</summary>
    public static ChartSpec? Describe(ValueResults results)
    {
        InformationValue[] rows =
        [
            .. results.Everything is { } everything ? [new InformationValue("everything uncertain", [], everything)] : Array.Empty<InformationValue>(),
            .. results.Groups.Where(known => known.Value is not null),
            .. results.Parameters.Where(known => known.Value is not null).Take(MostBars),
        ];
        if (rows.Length == 0)
        {
            return null;
        }

        string Money(double? value) => NumberText.Money(value, results.Currency);
        return new ChartSpec(
            "information",
            ValueText.Headline(results),
            $"Expected gain in {results.Metric.Title} from knowing it before the choice, with 95 % intervals",
            ChartAxis.OfValues("Worth at most", AxisNumber.Money, rows.SelectMany(row => new[] { 0, row.Value!.High }), value => NumberText.MoneyTick(value, results.Currency), fromZero: true),
            ChartAxis.OfCategories("", [.. rows.Select(row => row.Name)]) with { Reversed = true },
            [new RowBarSeries("Worth at most", ColourRole.Forecast, [.. rows.Select((row, place) => new RowBar(place, 0, row.Value!.Value, Money(row.Value.Value), row.Value.Low, row.Value.High))])],
            new ChartTable(["To know", "Worth at most", "95 % interval", "Noise could add"],
                [.. rows.Select(row => (IReadOnlyList<string>)[row.Name, Money(row.Value!.Value), $"{Money(row.Value.Low)} to {Money(row.Value.High)}", Money(Math.Max(row.Value.Bias, 0))])]))
        {
            Hover = [.. rows.Select((row, place) => new ChartHover(place, row.Name, [new HoverRow("worth at most", $"{Money(row.Value!.Value)} ({Money(row.Value.Low)} to {Money(row.Value.High)})", ColourRole.Forecast)]))],
            HowToRead = "A long bar: learn this before you decide. No bar: whatever it turns out to be, the choice stays the same, so research on it changes nothing.",
            Definition = $"Expected value of partial perfect information by regression (Strong, Oakley and Brennan 2014) on {NumberText.Count(results.Histories)} histories that all scenarios share. {results.Metric.Title}: {results.Metric.Metric.Definition}.",
        };
    }
}
