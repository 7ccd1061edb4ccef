using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Compared;

/// <summary>
/// The difference of a metric between each other run and the base, history by history, a ridge for each run, coloured by its sign. Runs that cannot be paired with
/// the base are left out: the difference of two histories of separate luck says nothing of the scenarios.
/// </summary>
public static class DifferenceRidges
{
    public static string KeyOf(Metric metric) => $"compared-{metric.Key}-difference";

    public static ChartSpec? Describe(RunComparison comparison, Metric metric)
    {
        var differences = comparison.Differences(metric).Where(difference => difference.Paired is not null).ToArray();
        if (differences.Length == 0)
        {
            return null;
        }

        string Text(double? value) => SideBySide.Text(comparison, metric, value);
        var from = comparison.Base.ShortName;
        var stretch = RidgeCurve.Stretch([.. differences.Select(difference => difference.Paired!)], 0);
        string[] names = [.. differences.Select(difference => difference.Run.ShortName)];

        return new ChartSpec(
            KeyOf(metric),
            Takeaway(differences, metric, from, Text),
            $"Difference of {metric.Title} from {from} in {MonthScale.LongName(comparison.Calendar, comparison.Month)}, history by history; bar: 8 in 10, mark: median",
            ChartAxis.Inside("Difference of " + metric.Title, DistributionRidges.NumberOf(metric), stretch.From, stretch.To,
                (value, decimals) => metric.Unit == MetricUnit.Money ? (value > 0 ? "+" : "") + NumberText.MoneyTick(value, comparison.Currency) : NumberText.Points(value, decimals)),
            ChartAxis.OfCategories("", names) with { Reversed = true },
            [.. differences.SelectMany((difference, row) => Ridges(difference, row, stretch, Text))],
            new ChartTable(["Scenario", "Mean", "95 % interval", "P5", "P10", "P25", "Median", "P75", "P90", "P95", "Higher in", "95 % interval"],
                [.. differences.Select(difference => (IReadOnlyList<string>)
                [
                    difference.Run.ShortName, Text(difference.Mean), difference.Low is null ? NumberText.Absent : $"{Text(difference.Low)} to {Text(difference.High)}",
                    .. new[] { 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95 }.Select(p => Text(difference.Percentile(p))),
                    NumberText.Probability(difference.Higher!.Probability), $"{NumberText.Share(difference.Higher.Low, 1)} to {NumberText.Share(difference.Higher.High, 1)}",
                ])]))
        {
            Annotations = [new VerticalLine($"as {from}", ColourRole.Reference, 0)],
            Hover = [.. Enumerable.Range(0, 41).Select(index => stretch.From + ((stretch.To - stretch.From) * index / 40)).Select(x => new ChartHover(x, $"{Text(x)} or more",
                [.. differences.Select(difference => new HoverRow(difference.Run.ShortName, $"in {NumberText.Probability(difference.Paired!.Count(value => value >= x) / (double)difference.Paired!.Length)} of histories"))]))],
            HowToRead = $"Each history was simulated under both scenarios with the same luck. What lies right of the line are the histories in which the scenario ends higher than {from}, "
                + "what lies left those in which it ends lower; every hill is drawn to the same height.",
            Definition = $"{metric.Title} of the scenario − {metric.Title} of {from} in the same history. {metric.Title}: {metric.Definition}. The curve is a kernel density (Gaussian, Silverman's bandwidth).",
        };
    }

    private static IEnumerable<ChartSeries> Ridges(MetricDifference difference, int row, (double From, double To) stretch, Func<double?, string> text)
    {
        var curve = RidgeCurve.Of(difference.Paired!, stretch);
        var mark = new RidgeMark(difference.Percentile(0.1)!.Value, difference.Percentile(0.5)!.Value, difference.Percentile(0.9)!.Value,
            $"{text(difference.Mean)} on average, higher in {NumberText.Probability(difference.Higher!.Probability)}");
        yield return new RidgeSeries($"Lower ({difference.Run.ShortName})", ColourRole.Loss, row, RidgeCurve.Between(curve, stretch.From, 0)) { InLegend = false };
        yield return new RidgeSeries($"Higher ({difference.Run.ShortName})", ColourRole.Gain, row, RidgeCurve.Between(curve, 0, stretch.To)) { InLegend = false, Mark = mark };
    }

    private static string Takeaway(MetricDifference[] differences, Metric metric, string from, Func<double?, string> text)
    {
        var largest = differences.MaxBy(difference => Math.Abs(difference.Mean))!;
        var (word, share) = largest.Mean >= 0
            ? ("higher", largest.Higher!.Probability)
            : ("lower", largest.Paired!.Count(difference => difference < 0) / (double)largest.Paired!.Length);
        return $"{metric.Title} ends {word} under {largest.Run.ShortName} than under {from} in {NumberText.Probability(share)} of histories, by {text(Math.Abs(largest.Mean)).TrimStart('+')} on average";
    }
}
