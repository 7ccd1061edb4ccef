namespace LandExpand.Sim.Statistics;

/// <summary>The binomial distribution function, by the incomplete beta function (Abramowitz and Stegun 1964, 26.5.24).</summary>
public static class BinomialCdf
{
    /// <summary>P(B ≤ <paramref name="count"/>) for B successes in <paramref name="n"/> ≥ 1 trials of probability p in (0, 1).</summary>
    public static double Of(int count, int n, double p) =>
        count < 0 ? 0 : count >= n ? 1 : Math.Exp(IncompleteBeta.Of(n - count, count + 1.0, Math.Log((1 - p) / p)).LogLower);

    /// <summary>P(B ≥ <paramref name="count"/>), accurate where it is tiny.</summary>
    public static double AtLeast(int count, int n, double p) =>
        count <= 0 ? 1 : count > n ? 0 : Math.Exp(IncompleteBeta.Of(count, n - count + 1.0, Math.Log(p / (1 - p))).LogLower);
}
