using System.Numerics;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// The mean of the worst (lowest) values, with its asymptotic error (Manistre and Hancock 2005, "Variance of the CTE estimator"):
/// (variance inside the tail + (1 − share)·(CVaR − quantile)²) ÷ (n·share); the 95 % interval by Student's t with the tail's degrees of freedom.
/// It is a large-sample error: with fewer than 2 values in the tail it is absent.
/// </summary>
public sealed record ConditionalValueAtRisk(double Value, double? StandardError, double? Low, double? High)
{
    /// <summary>
    /// From values in ascending order; the tail holds n·<paramref name="share"/> values, the boundary value with its fraction. Null without values; the
    /// smallest value where the tail holds less than one.
    /// </summary>
    public static ConditionalValueAtRisk? Of<T>(ReadOnlySpan<T> sorted, double share = 0.05)
        where T : unmanaged, IFloatingPoint<T>
    {
        if (sorted.IsEmpty)
        {
            return null;
        }

        double tail = TailLength(sorted.Length, share);
        int whole = (int)tail;
        double fraction = tail - whole;
        double worst = double.CreateTruncating(sorted[0]), sum = 0;
        for (int i = 0; i < whole; i++)
        {
            sum += double.CreateTruncating(sorted[i]) - worst;
        }

        double boundary = double.CreateTruncating(sorted[fraction > 0 ? whole : whole - 1]);
        double value = worst + (sum + fraction * (boundary - worst)) / tail;
        if (tail < 2)
        {
            return new(value, null, null, null);
        }

        double squares = fraction * (boundary - value) * (boundary - value);
        for (int i = 0; i < whole; i++)
        {
            double deviation = double.CreateTruncating(sorted[i]) - value;
            squares += deviation * deviation;
        }

        double variance = squares / (tail - 1) + (1 - share) * (boundary - value) * (boundary - value);
        double error = Math.Sqrt(variance / tail), half = error * StudentQuantile.TwoSided(0.95, tail - 1);
        return new(value, error, value - half, value + half);
    }

    // 0.05 is a little more than 1/20 in binary: whole numbers of values must come out whole.
    private static double TailLength(int n, double share)
    {
        double length = n * share, nearest = Math.Round(length);
        return Math.Abs(length - nearest) < 1e-9 * n && nearest > 0 ? nearest : length;
    }
}
