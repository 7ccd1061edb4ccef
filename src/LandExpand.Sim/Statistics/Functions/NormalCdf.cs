using MathNet.Numerics;

namespace LandExpand.Sim.Statistics;

/// <summary>The standard normal distribution function, by the complementary error function, so that each tail keeps its relative accuracy.</summary>
public static class NormalCdf
{
    private const double SquareRootOfHalf = 0.70710678118654752440;

    /// <summary>Φ(z) = P(Z ≤ z), in [0, 1].</summary>
    public static double Of(double z) => 0.5 * SpecialFunctions.Erfc(-z * SquareRootOfHalf);

    /// <summary>1 − Φ(z) = P(Z &gt; z), accurate where Φ(z) rounds to 1.</summary>
    public static double UpperTail(double z) => 0.5 * SpecialFunctions.Erfc(z * SquareRootOfHalf);
}
