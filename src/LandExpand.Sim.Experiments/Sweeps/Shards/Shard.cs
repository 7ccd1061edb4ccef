using System.Globalization;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Sweeps.Shards;

/// <summary>One of the equal parts into which a sweep is dealt out: every n-th piece of work, so that slow corners of a plan are spread.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Count">How many there are.</param>
public sealed record Shard(int Index, int Count)
{
    /// <summary>The file of its results.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"shard-{Index:D5}-of-{Count:D5}.sweep.db");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    /// <summary>Its pieces of work, ascending.</summary>
    public IEnumerable<long> Works(SweepPlan plan)
    {
        for (long work = Index; work < plan.Works; work += Count)
        {
            yield return work;
        }
    }

    /// <summary>How many those are.</summary>
    public long WorkCount(SweepPlan plan) => plan.Works <= Index ? 0 : ((plan.Works - Index - 1) / Count) + 1;
}

/// <summary>Finds out which shard this process is.</summary>
public static class ShardIndex
{
    /// <summary>The variables in which cluster engines tell a task its index, from 0, in the order in which they are asked.</summary>
    public static readonly IReadOnlyList<string> Variables = ["SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX", "BATCH_TASK_INDEX"];

    private const int MostShards = 1_000_000;

    /// <summary>
    /// From <c>--shard i/n</c>, which wins over everything; or from <c>--shard n</c> and the first variable of <see cref="Variables"/> that is set.
    /// </summary>
    /// <param name="text">What the option gives.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="InputException">It says no shard.</exception>
    public static Shard Read(string text, Func<string, string?> variable)
    {
        var parts = text.Split('/');
        if (parts.Length > 2 || !Whole(parts[^1], 1, MostShards, out var count))
        {
            throw Refused("--shard", text, "i/n, such as 0/7, or n alone where the cluster tells the index");
        }

        if (parts.Length == 2)
        {
            return Whole(parts[0], 0, count - 1, out var index) ? new(index, count) : throw Refused("--shard", text, FormattableString.Invariant($"an index from 0 to {count - 1} before the /"));
        }

        var told = Variables.FirstOrDefault(name => !string.IsNullOrEmpty(variable(name)))
            ?? throw Refused("--shard", text, $"i/n, or one of {string.Join(", ", Variables)} in the environment");
        return Whole(variable(told)!, 0, count - 1, out var found) ? new(found, count)
            : throw Refused($"environment {told}", variable(told)!, FormattableString.Invariant($"an index from 0 to {count - 1}, for --shard {count}"));
    }

    private static bool Whole(string text, int least, int most, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most;

    private static InputException Refused(string place, string value, string expected) => new([new InputProblem(place, 0, string.Empty, value, expected)]);
}
