namespace LandExpand.Sim.Statistics;

/// <summary>
/// A probability from replications that come in independent randomisations of a design: the score interval of Wilson (1927) at the effective number of independent
/// replications, p(1 − p) ÷ (error between randomisations)², with Student's t (Korn and Graubard 1998; Dean and Pagano 2015 find the score interval at the effective size
/// the best of its kind). Where the event happened always or never nothing is known of that number, and it is the number of replications.
/// </summary>
public static class RandomisedProbability
{
    /// <summary>The probability and its 95 % interval; null where no replication is defined.</summary>
    /// <param name="happened">In the order of replications: 1 where the event happened, 0 where not, NaN where it is not defined.</param>
    /// <param name="points">Replications of a randomisation, at least 1.</param>
    /// <param name="confidence">In (0, 1).</param>
    public static WilsonInterval? Of(ReadOnlySpan<float> happened, int points, double confidence = 0.95)
    {
        if (RandomisedMean.Of(happened, points) is not { } mean)
        {
            return null;
        }

        double successes = Math.Round(mean.Mean * mean.N), p = successes / mean.N;
        if (points == 1 || mean.StandardError is not { } error || p is 0 or 1)
        {
            return WilsonInterval.Score(successes, mean.N, NormalQuantile.Of(0.5 + confidence / 2));
        }

        // A design that leaves no spread at all between its randomisations says the probability to within what a few replications can tell.
        double effective = p * (1 - p) / Math.Max(error * error, p * (1 - p) / ((double)mean.N * mean.N));
        double student = StudentQuantile.TwoSided(confidence, RandomisedMean.Randomisations(happened, points) - 1);
        return WilsonInterval.Score(p * effective, effective, student) with { Probability = p };
    }
}
