using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Compared;

/// <summary>The distribution of a metric at the month compared, a ridge for each run, on one axis.</summary>
public static class DistributionRidges
{
    private const int HoverPositions = 41;

    public static string KeyOf(Metric metric) => $"compared-{metric.Key}";

    public static ChartSpec? Describe(RunComparison comparison, Metric metric)
    {
        var samples = comparison.Runs.Select(run => run.Results.SortedValues(metric, comparison.Month)).ToArray();
        if (samples.Any(sample => sample.Length == 0))
        {
            return null;
        }

        string Text(double? value, int decimals = 1) => metric.Unit == MetricUnit.Money ? NumberText.Money(value, comparison.Currency) : NumberText.Share(value, decimals);
        var when = MonthScale.ShortName(comparison.Calendar, comparison.Month);
        var stretch = RidgeCurve.Stretch(samples);
        var median = samples.Select(sample => SampleQuantile.Of<double>(sample, 0.5)!.Value).ToArray();
        string[] names = [.. comparison.Runs.Select(run => run.ShortName)];

        return new ChartSpec(
            KeyOf(metric),
            RankedText.Of($"Median {metric.Title} in {when}", names.Zip(median), value => Text(value)),
            $"{metric.Title} in {MonthScale.LongName(comparison.Calendar, comparison.Month)}: how the histories of each scenario are spread; bar: 8 in 10, mark: median",
            ChartAxis.Inside(metric.Title, NumberOf(metric), stretch.From, stretch.To,
                (value, decimals) => metric.Unit == MetricUnit.Money ? NumberText.MoneyTick(value, comparison.Currency) : NumberText.Share(value, decimals)),
            ChartAxis.OfCategories("", names) with { Reversed = true },
            [.. samples.Select((sample, run) => new RidgeSeries(names[run], ScenarioRoles.Of(run), run, RidgeCurve.Of(sample, stretch))
            {
                InLegend = false,
                Mark = new RidgeMark(At(sample, 0.1), median[run], At(sample, 0.9), $"{Text(median[run])} ({Text(At(sample, 0.1))} to {Text(At(sample, 0.9))})"),
            })],
            new ChartTable(["Scenario", "Mean", "P5", "P10", "P25", "Median", "P75", "P90", "P95", .. metric == MetricCatalogue.Nrr ? [$"≥ {NumberText.Share(NrrDistributionChart.Ambition)}", $"< {NumberText.Share(1)}"] : Array.Empty<string>()],
                [.. samples.Select((sample, run) => (IReadOnlyList<string>)
                [
                    names[run], Text(sample.Average()), .. new[] { 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95 }.Select(p => Text(At(sample, p))),
                    .. metric == MetricCatalogue.Nrr ? [Reached(sample, value => value >= NrrDistributionChart.Ambition), Reached(sample, value => value < 1)] : Array.Empty<string>(),
                ])]))
        {
            Annotations = metric == MetricCatalogue.Nrr ? [.. Lines(stretch)] : [],
            Hover = [.. Enumerable.Range(0, HoverPositions).Select(index => stretch.From + ((stretch.To - stretch.From) * index / (HoverPositions - 1))).Select(x => new ChartHover(x, $"{metric.Title} of {Text(x)} or more",
                [.. samples.Select((sample, run) => new HoverRow(names[run], $"in {Reached(sample, value => value >= x)} of histories", ScenarioRoles.Of(run)))]))],
            HowToRead = "Each scenario has a row. Where its hill is high, many simulated histories ended; every hill is drawn to the same height, so compare where they lie and how wide they are. "
                + "Up to one history in 500 lies beyond each end of the axis.",
            Definition = $"{metric.Title}: {metric.Definition}. The curve is a kernel density (Gaussian, Silverman's bandwidth). The axis does not start at zero.",
        };
    }

    internal static AxisNumber NumberOf(Metric metric) => metric.Unit == MetricUnit.Money ? AxisNumber.Money : AxisNumber.Share;

    private static IEnumerable<ChartAnnotation> Lines((double From, double To) stretch) =>
        new[] { (Value: 1.0, Role: ColourRole.Reference), (Value: NrrDistributionChart.Ambition, Role: ColourRole.Plan) }
            .Where(line => line.Value > stretch.From && line.Value < stretch.To).Select(line => new VerticalLine(NumberText.Share(line.Value), line.Role, line.Value));

    private static double At(double[] sorted, double p) => SampleQuantile.Of<double>(sorted, p)!.Value;

    private static string Reached(double[] sample, Func<double, bool> condition) => NumberText.Probability(sample.Count(condition) / (double)sample.Length);
}
