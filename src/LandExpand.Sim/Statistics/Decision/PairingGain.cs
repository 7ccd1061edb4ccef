namespace LandExpand.Sim.Statistics;

/// <summary>
/// How many times smaller the variance of a difference is under common random numbers than under independent luck: (σ1² + σ2²) ÷ var(X1 − X2) (Glasserman and Yao
/// 1992). No pairing can do better than a correlation of 1 allows, (σ1² + σ2²) ÷ (σ1 − σ2)², which is the bound beside it.
/// </summary>
/// <param name="Gain">At least 0; 1: pairing does nothing; under 1: it does harm.</param>
/// <param name="Low">95 % interval by the jackknife over rows of ln(gain); absent with the error.</param>
/// <param name="Correlation">Pearson's, of the two columns; absent where one of them does not vary.</param>
/// <param name="Bound">The most that the two spreads allow; infinite where they are equal.</param>
public sealed record PairingGain(double Gain, double? Low, double? High, double? Correlation, double Bound)
{
    private const int Counters = 6;

    /// <summary>From two columns paired by row; null with fewer than two rows, or where the difference does not vary at all, as nothing can be said to be reduced then.</summary>
    public static PairingGain? Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException("Columns must have the same length.", nameof(second));
        }

        // Around the first row, so that squares do not swallow the spread.
        double[] sums = new double[first.Length * Counters];
        for (int row = 0; row < first.Length; row++)
        {
            (double x, double y) = (first[row] - first[0], second[row] - second[0]);
            ((ReadOnlySpan<double>)[1, x, y, x * x, y * y, (x - y) * (x - y)]).CopyTo(sums.AsSpan(row * Counters));
        }

        Jackknife? log = first.Length < 2 ? null : Jackknife.Of(sums, Counters, LogGain);
        if (log is null)
        {
            return null;
        }

        (double s1, double s2) = (Spread(first), Spread(second));
        double variances = s1 * s1 + s2 * s2, gain = Math.Exp(log.Value);
        return new(
            gain,
            log.Low is { } low ? Math.Exp(low) : null,
            log.High is { } high ? Math.Exp(high) : null,
            s1 > 0 && s2 > 0 ? Math.Clamp((variances - variances / gain) / (2 * s1 * s2), -1, 1) : null,
            variances / ((s1 - s2) * (s1 - s2)));
    }

    private static double Spread(ReadOnlySpan<double> values) => MeanEstimate.Of(values)!.StandardDeviation!.Value;

    private static double LogGain(ReadOnlySpan<double> s)
    {
        double apart = s[3] - s[1] * s[1] / s[0] + s[4] - s[2] * s[2] / s[0], paired = s[5] - (s[1] - s[2]) * (s[1] - s[2]) / s[0];
        return paired > 1e-14 * apart ? Math.Log(apart / paired) : double.NaN;
    }
}
