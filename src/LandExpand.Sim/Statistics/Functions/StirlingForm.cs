using MathNet.Numerics;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// Logarithms of Poisson, gamma and beta densities without the cancellation of log-gammas: Loader (2000),
/// "Fast and accurate computation of binomial probabilities".
/// </summary>
internal static class StirlingForm
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>ln(x^a · e^−x ÷ Γ(a+1)) with x = e^<paramref name="logX"/>, a &gt; 0.</summary>
    public static double LogPoisson(double a, double logX) =>
        -Error(a) - Deviance(a, Math.Exp(logX), logX) - HalfLogTwoPi - 0.5 * Math.Log(a);

    /// <summary>ln(x^a · y^b ÷ B(a, b)) with x = e^<paramref name="logX"/>, y = 1 − x = e^<paramref name="logY"/>; a, b &gt; 0.</summary>
    public static double LogBeta(double a, double b, double logX, double logY)
    {
        double n = a + b;
        double logN = Math.Log(n);
        return Error(n) - Error(a) - Error(b)
            - Deviance(a, n * Math.Exp(logX), logN + logX) - Deviance(b, n * Math.Exp(logY), logN + logY)
            + 0.5 * (Math.Log(a) + Math.Log(b) - logN) - HalfLogTwoPi;
    }

    /// <summary>ln Γ(n+1) minus Stirling's formula (n + ½)·ln n − n + ½·ln 2π.</summary>
    private static double Error(double n)
    {
        if (n < 16)
        {
            return SpecialFunctions.GammaLn(n + 1) - (n + 0.5) * Math.Log(n) + n - HalfLogTwoPi;
        }

        double square = n * n;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / n;
    }

    /// <summary>k·ln(k/m) + m − k, by a series in (k−m)/(k+m) where k and m are close.</summary>
    private static double Deviance(double k, double m, double logM)
    {
        double difference = k - m;
        if (Math.Abs(difference) >= 0.1 * (k + m))
        {
            return k * (Math.Log(k) - logM) - difference;
        }

        double ratio = difference / (k + m);
        double square = ratio * ratio;
        double sum = difference * ratio;
        double power = 2 * k * ratio;
        for (int odd = 3; ; odd += 2)
        {
            power *= square;
            double next = sum + power / odd;
            if (next == sum)
            {
                return sum;
            }

            sum = next;
        }
    }
}
