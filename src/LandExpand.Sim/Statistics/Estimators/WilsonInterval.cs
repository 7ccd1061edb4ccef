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
    public static WilsonInterval? Of(double successes, long n)
    {
        if (n == 0)
        {
            return null;
        }

        double p = successes / n, square = Z975 * Z975;
        double centre = (successes + 0.5 * square) / (n + square);
        double half = Z975 / (n + square) * Math.Sqrt(n * p * (1 - p) + 0.25 * square);
        return new(p, successes == 0 ? 0 : centre - half, successes == n ? 1 : centre + half);
    }
}
