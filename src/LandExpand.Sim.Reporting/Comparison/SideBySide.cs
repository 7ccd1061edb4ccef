using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Comparison;

/// <summary>The tables of a comparison as people read them: each run by its figures, and each difference from the base.</summary>
public static class SideBySide
{
    /// <summary>Between the ends of a range.</summary>
    internal const string To = " to ";

    private const string PointsUnit = "\u00A0points";

    /// <summary>A row for each run.</summary>
    public static ChartTable Figures(RunComparison comparison)
    {
        var when = MonthScale.ShortName(comparison.Calendar, comparison.Month);
        return new ChartTable(
            ["Scenario", "ARR now", $"ARR {when}, median", "8 in 10 histories", "NRR, mean", "8 in 10 histories", $"NRR ≥ {NumberText.Share(NrrDistributionChart.Ambition)}", $"NRR < {NumberText.Share(1)}", "GRR, mean"],
            [.. comparison.Runs.Select(run => Row(comparison, run))]);
    }

    /// <summary>A row for each other run and metric.</summary>
    public static ChartTable Differences(RunComparison comparison) => new(
        [$"Against {comparison.Base.ShortName}", "Of", "Mean difference", "95 % interval", "8 in 10 histories", "Higher in", "95 % interval"],
        [.. comparison.Others.SelectMany(run => RunResults.Distributions.Reverse().Select(metric => MetricDifference.Of(comparison, run, metric))).OfType<MetricDifference>()
            .Select(difference => (IReadOnlyList<string>)
            [
                difference.Run.ShortName, difference.Metric.Title, Text(comparison, difference.Metric, difference.Mean), Between(comparison, difference.Metric, difference.Low, difference.High),
                Between(comparison, difference.Metric, difference.Percentile(0.1), difference.Percentile(0.9)),
                difference.Higher is { } higher ? NumberText.Probability(higher.Probability) : "not paired",
                difference.Higher is { } wilson ? $"{NumberText.Share(wilson.Low, 1)}{To}{NumberText.Share(wilson.High, 1)}" : "",
            ])]);

    /// <summary>A difference with its sign: +$4.2M, −2.4 points.</summary>
    public static string Text(RunComparison comparison, Metric metric, double? difference) =>
        metric.Unit == MetricUnit.Money ? NumberText.SignedMoney(difference, comparison.Currency) : NumberText.Points(difference);

    private static string Between(RunComparison comparison, Metric metric, double? low, double? high) =>
        low is null || high is null ? NumberText.Absent : Range(Text(comparison, metric, low), Text(comparison, metric, high));

    /// <summary>Two ends, their unit said once: +11.8 to +12.2 points.</summary>
    private static string Range(string low, string high) =>
        low.EndsWith(PointsUnit, StringComparison.Ordinal) ? $"{low[..^PointsUnit.Length]}{To}{high}" : $"{low}{To}{high}";

    private static IReadOnlyList<string> Row(RunComparison comparison, ComparedRun run)
    {
        string Money(double? value) => NumberText.Money(value, comparison.Currency);
        Estimate? At(Metric metric) => run.Results.At(metric, comparison.Month);
        string Error(Metric metric) => At(metric) is { } estimate ? NumberText.ShareWithError(estimate.Mean, estimate.Low, estimate.High) : NumberText.Absent;
        var nrr = run.Results.SortedValues(MetricCatalogue.Nrr, comparison.Month);
        string Share(Func<double, bool> condition) => nrr.Length == 0 ? NumberText.Absent : NumberText.Probability(nrr.Count(condition) / (double)nrr.Length);
        return
        [
            run.ShortName, Money(run.Results.At(MetricCatalogue.Arr, 0)?.Mean), Money(At(MetricCatalogue.Arr)?.P50), $"{Money(At(MetricCatalogue.Arr)?.P10)}{To}{Money(At(MetricCatalogue.Arr)?.P90)}",
            Error(MetricCatalogue.Nrr), $"{NumberText.Share(At(MetricCatalogue.Nrr)?.P10)}{To}{NumberText.Share(At(MetricCatalogue.Nrr)?.P90)}",
            Share(value => value >= NrrDistributionChart.Ambition), Share(value => value < 1), Error(MetricCatalogue.Grr),
        ];
    }
}
