namespace LandExpand.Sim.Statistics;

/// <summary>
/// When to look at a growing sample whether an interval is narrow enough, and how wide an interval to take at each look, so that the interval at which one stops covers as
/// often as it says. The error of 5 % is spent over the looks (Lan and DeMets 1983) in parts of 4 %, 0.8 %, 0.16 % … which add up to 5 %: whatever the look at which one
/// stops, and however that depends on the sample, by Bonferroni the interval misses at most as often as all looks together. The first look is
/// planned from a pilot sample that is not used again (Stein 1945), where the wanted width will probably be reached, so that nearly always one look is enough, at the price of 4 % in
/// place of 5 %; each further look is at twice as many, as its wider interval needs two thirds more to be as narrow. As the plan does not depend on the sample looked at, the parts need no correction.
/// </summary>
public static class PlannedLooks
{
    private const double Error = 0.05, FirstPart = 0.8, Left = 0.2;
    private const double Growth = 2;

    /// <summary>Above the forecast, so that the first look is mostly the last: an eighth more replications is 6 % in the standard error, which a pilot of a thousand tells to 3 %.</summary>
    private const double Margin = 1.125;

    /// <summary>The confidence of the interval at a look, the first being 0: 0.96, 0.992, 0.9984 …</summary>
    public static double Confidence(int look) => 1 - (Error * FirstPart * Math.Pow(Left, look));

    /// <summary>The sample size of the first look, from the half-width of a pilot's interval at that look's confidence: it falls with the root of the size.</summary>
    /// <param name="pilot">Replications of the pilot.</param>
    /// <param name="halfWidth">Of its interval, at least 0; 0 tells nothing and plans the smallest sample.</param>
    /// <param name="wanted">Over 0.</param>
    public static double First(int pilot, double halfWidth, double wanted) => pilot * Margin * (halfWidth / wanted) * (halfWidth / wanted);

    /// <summary>The sample size of the look after one that was not enough.</summary>
    public static double Next(int size) => size * Growth;
}
