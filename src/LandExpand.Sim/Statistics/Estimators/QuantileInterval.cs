using System.Numerics;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// A distribution-free interval of a quantile between two order statistics (Thompson 1936; Conover 1999, section 3.2): the number of values below
/// the quantile is binomial(n, p), and each side leaves out at most half of what confidence leaves, at 95 % thus 2.5 %. Values with ties make it wider than needed, never narrower.
/// An end that would need more values than there are is absent.
/// </summary>
public static class QuantileInterval
{
    /// <summary>The interval of the <paramref name="p"/> quantile, p in (0, 1), from values in ascending order.</summary>
    public static (double? Low, double? High) Of<T>(ReadOnlySpan<T> sorted, double p, double confidence = 0.95)
        where T : unmanaged, IFloatingPoint<T>
    {
        (int? low, int? high) = Ranks(sorted.Length, p, confidence);
        return (low is { } l ? double.CreateTruncating(sorted[l - 1]) : null, high is { } h ? double.CreateTruncating(sorted[h - 1]) : null);
    }

    /// <summary>The ranks (1 = smallest) of the two order statistics: exact binomial tails, whatever n.</summary>
    public static (int? Low, int? High) Ranks(int n, double p, double confidence = 0.95)
    {
        double side = (1 - confidence) / 2;
        if (n == 0)
        {
            return (null, null);
        }

        double half = 1.96 * Math.Sqrt(n * p * (1 - p));

        // Low: the largest rank l with P(B < l) at most a side.
        int low = (int)Math.Clamp(n * p - half, 0, n);
        while (low < n && BinomialCdf.Of(low, n, p) <= side)
        {
            low++;
        }

        while (low > 0 && BinomialCdf.Of(low - 1, n, p) > side)
        {
            low--;
        }

        // High: the smallest rank h with P(B ≥ h) at most a side.
        int high = (int)Math.Clamp(n * p + half + 1, 1, n + 1);
        while (high > 1 && BinomialCdf.AtLeast(high - 1, n, p) <= side)
        {
            high--;
        }

        while (high <= n && BinomialCdf.AtLeast(high, n, p) > side)
        {
            high++;
        }

        return (low > 0 ? low : null, high <= n ? high : null);
    }
}
