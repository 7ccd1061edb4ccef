using System.CommandLine;
using LandExpand.Sim.Experiments.Sweeps.Results;
using LandExpand.Sim.Experiments.Sweeps.Store;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary>Options and arguments that several sweep commands share.</summary>
internal static class SweepOption
{
    public static Option<bool> FailFast() => new("--fail-fast") { Description = "Stop at the first point that fails. Default: its error is recorded, and the others go on." };

    /// <summary>Metrics of a store.</summary>
    public static Option<string[]> By(string what) => new("--by") { Description = what + ", as the plan names it; may be given repeatedly. Default: the plan's first.", AllowMultipleArgumentsPerToken = false, DefaultValueFactory = _ => [] };

    /// <summary>The places of the metrics asked for; the first where none is.</summary>
    public static IReadOnlyList<int> Metrics(StoredSweep sweep, string[] given) => given.Length == 0 ? [0] : [.. given.Select(name => TopPoints.MetricIndex(sweep, name, "--by"))];

    public static Argument<string> Store() => new("STORE") { Description = "A store that sweep wrote, such as sweeps/first.sweep.db." };
}
