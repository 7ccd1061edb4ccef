namespace LandExpand.Sim.Statistics;

/// <summary>
/// The error of a smooth statistic of sums over independent groups, by leaving out one group at a time (Tukey 1958; Efron 1982, chapter 3). Not for medians and other
/// statistics that move in steps.
/// </summary>
/// <param name="Value">The statistic of all groups together, without bias correction.</param>
/// <param name="StandardError">√((n−1)/n · Σ(θ₋ᵢ − mean)²); absent with fewer than two groups, or where any leave-one-out value is absent.</param>
/// <param name="Low">95 % interval by Student's t with n − 1 degrees of freedom; absent with the error.</param>
/// <param name="High">See <paramref name="Low"/>.</param>
public sealed record Jackknife(double Value, double? StandardError, double? Low, double? High)
{
    /// <summary>
    /// The statistic and its error, in one evaluation for each group. Null where the statistic of all groups is absent (NaN).
    /// </summary>
    /// <param name="sums">Groups × <paramref name="counters"/>, one group after the other.</param>
    /// <param name="counters">Sums per group, at least 1.</param>
    /// <param name="statistic">From the sums over groups to a number; NaN where it does not exist. The span is reused between calls.</param>
    public static Jackknife? Of(ReadOnlySpan<double> sums, int counters, Func<ReadOnlySpan<double>, double> statistic)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counters, 1);
        int groups = sums.Length / counters;
        double[] total = new double[counters], without = new double[counters];
        for (int i = 0; i < groups * counters; i++)
        {
            total[i % counters] += sums[i];
        }

        double value = groups == 0 ? double.NaN : statistic(total);
        if (double.IsNaN(value))
        {
            return null;
        }

        double[] leftOut = new double[groups];
        for (int group = 0; group < groups; group++)
        {
            for (int i = 0; i < counters; i++)
            {
                without[i] = total[i] - sums[group * counters + i];
            }

            leftOut[group] = groups == 1 ? double.NaN : statistic(without);
            if (double.IsNaN(leftOut[group]))
            {
                return new(value, null, null, null);
            }
        }

        double spread = MeanEstimate.Of<double>(leftOut)!.StandardDeviation!.Value;
        double error = spread * (groups - 1) / Math.Sqrt(groups), half = error * StudentQuantile.TwoSided(0.95, groups - 1);
        return new(value, error, value - half, value + half);
    }
}
