using System.Globalization;
using LandExpand.Sim.Tests.Experiments.Fitting;

namespace LandExpand.Sim.Studies;

/// <summary>Fits records that the engine wrote from known parameters: how often the 90 % intervals cover them, and how far estimates lie off on average.</summary>
internal static class FitRecoveryStudy
{
    private const int Usual = 400;

    public static IEnumerable<string> Lines(int? repetitions)
    {
        var records = repetitions ?? Usual;
        yield return $"{records} records each of {KnownPanels.All.Count} companies, 36 months. Of {records} intervals of 90 % between {Bound(records, -1)} and {Bound(records, 1)} % cover, 99 times in 100.";
        yield return string.Empty;
        yield return "| company | parameter | truth | identified in | mean estimate | bias, in standard deviations of an estimate | covered |";
        yield return "|---|---|---|---|---|---|---|";
        foreach (var (index, known) in KnownPanels.All.Index())
        {
            foreach (var one in Recovery.Of(known, records, seed: 1 + (ulong)index))
            {
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"| {known.Name} | {one.Path} | {one.Truth:G4} | {one.Fits} | {one.Mean:G4} | {Bias(one)} | {100.0 * one.Covered / Math.Max(one.Fits, 1):F1} % |");
            }
        }
    }

    // A price rise that everybody pays is known to the last digits of a bill: there is no error to measure a bias by.
    private static string Bias(Recovery one) =>
        Math.Abs(one.Mean - one.Truth) < 1e-5 * Math.Abs(one.Truth) ? "none" : ((one.Mean - one.Truth) / one.StandardDeviation).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    private static string Bound(int records, int sign) => (90 + (sign * 2.58 * Math.Sqrt(900.0 / records))).ToString("F1", CultureInfo.InvariantCulture);
}
