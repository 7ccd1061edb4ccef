namespace LandExpand.Sim.Statistics;

/// <summary>The chi-squared distribution, by the incomplete gamma function (Abramowitz and Stegun 1964, 26.4.19).</summary>
public static class ChiSquared
{
    /// <summary>P(X &gt; <paramref name="value"/>) for <paramref name="degrees"/> over 0; 1 at values of 0 and less.</summary>
    public static double UpperTail(double value, double degrees) => value > 0 ? Math.Exp(IncompleteGamma.Of(0.5 * degrees, Math.Log(0.5 * value)).LogUpper) : 1;
}
