using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Reporting.Charts.Sensitivity;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Compared;

/// <summary>The efficient frontier: mean against the mean of the worst histories, a point for each scenario with the error of both.</summary>
public static class DownsideChart
{
    public static string KeyOf(MetricDecision metric) => $"frontier-{metric.Metric.Name}";

    public static ChartSpec Describe(RunComparison comparison, MetricDecision metric)
    {
        string Value(double? value) => DecisionText.Value(comparison, metric.Metric, value);
        var points = metric.Alternatives.Select((alternative, place) => (alternative.Mean, alternative.Downside, Name: DecisionText.Name(comparison, place), Role: ScenarioRoles.Of(place), alternative.Efficient)).ToArray();
        var efficient = points.Where(point => point.Efficient).OrderBy(point => point.Downside.Value).ToArray();
        string Interval(double? low, double? high) => low is null ? NumberText.Absent : $"{Value(low)} to {Value(high)}";
        var less = metric.Metric.Metric.LessIsBetter;
        return new ChartSpec(
            KeyOf(metric),
            Takeaway(metric, [.. efficient.Select(point => point.Name)]),
            $"{metric.Metric.Title}: mean of all histories (upward) against the mean of the worst 5\u00A0% (to the right), with 95\u00A0% intervals",
            MetricNumbers.Axis(metric.Metric, points.SelectMany(point => new[] { point.Downside.Value, point.Downside.Low ?? point.Downside.Value, point.Downside.High ?? point.Downside.Value }), comparison.Currency) with { Title = "Mean of the worst 5\u00A0% of histories" },
            MetricNumbers.Axis(metric.Metric, points.SelectMany(point => new[] { point.Mean.Mean, point.Mean.Low ?? point.Mean.Mean, point.Mean.High ?? point.Mean.Mean }), comparison.Currency) with { Title = "Mean" },
            [
                .. efficient.Length > 1 ? [new LineSeries("Not beaten on both", ColourRole.Reference, [.. efficient.Select(point => new ChartPoint(point.Downside.Value, point.Mean.Mean))]) { Stroke = LineStroke.Dashed }] : Array.Empty<ChartSeries>(),
                .. points.SelectMany(point => Errors(point.Name, point.Role, point.Mean, point.Downside)),
                .. points.Select(point => new ScatterSeries(point.Name, point.Role, [new ChartPoint(point.Downside.Value, point.Mean.Mean)])),
            ],
            new ChartTable(["Scenario", "Mean", "95\u00A0% interval", "Worst 5\u00A0%, mean", "95\u00A0% interval", "Beaten on both beyond sampling error by"],
                [.. metric.Alternatives.Select((alternative, place) => (IReadOnlyList<string>)
                [
                    points[place].Name, Value(alternative.Mean.Mean), Interval(alternative.Mean.Low, alternative.Mean.High), Value(alternative.Downside.Value), Interval(alternative.Downside.Low, alternative.Downside.High),
                    alternative.SurelyBeatenBy is { } by ? points[by].Name : "no one",
                ])]))
        {
            Hover = [.. points.Select(point => new ChartHover(point.Downside.Value, point.Name, [new HoverRow("mean", Value(point.Mean.Mean), point.Role), new HoverRow("worst 5\u00A0%, mean", Value(point.Downside.Value), point.Role)]) { Y = point.Mean.Mean })],
            HowToRead = less
                ? "Lower is better on average, further left is better in bad histories. A point with another one below it and to its left is beaten on both."
                : "Higher is better on average, further right is better in bad histories. A point with another one above it and to its right is beaten on both. The axes do not start at zero.",
            Definition = $"Mean against CVaR (Rockafellar and Uryasev 2000) of the worst 5\u00A0% of histories that all scenarios share. {metric.Metric.Title}: {metric.Metric.Metric.Definition}.",
        };
    }

    private static IEnumerable<ChartSeries> Errors(string name, ColourRole role, Statistics.MeanEstimate mean, Statistics.ConditionalValueAtRisk downside)
    {
        if (mean is { Low: { } low, High: { } high })
        {
            yield return new LineSeries($"{name}, error of the mean", role, [new ChartPoint(downside.Value, low), new ChartPoint(downside.Value, high)]) { InLegend = false };
        }

        if (downside is { Low: { } left, High: { } right })
        {
            yield return new LineSeries($"{name}, error of the worst 5\u00A0%", role, [new ChartPoint(left, mean.Mean), new ChartPoint(right, mean.Mean)]) { InLegend = false };
        }
    }

    private static string Takeaway(MetricDecision metric, string[] efficient) => efficient.Length == 1
        ? $"{efficient[0]} has the best {metric.Metric.Title} both on average and in the worst 5\u00A0% of histories"
        : $"{string.Join(" and ", efficient)}: the better {metric.Metric.Title} on average is not the better one in the worst 5\u00A0% of histories";
}
