namespace LandExpand.Sim.Statistics;

/// <summary>
/// The logarithm of the regularised incomplete beta function over the logit of x, so that neither end loses digits:
/// continued fraction of Abramowitz and Stegun (1964), 26.5.8. Relative error about 1e-13.
/// </summary>
internal static class IncompleteBeta
{
    /// <summary>ln I_x(a, b) and the logarithm of the density of logit X, at logit x = <paramref name="logit"/>; a, b &gt; 0.</summary>
    public static (double LogLower, double LogDensity) Of(double a, double b, double logit)
    {
        double logX = -LogOnePlusExp(-logit), logY = -LogOnePlusExp(logit);
        double x = Math.Exp(logX), y = Math.Exp(logY);
        double logDensity = StirlingForm.LogBeta(a, b, logX, logY);
        if (x * (a + b + 2) < a + 1)
        {
            return (Math.Min(logDensity + Math.Log(Fraction(a, b, x) / a), 0), logDensity);
        }

        double upper = Math.Min(logDensity + Math.Log(Fraction(b, a, y) / b), 0);
        return (upper == 0 ? double.NegativeInfinity : Elementary.LogComplement(upper), logDensity);
    }

    private static double LogOnePlusExp(double t) => t > 0 ? t + Elementary.LogOnePlus(Math.Exp(-t)) : Elementary.LogOnePlus(Math.Exp(t));

    // Modified Lentz evaluation (Thompson and Barnett 1986); needs about √max(a, b) terms.
    private static double Fraction(double a, double b, double x)
    {
        double c = 1, d = 1 / Away(1 - (a + b) * x / (a + 1)), value = d;
        for (double m = 1; m < 1e6; m++)
        {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / Away(1 + even * d);
            c = Away(1 + even / c);
            value *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / Away(1 + odd * d);
            c = Away(1 + odd / c);
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
