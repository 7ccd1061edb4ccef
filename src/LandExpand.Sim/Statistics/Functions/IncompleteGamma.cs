namespace LandExpand.Sim.Statistics;

/// <summary>
/// The regularised incomplete gamma functions as logarithms of both tails, over the logarithm of x: series and continued fraction
/// (Abramowitz and Stegun 1964, 6.5.29 and 6.5.31). Relative error about 1e-13.
/// </summary>
internal static class IncompleteGamma
{
    /// <summary>ln P(a, x), ln Q(a, x) and the logarithm of the density of ln X, at x = e^<paramref name="logX"/>; a &gt; 0.</summary>
    public static (double LogLower, double LogUpper, double LogDensity) Of(double a, double logX)
    {
        double x = Math.Exp(logX);
        double logPoisson = StirlingForm.LogPoisson(a, logX);
        double logDensity = logPoisson + Math.Log(a);
        if (x < a + 1)
        {
            double lower = Math.Min(logPoisson + Math.Log(Series(a, x)), 0);
            return (lower, lower == 0 ? double.NegativeInfinity : Elementary.LogComplement(lower), logDensity);
        }

        double upper = logDensity + Math.Log(Fraction(a, x));
        return (Elementary.LogComplement(upper), upper, logDensity);
    }

    /// <summary>P(X ≤ <paramref name="count"/>) for a Poisson count of mean <paramref name="mean"/> &gt; 0.</summary>
    public static double PoissonCdf(double count, double mean) => count < 0 ? 0 : Math.Exp(Of(count + 1, Math.Log(mean)).LogUpper);

    /// <summary>P(X &gt; <paramref name="count"/>) for a Poisson count of mean <paramref name="mean"/> &gt; 0, accurate where it is tiny.</summary>
    public static double PoissonUpperTail(double count, double mean) => count < 0 ? 1 : Math.Exp(Of(count + 1, Math.Log(mean)).LogLower);

    private static double Series(double a, double x)
    {
        double term = 1, sum = 1;
        for (double n = 1; term > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum;
    }

    // Modified Lentz evaluation (Thompson and Barnett 1986) of 1/(x+1−a− 1(1−a)/(x+3−a− …)).
    private static double Fraction(double a, double x)
    {
        double b = x + 1 - a, c = 1e300, d = 1 / b, value = d;
        for (double n = 1; n < 1e6; n++)
        {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / Away(numerator * d + b);
            c = Away(b + numerator / c);
            value *= c * d;
            if (Math.Abs(c * d - 1) < 3e-16)
            {
                break;
            }
        }

        return value;
    }

    private static double Away(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;
}
