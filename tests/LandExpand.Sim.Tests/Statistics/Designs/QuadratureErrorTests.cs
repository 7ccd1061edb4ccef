using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Designs;

/// <summary>How fast the error of a mean falls with the number of points: the reduced form of studies/designs.</summary>
public class QuadratureErrorTests
{
    private const int Randomisations = 40;

    // Smooth, with interactions: the product of Sobol' and others, mean 1.
    private static double Smooth(ReadOnlySpan<double> u)
    {
        var product = 1.0;
        for (var i = 0; i < u.Length; i++)
        {
            product *= 1 + ((u[i] - 0.5) / (i + 1));
        }

        return product;
    }

    internal static double Error(SamplingDesign kind, int points, int dimensions)
    {
        var design = Design.Of(kind, points, 42);
        var (squares, u) = (0.0, new double[dimensions]);
        for (var randomisation = 0; randomisation < Randomisations; randomisation++)
        {
            var sum = 0.0;
            for (var point = 0; point < points; point++)
            {
                for (var i = 0; i < dimensions; i++)
                {
                    u[i] = design.Uniform((uint)((randomisation * points) + point), $"p{i}", i);
                }

                sum += Smooth(u);
            }

            squares += Math.Pow((sum / points) - 1, 2);
        }

        return Math.Sqrt(squares / Randomisations);
    }

    private static double Slope(SamplingDesign kind) => Math.Log(Error(kind, 4096, 4) / Error(kind, 64, 4)) / Math.Log(64);

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
        var (hypercube, random) = (Error(SamplingDesign.LatinHypercube, 1024, 4), Error(SamplingDesign.Random, 1024, 4));
        // Of the variance of this product 96 % is additive: Σ aᵢ² of Π(1 + aᵢ²) − 1, aᵢ² = 1/(12·i²).
        Assert.InRange(hypercube / random, 0.5 * Math.Sqrt(0.05), 2 * Math.Sqrt(0.05));
    }
}
