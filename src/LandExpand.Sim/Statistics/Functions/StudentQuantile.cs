namespace LandExpand.Sim.Statistics;

/// <summary>Student's t, by its relation to the beta distribution: ν/(ν + t²) is beta(ν/2, ½) (Abramowitz and Stegun 1964, 26.7.1).</summary>
public static class StudentQuantile
{
    /// <summary>The t &gt; 0 with P(|T| ≤ t) = <paramref name="confidence"/> in (0, 1), for <paramref name="degrees"/> ≥ 1 degrees of freedom.</summary>
    public static double TwoSided(double confidence, double degrees)
    {
        (double x, double oneMinusX) = new BetaDistribution(0.5 * degrees, 0.5).Ends(1 - confidence);
        return Math.Sqrt(degrees * oneMinusX / x);
    }
}
