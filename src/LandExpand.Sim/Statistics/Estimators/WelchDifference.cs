namespace LandExpand.Sim.Statistics;

/// <summary>
/// The difference of two means from independent samples of unlike variance (Welch 1947): error √(s₁²/n₁ + s₂²/n₂), 95 % interval by Student's t with the degrees of freedom of
/// Satterthwaite (1946). For samples that share their randomness take <see cref="MeanEstimate"/> of the paired differences instead.
/// </summary>
/// <param name="Difference">First mean − second mean.</param>
/// <param name="StandardError">Of the difference; 0 where both samples are constant.</param>
/// <param name="Low">95 % interval.</param>
/// <param name="High">See <paramref name="Low"/>.</param>
public sealed record WelchDifference(double Difference, double StandardError, double Low, double High)
{
    /// <summary>The difference; null where either sample has fewer than two values, as its variance is unknown.</summary>
    public static WelchDifference? Of(MeanEstimate first, MeanEstimate second)
    {
        if (first.StandardError is not { } e1 || second.StandardError is not { } e2)
        {
            return null;
        }

        double difference = first.Mean - second.Mean, v1 = e1 * e1, v2 = e2 * e2, variance = v1 + v2;
        if (variance == 0)
        {
            return new(difference, 0, difference, difference);
        }

        double degrees = variance * variance / (v1 * v1 / (first.N - 1) + v2 * v2 / (second.N - 1));
        double error = Math.Sqrt(variance), half = error * StudentQuantile.TwoSided(0.95, degrees);
        return new(difference, error, difference - half, difference + half);
    }
}
