using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Designs;

/// <summary>How fast the error of a mean falls with the number of points: the reduced form of studies/quadrature.</summary>
public class QuadratureErrorTests
{
    private const int Randomisations = 40;

    private static double Error(SamplingDesign kind, int points) => QuadratureError.Of(kind, points, 4, Randomisations);

    private static double Slope(SamplingDesign kind) => Math.Log(Error(kind, 4096) / Error(kind, 64)) / Math.Log(64);

    [Fact]
    public void The_error_of_scrambled_Sobol_points_falls_nearly_as_n_to_the_three_halves_and_that_of_random_points_as_the_root()
    {
        // Owen (1997): n^(−3/2) up to logarithms for smooth functions. An error from 40 randomisations is known to 1 in 9, so a slope over a factor of 64 to ±0.04 per end.
        Assert.InRange(Slope(SamplingDesign.Sobol), -1.65, -1.3);
        Assert.InRange(Slope(SamplingDesign.Random), -0.66, -0.34);
    }

    [Fact]
    public void Strata_take_away_what_is_additive_and_leave_the_rate()
    {
        // Of the variance of this product 95 % is additive: Σ aᵢ² of Π(1 + aᵢ²) − 1, aᵢ² = 1/(12·i²).
        var additive = Enumerable.Range(1, 4).Sum(i => 1 / (12.0 * i * i)) / (Enumerable.Range(1, 4).Aggregate(1.0, (product, i) => product * (1 + (1 / (12.0 * i * i)))) - 1);
        var ratio = Error(SamplingDesign.LatinHypercube, 1024) / Error(SamplingDesign.Random, 1024);
        Assert.InRange(ratio, 0.6 * Math.Sqrt(1 - additive), 1.6 * Math.Sqrt(1 - additive));
    }
}
