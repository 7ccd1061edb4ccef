using LandExpand.Sim.Metrics;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Reporting.Comparison;

/// <summary>By how much a run differs from the base of a comparison in one metric, at the month compared.</summary>
/// <param name="Run">The run.</param>
/// <param name="Metric">The metric, one of <see cref="RunResults.Distributions"/>.</param>
/// <param name="Mean">Mean of the run − mean of the base, in the metric's unit; of paired histories, over those where both define the metric.</param>
/// <param name="Low">95 % interval of <paramref name="Mean"/>: Student's of the paired differences, or Welch's where the histories are not paired; null with fewer than two.</param>
/// <param name="High">See <paramref name="Low"/>.</param>
/// <param name="Paired">The differences history by history, ascending; null where the histories cannot be paired.</param>
public sealed record MetricDifference(ComparedRun Run, Metric Metric, double Mean, double? Low, double? High, double[]? Paired)
{
    /// <summary>In which share of histories the run is above the base, with its 95 % interval; null where the histories are not paired.</summary>
    public WilsonInterval? Higher => Paired is null ? null : WilsonInterval.Of(Paired.Count(difference => difference > 0), Paired.Length);

    /// <summary>A percentile of the paired differences; null where there are none.</summary>
    public double? Percentile(double p) => Paired is null ? null : SampleQuantile.Of<double>(Paired, p);

    /// <summary>The difference; null where either run does not hold the metric's values.</summary>
    public static MetricDifference? Of(RunComparison comparison, ComparedRun run, Metric metric)
    {
        var ours = run.Results.Values(metric, comparison.Month);
        var theirs = comparison.Base.Results.Values(metric, comparison.Month);
        if (Pairing.Obstacle(comparison.Base.Results, run.Results) is null)
        {
            double[] paired = Differences(ours, theirs);
            return RandomisedMean.Of<double>(paired, run.Results.Summary.Sampling?.Points ?? 1) is { } estimate
                ? new(run, metric, estimate.Mean, estimate.Low, estimate.High, [.. paired.Where(double.IsFinite).Order()])
                : null;
        }

        return (MeanEstimate.Of<float>(Defined(ours)), MeanEstimate.Of<float>(Defined(theirs))) is ({ } one, { } other)
            ? new(run, metric, one.Mean - other.Mean, WelchDifference.Of(one, other)?.Low, WelchDifference.Of(one, other)?.High, null)
            : null;
    }

    // In the order of histories, NaN where one of the two is absent: a design's randomisations are told by their places.
    private static double[] Differences(ReadOnlySpan<float> ours, ReadOnlySpan<float> theirs)
    {
        var differences = new double[Math.Min(ours.Length, theirs.Length)];
        for (var history = 0; history < differences.Length; history++)
        {
            differences[history] = (double)ours[history] - theirs[history];
        }

        return differences;
    }

    private static float[] Defined(ReadOnlySpan<float> values) => [.. values.ToArray().Where(float.IsFinite)];
}
