using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Scenarios.Difference;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>What a comparison says in sentences.</summary>
public static class ComparisonText
{
    /// <summary>"Flat, per seat and hybrid".</summary>
    public static string Names(RunComparison comparison)
    {
        string[] names = [.. comparison.Runs.Select(run => run.ShortName)];
        return $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>What is the same in every scenario; empty where that is not known.</summary>
    public static string HeldEqual(RunComparison comparison)
    {
        var differences = Differences(comparison);
        var equal = differences.Length == 0 ? [] : differences[0].Equal.Where(group => group.Key != "run" && differences.All(difference => difference.Equal.Contains(group))).Select(group => group.Title).ToArray();
        return equal.Length > 0 ? $"The same in all of them: {string.Join(", ", equal)}" : "";
    }

    /// <summary>What is held equal, a sentence each: what is the same in every scenario, luck, footing of prices, opening book.</summary>
    public static IEnumerable<string> Footing(RunComparison comparison)
    {
        var differences = Differences(comparison);
        return differences.Length == 1 ? ComparisonRemarks.HeldEqual(differences[0], isOneOfMany: false, SharesHistory(comparison))
        :
        [
            .. HeldEqual(comparison) is { Length: > 0 } equal ? [equal + "."] : Array.Empty<string>(),
            .. differences.SelectMany(difference => ComparisonRemarks.HeldEqual(difference, isOneOfMany: true, SharesHistory(comparison))).Where(sentence => !sentence.StartsWith("The same:", StringComparison.Ordinal)).Distinct(),
        ];
    }

    /// <summary>Why a difference may not mean what it seems to mean, each said once; what <see cref="Pairing.Remarks"/> says of seeds is not repeated.</summary>
    public static IEnumerable<string> Cautions(RunComparison comparison)
    {
        var differences = Differences(comparison);
        return differences.SelectMany((difference, other) => ComparisonRemarks.Warnings(difference)
                .Where(warning => difference.A.Seed == difference.B.Seed || !warning.StartsWith("The seeds differ", StringComparison.Ordinal))
                .Select(warning => differences.Length == 1 ? warning : $"{comparison.Runs[other + 1].ShortName}: {warning}"));
    }

    private static bool SharesHistory(RunComparison comparison) => comparison.Decision is { SharesHistory: true };

    private static ScenarioDifference[] Differences(RunComparison comparison) => comparison.Runs.Any(run => run.Results.Scenario is null)
        ? []
        : [.. comparison.Others.Select(run => ScenarioDifference.Between(comparison.Base.Results.Scenario!, run.Results.Scenario!))];
}
