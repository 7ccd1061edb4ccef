using System.Globalization;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Runs;

/// <summary>
/// CVaR, the mean of one tail: <c>cvar5</c> of the lowest 5 % of histories, <c>cvar95</c> of the highest 5 %, for metrics of which less is better. Its interval is that of
/// <see cref="ConditionalValueAtRisk"/>, under a design by sections; without ends where the tail holds fewer than two histories.
/// </summary>
/// <param name="Metric">The metric.</param>
/// <param name="Point">Its month or tenure.</param>
/// <param name="P">In (0, 1): up to a half the lower tail, above it the upper.</param>
public sealed record TailMeanStatistic(Metric Metric, int Point, double P) : MetricStatistic(Metric, Point)
{
    public override string Key => string.Create(CultureInfo.InvariantCulture, $"cvar{100 * P:0.####}({Place})");

    public override string Title => string.Create(CultureInfo.InvariantCulture, $"mean of the {(IsLower ? "lowest" : "highest")} {100 * Share:0.####} % of {Spoken}");

    private bool IsLower => P <= 0.5;

    private double Share => IsLower ? P : 1 - P;

    public override StatisticEstimate? Of(ReadOnlySpan<float> column, int points, double confidence = 0.95)
    {
        float[] sorted = [.. column.ToArray().Where(value => !float.IsNaN(value)).Order()];
        if (Tail(sorted) is not { } tail)
        {
            return null;
        }

        var value = Signed(tail.Value);
        if (points > 1)
        {
            return Sections.Of(column, points)?.Interval(value, section => Signed(Tail(section)!.Value), confidence) is var (from, to) ? new(value, from, to) : new(value, null, null);
        }

        var half = tail.StandardError * StudentQuantile.TwoSided(confidence, Math.Max((sorted.Length * Share) - 1, 1));
        return new(value, value - half, value + half);
    }

    private double Signed(double value) => IsLower ? value : -value;

    /// <summary>The upper tail is the lower one of the values with their signs changed.</summary>
    private ConditionalValueAtRisk? Tail(ReadOnlySpan<float> sorted)
    {
        if (IsLower)
        {
            return ConditionalValueAtRisk.Of(sorted, Share);
        }

        var turned = new float[sorted.Length];
        for (var i = 0; i < turned.Length; i++)
        {
            turned[i] = -sorted[^(i + 1)];
        }

        return ConditionalValueAtRisk.Of<float>(turned, Share);
    }
}
