using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Solving;

/// <summary>The statistic over the values tried, with the goal and the answer.</summary>
public static class SolveChart
{
    /// <summary>Null where the statistic exists at fewer than two values.</summary>
    public static ChartSpec? Describe(SolveResults results)
    {
        var (tried, statistic) = (results.Tried, results.Target.Statistic);
        if (tried.Count < 2)
        {
            return null;
        }

        string Text(double? value) => NumberText.Of(statistic.Unit, value, results.Currency);
        IEnumerable<double> heights = [results.Target.Goal, .. tried.SelectMany(point => new[] { point.Estimate.Low ?? point.Estimate.Value, point.Estimate.High ?? point.Estimate.Value })];
        return new ChartSpec(
            "solve",
            SolveText.Headline(results),
            $"{char.ToUpperInvariant(statistic.Title[0])}{statistic.Title[1..]} by {results.Range.Path}, with 95 % intervals",
            ChartAxis.OfValues(results.Range.Path, AxisNumber.Multiple, [results.Range.Low, results.Range.High], SolveText.Number, fromZero: false),
            statistic.Unit == MetricUnit.Share ? ChartAxis.OfShares(statistic.Title, heights, fromZero: false)
                : ChartAxis.OfValues(statistic.Title, statistic.Unit == MetricUnit.Money ? AxisNumber.Money : AxisNumber.Multiple, heights,
                    value => statistic.Unit == MetricUnit.Money ? NumberText.MoneyTick(value, results.Currency) : Text(value), fromZero: false),
            [
                new BandSeries("95 % interval", ColourRole.ForecastOuter, [.. tried.Where(point => point.Estimate is { Low: not null, High: not null }).Select(point => new ChartRange(point.Value, point.Estimate.Low!.Value, point.Estimate.High!.Value))]),
                new LineSeries("Estimate", ColourRole.Forecast, [.. tried.Select(point => new ChartPoint(point.Value, point.Estimate.Value))]) { Marks = true },
            ],
            new ChartTable([results.Range.Path, "Estimate", "95 % interval", "Reached"],
                [.. tried.Select(point => (IReadOnlyList<string>)
                [
                    SolveText.Number(point.Value), Text(point.Estimate.Value), $"{Text(point.Estimate.Low)} to {Text(point.Estimate.High)}", results.Target.Beyond(point.Estimate.Value) >= 0 ? "yes" : "no",
                ])]))
        {
            Annotations = [new HorizontalLine($"goal {Text(results.Target.Goal)}", ColourRole.Plan, results.Target.Goal), .. results.Answer is { } answer ? [new VerticalLine(SolveText.Number(answer.Value), ColourRole.Reference, answer.Value)] : Array.Empty<ChartAnnotation>()],
            Hover = [.. tried.Select(point => new ChartHover(point.Value, $"{results.Range.Path} {SolveText.Number(point.Value)}", [new HoverRow(statistic.Title, SolveText.Estimate(results, point), ColourRole.Forecast)]))],
            HowToRead = "Every point is a simulation of the scenario with that value, all under the same luck. Where the line meets the goal is the answer; where the band does, its interval ends.",
            Definition = $"{statistic.Metric.Title}: {statistic.Metric.Definition}. {NumberText.Count(results.Histories)} histories at each value.",
        };
    }
}
