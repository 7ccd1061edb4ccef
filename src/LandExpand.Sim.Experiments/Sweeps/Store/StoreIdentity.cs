using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Running;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Sweeps.Store;

/// <summary>What a store says of itself: which plan, which engine.</summary>
/// <param name="Name">The plan's name.</param>
/// <param name="PlanHash">Hash of the complete plan.</param>
/// <param name="Engine">The version and the fingerprint of the engine that began it.</param>
public sealed record StoreIdentity(string Name, string PlanHash, string Engine)
{
    /// <summary>Of a plan under the engine that runs here.</summary>
    public static StoreIdentity Of(SweepPlan plan) => new(plan.Name, plan.Hash, EngineFingerprint.Text);

    /// <summary>That of a file.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    /// <exception cref="InputException">It is no store, or one of another format.</exception>
    internal static StoreIdentity Read(StoreConnection connection)
    {
        if (connection.Scalar("SELECT count(*) FROM sqlite_master WHERE name = 'sweep'") is not 1L)
        {
            throw new InputException([new(connection.File, 0, string.Empty, "no store of a sweep", "a file that `landexpand sweep` wrote")]);
        }

        var format = Value(connection, "format");
        return format == StoreSchema.Format
            ? new(Value(connection, "name"), Value(connection, "planHash"), Value(connection, "engine"))
            : throw new InputException([new(connection.File, 0, string.Empty, $"a store of format {format}", $"format {StoreSchema.Format}, which this version reads")]);
    }

    internal static string Value(StoreConnection connection, string key) => (string?)connection.Scalar("SELECT value FROM sweep WHERE key = $key", ("$key", key)) ?? "";

    /// <summary>Refuses results that do not belong together.</summary>
    /// <param name="file">Where <paramref name="found"/> stands.</param>
    /// <param name="found">Of the file.</param>
    /// <exception cref="InputException">Plan or engine differ; says which, and what to do.</exception>
    internal void Demand(string file, StoreIdentity found)
    {
        var problems = new List<InputProblem>();
        if (found.PlanHash != PlanHash)
        {
            problems.Add(new(file, 0, "plan", $"results of another plan ({found.Name}, {Short(found.PlanHash)})",
                $"the plan {Name} ({Short(PlanHash)}); restore the plan (`landexpand sweep show {file} --plan` prints it), or give the changed one another file with --out"));
        }

        if (found.Engine != Engine)
        {
            problems.Add(new(file, 0, "engine", found.Engine, $"{Engine}, which runs here: results of two engines do not mix; go on with the one that began, or start again in another file with --out"));
        }

        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }
    }

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;
}
