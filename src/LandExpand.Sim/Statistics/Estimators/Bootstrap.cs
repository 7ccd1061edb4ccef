using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// The error of a statistic of sums over independent groups, by drawing groups with replacement (Efron 1979); the 95 % interval between the percentiles of
/// the redrawn statistics (Efron 1981). It follows a skewed error, and a bounded statistic stays inside of its bounds, which <see cref="Jackknife"/> does not promise.
/// </summary>
/// <param name="Value">The statistic of all groups together, without bias correction.</param>
/// <param name="StandardError">Standard deviation over resamples; absent with fewer than two groups, or where a resample has no statistic.</param>
/// <param name="Low">2.5 % percentile over resamples; absent with the error.</param>
/// <param name="High">97.5 % percentile over resamples.</param>
public sealed record Bootstrap(double Value, double? StandardError, double? Low, double? High)
{
    /// <summary>Resamples by default: the ends of an interval are then good to about 6 % of its width (Efron and Tibshirani 1993, section 19.3).</summary>
    public const int Resamples = 1000;

    /// <summary>The statistic and its error; null where the statistic of all groups is absent (NaN).</summary>
    /// <param name="sums">Groups × <paramref name="counters"/>, one group after the other.</param>
    /// <param name="counters">Sums per group, at least 1.</param>
    /// <param name="statistic">From the sums over groups to a number; NaN where it does not exist. The span is reused between calls.</param>
    /// <param name="seed">Of the resampling; equal seeds draw equal groups.</param>
    public static Bootstrap? Of(ReadOnlySpan<double> sums, int counters, Func<ReadOnlySpan<double>, double> statistic, ulong seed, int resamples = Resamples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counters, 1);
        int groups = sums.Length / counters;
        double[] total = new double[counters];
        for (int i = 0; i < groups * counters; i++)
        {
            total[i % counters] += sums[i];
        }

        double value = groups == 0 ? double.NaN : statistic(total);
        if (double.IsNaN(value))
        {
            return null;
        }

        WordStream words = new(seed);
        double[] redrawn = new double[resamples];
        for (int sample = 0; sample < resamples; sample++)
        {
            Array.Clear(total);
            for (int draw = 0; draw < groups; draw++)
            {
                int group = words.Below(groups) * counters;
                for (int i = 0; i < counters; i++)
                {
                    total[i] += sums[group + i];
                }
            }

            redrawn[sample] = groups == 1 ? double.NaN : statistic(total);
            if (double.IsNaN(redrawn[sample]))
            {
                return new(value, null, null, null);
            }
        }

        Array.Sort(redrawn);
        return new(value, MeanEstimate.Of<double>(redrawn)!.StandardDeviation, SampleQuantile.Of<double>(redrawn, 0.025), SampleQuantile.Of<double>(redrawn, 0.975));
    }
}
