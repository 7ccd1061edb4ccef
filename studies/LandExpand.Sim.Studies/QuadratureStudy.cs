using System.Globalization;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Statistics.Designs;

namespace LandExpand.Sim.Studies;

/// <summary>How the error of a mean falls with the number of points of a randomisation, by design, in few and in many dimensions.</summary>
internal static class QuadratureStudy
{
    private const int Randomisations = 40;
    private static readonly int[] Sizes = [64, 256, 1024, 4096];

    public static IEnumerable<string> Lines()
    {
        yield return $"| dimensions | design | {string.Join(" | ", Sizes)} | slope |";
        yield return $"|---|---|{string.Concat(Sizes.Select(_ => "---|"))}---|";
        foreach (var dimensions in new[] { 2, 6, 20 })
        {
            foreach (var kind in Enum.GetValues<SamplingDesign>())
            {
                double[] errors = [.. Sizes.Select(size => QuadratureError.Of(kind, size, dimensions, Randomisations))];
                var slope = Math.Log(errors[^1] / errors[0]) / Math.Log((double)Sizes[^1] / Sizes[0]);
                yield return string.Create(CultureInfo.InvariantCulture, $"| {dimensions} | {kind} | {string.Join(" | ", errors.Select(error => error.ToString("E1", CultureInfo.InvariantCulture)))} | {slope:F2} |");
            }
        }
    }
}
