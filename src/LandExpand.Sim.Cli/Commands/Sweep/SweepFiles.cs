namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary>Where a sweep's files go unless somebody says otherwise.</summary>
internal static class SweepFiles
{
    public static string Store(string plan) => Path.Combine("sweeps", $"{SafeName.Of(plan)}.sweep.db");

    /// <summary>A file that is told of a store: under its name, without .db.</summary>
    public static string Beside(string store, string ending) => (store.EndsWith(".db", StringComparison.Ordinal) ? store[..^3] : store) + ending;

    public static string Shards(string plan) => Path.Combine("sweeps", $"{SafeName.Of(plan)}.shards");
}
