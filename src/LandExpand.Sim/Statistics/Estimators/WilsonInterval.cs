namespace LandExpand.Sim.Statistics;

/// <summary>A probability from successes in n trials, with the 95 % score interval of Wilson (1927).</summary>
/// <param name="Probability">Successes ÷ n.</param>
public sealed record WilsonInterval(double Probability, double Low, double High)
{
    private const double Z975 = 1.959963984540054;

    /// <summary>
    /// The interval; null for no trials. Without a success the low end is exactly 0, without a failure the high end exactly 1. Successes may be fractional, where a trial
    /// can succeed in part: a value in [0, 1] never varies more than a trial of the same mean, so the interval is then no narrower than needed.
    /// </summary>
    public static WilsonInterval? Of(double successes, long n) => n == 0 ? null : Score(successes, n, Z975);

    /// <summary>The interval that reaches <paramref name="critical"/> standard errors, from successes in n trials; n is over 0, and neither need be whole.</summary>
    internal static WilsonInterval Score(double successes, double n, double critical)
    {
        double p = successes / n, square = critical * critical;
        double centre = (successes + 0.5 * square) / (n + square);
        double half = critical / (n + square) * Math.Sqrt(n * p * (1 - p) + 0.25 * square);
        return new(p, successes == 0 ? 0 : centre - half, successes == n ? 1 : centre + half);
    }
}
