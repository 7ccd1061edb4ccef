namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary>Where a sweep's files go unless somebody says otherwise.</summary>
internal static class SweepFiles
{
    public static string Store(string plan) => Path.Combine("sweeps", $"{SafeName.Of(plan)}.sweep.db");

    public static string Shards(string plan) => Path.Combine("sweeps", $"{SafeName.Of(plan)}.shards");
}
