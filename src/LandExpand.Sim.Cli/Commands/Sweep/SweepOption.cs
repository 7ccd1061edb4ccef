using System.CommandLine;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary>Options and arguments that several sweep commands share.</summary>
internal static class SweepOption
{
    public static Option<bool> FailFast() => new("--fail-fast") { Description = "Stop at the first point that fails. Default: its error is recorded, and the others go on." };

    public static Argument<string> Store() => new("STORE") { Description = "A store that sweep wrote, such as sweeps/first.sweep.db." };
}
