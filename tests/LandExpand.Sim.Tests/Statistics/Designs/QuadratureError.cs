using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Designs;

/// <summary>The error of a mean under a design: that of a smooth function with interactions, Π(1 + (uᵢ − ½)/i), whose mean is 1.</summary>
internal static class QuadratureError
{
    /// <summary>The root mean square error over some randomisations.</summary>
    public static double Of(SamplingDesign kind, int points, int dimensions, int randomisations)
    {
        var design = Design.Of(kind, points, 42);
        var (squares, names) = (0.0, Enumerable.Range(0, dimensions).Select(i => $"p{i}").ToArray());
        for (var randomisation = 0; randomisation < randomisations; randomisation++)
        {
            var sum = 0.0;
            for (var point = 0; point < points; point++)
            {
                var product = 1.0;
                for (var i = 0; i < dimensions; i++)
                {
                    product *= 1 + ((design.Uniform((uint)((randomisation * points) + point), names[i], i) - 0.5) / (i + 1));
                }

                sum += product;
            }

            squares += Math.Pow((sum / points) - 1, 2);
        }

        return Math.Sqrt(squares / randomisations);
    }
}
