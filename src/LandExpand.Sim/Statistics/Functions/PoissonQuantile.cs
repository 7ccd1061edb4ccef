namespace LandExpand.Sim.Statistics;

/// <summary>
/// A Poisson count by inversion of one uniform (model, section 8): small means by adding up probabilities from 0; large means from the
/// Cornish-Fisher guess, corrected step by step against the exact distribution function (Devroye 1986, section III.2).
/// </summary>
public static class PoissonQuantile
{
    private const double MostMean = 1e6, MostSummedMean = 50, MostSummed = 0.9999;

    /// <summary>
    /// The smallest count k with P(X ≤ k) ≥ <paramref name="u"/>, u in (0, 1), for a mean from 0 to 1,000,000 (0 gives 0).
    /// Non-decreasing in u and in the mean, but for ties within 1e-13 of a probability.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">u or the mean is outside its range.</exception>
    public static int Of(double u, double mean)
    {
        if (!(u > 0 && u < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(u), u, "A probability inside (0, 1) is expected.");
        }

        if (!(mean >= 0 && mean <= MostMean))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean from 0 to 1000000 is expected.");
        }

        return mean == 0 ? 0 : IsSummed(u, mean) ? BySum(u, mean) : u <= 0.5 ? ByLowerTail(u, mean) : ByUpperTail(1 - u, mean);
    }

    /// <summary>Is a count found by adding up probabilities from 0?</summary>
    internal static bool IsSummed(double u, double mean) => mean <= MostSummedMean && u <= MostSummed;

    /// <summary>P(X ≤ 0), P(X ≤ 1) … as <see cref="BySum"/> adds them up, as far as it is asked to.</summary>
    internal static void Sums(double mean, List<double> sums)
    {
        double probability = Math.Exp(-mean), sum = probability;
        sums.Add(sum);
        while (sum < MostSummed)
        {
            probability *= mean / sums.Count;
            sum += probability;
            sums.Add(sum);
        }
    }

    private static int BySum(double u, double mean)
    {
        double probability = Math.Exp(-mean), sum = probability;
        int count = 0;
        while (sum < u)
        {
            count++;
            probability *= mean / count;
            sum += probability;
        }

        return count;
    }

    private static int ByLowerTail(double u, double mean)
    {
        int count = Guess(u, mean);
        if (IncompleteGamma.PoissonCdf(count, mean) < u)
        {
            do
            {
                count++;
            }
            while (IncompleteGamma.PoissonCdf(count, mean) < u);
            return count;
        }

        while (count > 0 && IncompleteGamma.PoissonCdf(count - 1, mean) >= u)
        {
            count--;
        }

        return count;
    }

    // The smallest count with P(X > count) ≤ above: near 1 the distribution function itself has too few digits.
    private static int ByUpperTail(double above, double mean)
    {
        int count = Guess(1 - above, mean);
        if (IncompleteGamma.PoissonUpperTail(count, mean) > above)
        {
            do
            {
                count++;
            }
            while (IncompleteGamma.PoissonUpperTail(count, mean) > above);
            return count;
        }

        while (count > 0 && IncompleteGamma.PoissonUpperTail(count - 1, mean) <= above)
        {
            count--;
        }

        return count;
    }

    private static int Guess(double u, double mean)
    {
        double z = NormalQuantile.Of(u);
        return (int)Math.Max(Math.Floor(mean + Math.Sqrt(mean) * z + (z * z - 1) / 6), 0);
    }
}
