using System.Numerics;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// A mean with its Monte Carlo error. <see cref="Low"/>, <see cref="High"/>: 95 % interval by Student's t (1908). With one value everything but the mean is
/// absent; with equal values the error is 0.
/// </summary>
/// <param name="N">Number of values.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="StandardDeviation">Of the values, divisor n − 1.</param>
/// <param name="StandardError">Of the mean: standard deviation ÷ √n.</param>
public sealed record MeanEstimate(int N, double Mean, double? StandardDeviation, double? StandardError, double? Low, double? High)
{
    /// <summary>The estimate from finite values, in two passes of double sums around the first value (Chan, Golub and LeVeque 1983); null if there is none.</summary>
    public static MeanEstimate? Of<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IFloatingPoint<T>
    {
        int n = values.Length;
        if (n == 0)
        {
            return null;
        }

        double origin = double.CreateTruncating(values[0]), sum = 0;
        foreach (T value in values)
        {
            sum += double.CreateTruncating(value) - origin;
        }

        double shift = sum / n, mean = origin + shift;
        if (n == 1)
        {
            return new(1, mean, null, null, null, null);
        }

        double squares = 0, remainder = 0;
        foreach (T value in values)
        {
            double deviation = double.CreateTruncating(value) - origin - shift;
            squares += deviation * deviation;
            remainder += deviation;
        }

        double sd = Math.Sqrt(Math.Max(squares - remainder * remainder / n, 0) / (n - 1));
        double error = sd / Math.Sqrt(n), half = error * StudentQuantile.TwoSided(0.95, n - 1);
        return new(n, mean, sd, error, mean - half, mean + half);
    }
}
