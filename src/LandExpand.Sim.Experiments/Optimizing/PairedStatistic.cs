using LandExpand.Sim.Runs;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>
/// By how much one setting's statistic exceeds another's, over histories that both lived through: a mean by Student's t of the differences, history by history; any other statistic by sections
/// (Asmussen and Glynn 2007, section III.5; paired sections keep the luck that both share out of the error).
/// </summary>
internal static class PairedStatistic
{
    private const int Sections = 20;

    /// <summary>The difference with its interval; null where a statistic does not exist.</summary>
    public static StatisticEstimate? Of(MetricStatistic statistic, float[] column, float[] other, double confidence)
    {
        if (statistic is MeanStatistic)
        {
            double[] differences = [.. column.Zip(other, (a, b) => (double)a - b).Where(double.IsFinite)];
            return MeanEstimate.Of<double>(differences) is { } mean ? Around(mean.Mean, mean.StandardError, differences.Length - 1, confidence) : null;
        }

        if (statistic.Of(column, 1) is not { } one || statistic.Of(other, 1) is not { } two)
        {
            return null;
        }

        double[] parts = [.. Enumerable.Range(0, Sections).Select(section => (From: column.Length * section / Sections, To: column.Length * (section + 1) / Sections))
            .Select(part => statistic.Of(column.AsSpan(part.From..part.To), 1)?.Value - statistic.Of(other.AsSpan(part.From..part.To), 1)?.Value).OfType<double>()];
        var difference = one.Value - two.Value;
        var error = parts.Length < 2 ? (double?)null : Math.Sqrt(parts.Sum(part => (part - difference) * (part - difference)) / (parts.Length - 1) / parts.Length);
        return Around(difference, error, parts.Length - 1, confidence);
    }

    private static StatisticEstimate Around(double value, double? error, int freedom, double confidence)
    {
        var half = error * (freedom > 0 ? StudentQuantile.TwoSided(confidence, freedom) : 0);
        return new(value, value - half, value + half);
    }
}
