using System.Buffers;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Runs;

/// <summary>From a column of one metric over replications to what the run's files say about it. NaN marks a replication where the metric is not defined.</summary>
public static class Estimates
{
    private static readonly (string Name, double P)[] Percentiles =
        [("p5", 0.05), ("p10", 0.10), ("p25", 0.25), ("p50", 0.50), ("p75", 0.75), ("p90", 0.90), ("p95", 0.95)];

    private delegate TResult FromSorted<TResult>(MeanEstimate mean, ReadOnlySpan<float> sorted, Sections? sections);

    /// <summary>The full estimate of a metric at a point with every error; null where no replication defines it. Of a streamed run, means are exact and all else comes from the sketch.</summary>
    public static Estimate? Of(Outcomes outcomes, Metric metric, int point) => outcomes.Stream(metric, point) is { } stream
        ? FromStream(stream, Full(points: 1))
        : OfColumn(outcomes.Column(metric, point), outcomes.RandomisationPoints);

    /// <summary>Mean, its error and the percentiles, without their intervals; otherwise as <see cref="Of"/>.</summary>
    public static MonthlyEstimate? MonthlyOf(Outcomes outcomes, Metric metric, int point) => outcomes.Stream(metric, point) is { } stream
        ? FromStream(stream, Monthly)
        : MonthlyOf(outcomes.Column(metric, point), outcomes.RandomisationPoints);

    /// <summary>The full estimate with every error; null where no replication defines the metric.</summary>
    /// <param name="column">A value per replication.</param>
    /// <param name="points">Replications of one independent randomisation of the design; 1: all are independent.</param>
    public static Estimate? OfColumn(ReadOnlySpan<float> column, int points = 1) => WithSorted(column, points, points == 1 ? null : Sections.Of(column, points), Full(points));

    /// <summary>Mean, its error and the percentiles, without their intervals; null where no replication defines the metric.</summary>
    /// <param name="column">A value per replication.</param>
    /// <param name="points">As in <see cref="OfColumn"/>.</param>
    public static MonthlyEstimate? MonthlyOf(ReadOnlySpan<float> column, int points = 1) => WithSorted(column, points, null, Monthly);

    private static FromSorted<Estimate?> Full(int points) => (mean, sorted, sections) =>
    {
        var intervals = new Dictionary<string, double?[]>(Percentiles.Length);
        foreach ((string name, double p) in Percentiles)
        {
            (double? low, double? high) = QuantileInterval(sorted, sections, points, p);
            intervals.Add(name, [low, high]);
        }

        ConditionalValueAtRisk tail = ConditionalValueAtRisk.Of(sorted)!;
        (double? worst, double? best) = points == 1 ? (tail.Low, tail.High) : Between(sections, tail.Value, section => ConditionalValueAtRisk.Of(section)!.Value);
        return new Estimate(
            mean.N, mean.Mean, mean.StandardDeviation, mean.StandardError, mean.Low, mean.High,
            SampleQuantile.Of(sorted, 0.05), SampleQuantile.Of(sorted, 0.10), SampleQuantile.Of(sorted, 0.25), SampleQuantile.Of(sorted, 0.50),
            SampleQuantile.Of(sorted, 0.75), SampleQuantile.Of(sorted, 0.90), SampleQuantile.Of(sorted, 0.95), intervals, tail.Value)
        {
            Cvar5Interval = worst is null ? null : [worst, best],
        };
    };

    /// <summary>The 95 % interval of a percentile: by order statistics where replications are independent, else by sectioning.</summary>
    internal static (double? Low, double? High) QuantileInterval(ReadOnlySpan<float> sorted, Sections? sections, int points, double p) => points == 1
        ? Statistics.QuantileInterval.Of(sorted, p)
        : Between(sections, SampleQuantile.Of(sorted, p)!.Value, section => SampleQuantile.Of(section, p)!.Value);

    private static (double? Low, double? High) Between(Sections? sections, double value, Func<ReadOnlySpan<float>, double> statistic) =>
        sections?.Interval(value, statistic) is var (low, high) ? (low, high) : (null, null);

    private static MonthlyEstimate? Monthly(MeanEstimate mean, ReadOnlySpan<float> sorted, Sections? sections)
    {
        Span<double> at = stackalloc double[Percentiles.Length];
        for (int i = 0; i < at.Length; i++)
        {
            at[i] = SampleQuantile.Of(sorted, Percentiles[i].P)!.Value;
        }

        return new(mean.N, mean.Mean, mean.StandardError, at[0], at[1], at[2], at[3], at[4], at[5], at[6]);
    }

    private static TResult? FromStream<TResult>(StreamedColumn stream, FromSorted<TResult?> make)
        where TResult : class => stream.Mean is { } mean ? make(mean, stream.Ascending(), null) : null;

    // One sort serves every percentile. The mean keeps the order of replications, so that its last bits do not depend on the sort.
    private static TResult? WithSorted<TResult>(ReadOnlySpan<float> column, int points, Sections? sections, FromSorted<TResult?> make)
        where TResult : class
    {
        float[] pooled = ArrayPool<float>.Shared.Rent(3 * column.Length + 1);
        try
        {
            Span<float> buffer = pooled;
            int n = 0;
            foreach (float value in column)
            {
                buffer[n] = value;
                n += float.IsNaN(value) ? 0 : 1;
            }

            Span<float> values = buffer[..n], sorted = buffer.Slice(column.Length, n);
            values.CopyTo(sorted);
            RadixSort.Ascending(sorted, buffer.Slice(2 * column.Length, n));
            return (points == 1 ? MeanEstimate.Of<float>(values) : RandomisedMean.Of(column, points)) is { } mean ? make(mean, sorted, sections) : null;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(pooled);
        }
    }
}
