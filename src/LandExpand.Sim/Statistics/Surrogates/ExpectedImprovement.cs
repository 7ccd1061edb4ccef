namespace LandExpand.Sim.Statistics;

/// <summary>By how much a normal quantity is expected to exceed the best that there is, what falls short of it counted as nothing (Jones, Schonlau and Welch 1998).</summary>
public static class ExpectedImprovement
{
    private const double RootOfTwoPi = 2.50662827463100050242;

    /// <summary>E[max(X − best, 0)] of X normal.</summary>
    /// <param name="mean">Its expectation.</param>
    /// <param name="deviation">Its standard deviation, at least 0.</param>
    /// <param name="best">The best so far.</param>
    public static double Of(double mean, double deviation, double best)
    {
        if (deviation <= 0)
        {
            return Math.Max(mean - best, 0);
        }

        var z = (mean - best) / deviation;
        return Math.Max((deviation * Math.Exp(-z * z / 2) / RootOfTwoPi) + ((mean - best) * NormalCdf.Of(z)), 0);
    }
}
