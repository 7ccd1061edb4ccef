namespace LandExpand.Sim.Statistics;

/// <summary>Logarithm and exponential near zero, where the plain forms lose every digit (Kahan's corrections, in Higham 2002, section 1.14.1).</summary>
internal static class Elementary
{
    /// <summary>ln(1 + x) for x &gt; −1, to a few units in the last place, also for tiny x.</summary>
    public static double LogOnePlus(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>e^x − 1, to a few units in the last place, also for tiny x.</summary>
    public static double ExpMinusOne(double x)
    {
        double power = Math.Exp(x);
        if (power == 1)
        {
            return x;
        }

        return power - 1 == -1 || double.IsPositiveInfinity(power) ? power - 1 : (power - 1) * x / Math.Log(power);
    }

    /// <summary>ln(1 − e^x) for x &lt; 0: the logarithm of a complement, given the logarithm of a probability.</summary>
    public static double LogComplement(double x) => x > -0.6931471805599453 ? Math.Log(-ExpMinusOne(x)) : LogOnePlus(-Math.Exp(x));
}
