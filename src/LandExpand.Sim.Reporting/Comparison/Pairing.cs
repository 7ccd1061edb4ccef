using System.Globalization;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Comparison;

/// <summary>
/// Whether history i of one run and history i of another share their luck (common random numbers), so that their difference is the effect of the
/// scenario and not of chance. It takes the same seed, the same design and the same range of replications.
/// </summary>
public static class Pairing
{
    /// <summary>Why the histories of two runs cannot be paired; null where they can.</summary>
    public static string? Obstacle(RunResults one, RunResults other) =>
        Design(one) != Design(other) ? $"their uncertain parameters are drawn by different designs ({Design(one).Design} and {Design(other).Design})"
        : one.Summary.Seed != other.Summary.Seed ? $"their seeds differ ({Seed(one)} and {Seed(other)})"
        : one.FirstReplication != other.FirstReplication || one.Summary.Replications != other.Summary.Replications ? $"their histories are not the same ones ({Range(one)} and {Range(other)})"
        : null;

    /// <summary>What a comparison pairs and what it cannot, in plain words.</summary>
    public static IEnumerable<string> Remarks(RunComparison comparison)
    {
        var obstacles = comparison.Others.Select(run => (Run: run, Obstacle: Obstacle(comparison.Base.Results, run.Results))).ToArray();
        if (obstacles.Any(entry => entry.Obstacle is null))
        {
            var among = obstacles.All(entry => entry.Obstacle is null) ? "The runs share" : $"{string.Join(", ", obstacles.Where(entry => entry.Obstacle is null).Select(entry => entry.Run.ShortName))} and {comparison.Base.ShortName} share";
            yield return $"{among} their luck: seed {Seed(comparison.Base.Results)} and {Range(comparison.Base.Results)}. Differences are taken history by history, so chance that both met cancels out.";
        }

        foreach (var (run, obstacle) in obstacles.Where(entry => entry.Obstacle is not null))
        {
            yield return $"{run.ShortName} is not paired with {comparison.Base.ShortName}: {obstacle}. Only the difference of their means is told, with the error of separate luck; simulate both with the same --seed and --replications to pair them.";
        }
    }

    private static (string Design, int Points) Design(RunResults run) => run.Summary.Sampling is { } sampling ? (sampling.Design, sampling.Points) : ("random", 1);

    private static string Seed(RunResults run) => run.Summary.Seed.ToString(CultureInfo.InvariantCulture);

    private static string Range(RunResults run) => run.FirstReplication == 0
        ? NumberText.Counted(run.Summary.Replications, "history", "histories")
        : $"histories {NumberText.Count(run.FirstReplication + 1)} to {NumberText.Count(run.FirstReplication + run.Summary.Replications)}";
}
