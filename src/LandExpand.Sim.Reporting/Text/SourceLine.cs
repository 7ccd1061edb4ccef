using System.Globalization;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>Whose numbers they are, on one line: scenario, histories, seed.</summary>
public static class SourceLine
{
    public static string Of(RunResults results) =>
        $"{results.Summary.Scenario.Name} · {NumberText.Count(results.Summary.Replications)} simulated histories{(results.Summary.Partial ? ", stopped early" : "")} · seed {results.Summary.Seed.ToString(CultureInfo.InvariantCulture)}";

    public static string Of(RunComparison comparison)
    {
        int[] counts = [.. comparison.Runs.Select(run => run.Results.Summary.Replications).Distinct()];
        ulong[] seeds = [.. comparison.Runs.Select(run => run.Results.Summary.Seed).Distinct()];
        return $"{ComparisonText.Names(comparison)} · {string.Join(" and ", counts.Select(count => NumberText.Count(count)))} simulated histories each · "
            + $"{(seeds.Length == 1 ? "seed" : "seeds")} {string.Join(", ", seeds.Select(seed => seed.ToString(CultureInfo.InvariantCulture)))}";
    }
}
