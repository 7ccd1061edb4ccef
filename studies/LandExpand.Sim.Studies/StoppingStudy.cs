using System.Globalization;
using LandExpand.Sim.Tests.Statistics.Stopping;

namespace LandExpand.Sim.Studies;

/// <summary>Coverage and cost of the stopping rule of <c>--precision</c>, beside looking again and again with the ordinary interval.</summary>
internal static class StoppingStudy
{
    private const int Samples = 3000;

    private static readonly (StoppingCase Case, double[] Wanted, double[] WantedOfTwin)[] Rows =
    [
        (StoppingCase.Normal, [0.06, 0.03], [0.3, 0.15]),
        (StoppingCase.LogNormal, [0.12, 0.06], [0.5, 0.25]),
        (StoppingCase.Rare, [0.008, 0.004], [0.03, 0.015]),
        (StoppingCase.Tenth, [0.02, 0.01], [0.08, 0.04]),
    ];

    public static IEnumerable<string> Lines()
    {
        yield return "| quantity | half-width wanted | covered | one look | mean size | size of the first look that a known spread would need | |";
        yield return "|---|---|---|---|---|---|---|";
        foreach (var (of, wanted, ofTwin) in Rows)
        {
            foreach (var half in wanted)
            {
                var random = new Random(1);
                var stops = Enumerable.Range(0, Samples).Select(_ => StoppingSimulation.Stop(of, random, half)).ToArray();
                yield return Row(of, half, stops.Count(stop => stop.Low <= of.Truth && of.Truth <= stop.High), "planned looks",
                    Share(stops.Count(stop => stop.Looks == 1)), stops.Average(stop => stop.Size).ToString("F0", CultureInfo.InvariantCulture), Needed(of, half));
            }

            foreach (var half in ofTwin)
            {
                var random = new Random(2);
                var covered = Enumerable.Range(0, Samples).Count(_ => StoppingSimulation.StopNaively(of, random, half) is var (low, high) && low <= of.Truth && of.Truth <= high);
                yield return Row(of, half, covered, "wrong twin: ordinary interval, look after look", "", "", "");
            }
        }
    }

    // From the interval of a long sample, whose width falls with the root of its size.
    private static string Needed(StoppingCase of, double half)
    {
        const int Long = 400_000;
        var random = new Random(3);
        var (low, high) = of.Interval([.. Enumerable.Range(0, Long).Select(_ => (float)of.Draw(random))], 0.95);
        return (Long * Math.Pow((high - low) / 2 / half, 2)).ToString("F0", CultureInfo.InvariantCulture);
    }

    private static string Row(StoppingCase of, double half, int covered, string rule, string looks, string size, string needed) =>
        string.Create(CultureInfo.InvariantCulture, $"| {of.Name} | {half} | {Share(covered)} | {looks} | {size} | {needed} | {rule} |");

    private static string Share(int count) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / Samples:F1} %");
}
