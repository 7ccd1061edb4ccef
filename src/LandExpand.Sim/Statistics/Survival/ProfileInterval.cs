namespace LandExpand.Sim.Statistics;

/// <summary>
/// The interval of one parameter by its profile: the values at which the likelihood, the other parameters at their best, is not lower than at its height
/// by more than half the chi-squared quantile (Cox and Oakes 1984, section 3.2). Better than ± errors where events are few.
/// </summary>
public static class ProfileInterval
{
    /// <summary>Both ends; an end beyond ±<paramref name="reach"/> of the estimate is that far away, infinite.</summary>
    /// <param name="logLikelihood">The log-likelihood.</param>
    /// <param name="maximum">Its highest place.</param>
    /// <param name="index">Which parameter.</param>
    /// <param name="confidence">In (0, 1), such as 0.9.</param>
    /// <param name="reach">How far to look, in the parameter's unit.</param>
    /// <param name="dispersion">By how much the variance of counts exceeds that of independent lives, at least 1: it lowers the likelihood alike (McCullagh and Nelder 1989, section 9.2).</param>
    public static (double Low, double High) Of(
        Func<double[], double> logLikelihood, Maximum maximum, int index, double confidence, double reach = 8, double dispersion = 1)
    {
        var z = NormalQuantile.Of(0.5 + (confidence / 2));
        var floor = maximum.Value - (0.5 * z * z * dispersion);
        double At(double value) => Profile(logLikelihood, maximum, index, value);
        return (End(At, maximum.At[index], -reach, floor), End(At, maximum.At[index], reach, floor));
    }

    private static double Profile(Func<double[], double> logLikelihood, Maximum maximum, int index, double value)
    {
        double[] Full(double[] others) => [.. others[..index], value, .. others[index..]];
        double[] start = [.. maximum.At.Where((_, i) => i != index)];
        return start.Length == 0 ? logLikelihood([value]) : Maximum.Of(others => logLikelihood(Full(others)), start).Value;
    }

    // Steps out until the profile is under the floor, then halves.
    private static double End(Func<double, double> profile, double centre, double reach, double floor)
    {
        var (inside, step) = (0.0, 1.0 / 64);
        while (profile(centre + (step * reach)) >= floor)
        {
            if (step >= 1)
            {
                return reach > 0 ? double.PositiveInfinity : double.NegativeInfinity;
            }

            (inside, step) = (step, Math.Min(2 * step, 1));
        }

        for (var i = 0; i < 30; i++)
        {
            var middle = 0.5 * (inside + step);
            (inside, step) = profile(centre + (middle * reach)) >= floor ? (middle, step) : (inside, middle);
        }

        return centre + (0.5 * (inside + step) * reach);
    }
}
