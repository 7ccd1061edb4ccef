using System.Buffers;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Runs;

/// <summary>From a column of one metric over replications to what the run's files say about it. NaN marks a replication where the metric is not defined.</summary>
public static class Estimates
{
    private static readonly (string Name, double P)[] Percentiles =
        [("p5", 0.05), ("p10", 0.10), ("p25", 0.25), ("p50", 0.50), ("p75", 0.75), ("p90", 0.90), ("p95", 0.95)];

    private delegate TResult FromSorted<TResult>(ReadOnlySpan<float> values, ReadOnlySpan<float> sorted);

    /// <summary>The full estimate with every error; null where no replication defines the metric.</summary>
    public static Estimate? OfColumn(ReadOnlySpan<float> column) => WithSorted(column, Full);

    /// <summary>Mean, its error and the percentiles, without their intervals; null where no replication defines the metric.</summary>
    public static MonthlyEstimate? MonthlyOf(ReadOnlySpan<float> column) => WithSorted(column, Monthly);

    private static Estimate? Full(ReadOnlySpan<float> values, ReadOnlySpan<float> sorted)
    {
        if (MeanEstimate.Of(values) is not { } mean)
        {
            return null;
        }

        var intervals = new Dictionary<string, double?[]>(Percentiles.Length);
        foreach ((string name, double p) in Percentiles)
        {
            (double? low, double? high) = QuantileInterval.Of(sorted, p);
            intervals.Add(name, [low, high]);
        }

        ConditionalValueAtRisk? tail = ConditionalValueAtRisk.Of(sorted);
        return new Estimate(
            mean.N, mean.Mean, mean.StandardDeviation, mean.StandardError, mean.Low, mean.High,
            SampleQuantile.Of(sorted, 0.05), SampleQuantile.Of(sorted, 0.10), SampleQuantile.Of(sorted, 0.25), SampleQuantile.Of(sorted, 0.50),
            SampleQuantile.Of(sorted, 0.75), SampleQuantile.Of(sorted, 0.90), SampleQuantile.Of(sorted, 0.95), intervals, tail?.Value)
        {
            Cvar5Interval = tail?.StandardError is null ? null : [tail.Low, tail.High],
        };
    }

    private static MonthlyEstimate? Monthly(ReadOnlySpan<float> values, ReadOnlySpan<float> sorted)
    {
        if (MeanEstimate.Of(values) is not { } mean)
        {
            return null;
        }

        Span<double> at = stackalloc double[Percentiles.Length];
        for (int i = 0; i < at.Length; i++)
        {
            at[i] = SampleQuantile.Of(sorted, Percentiles[i].P)!.Value;
        }

        return new(mean.N, mean.Mean, mean.StandardError, at[0], at[1], at[2], at[3], at[4], at[5], at[6]);
    }

    // One sort serves every percentile. The mean keeps the order of replications, so that its last bits do not depend on the sort.
    private static TResult WithSorted<TResult>(ReadOnlySpan<float> column, FromSorted<TResult> make)
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
            return make(values, sorted);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(pooled);
        }
    }
}
