using System.CommandLine;
using LandExpand.Sim.Experiments.Sweeps.Store;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary><c>landexpand sweep status STORE</c>.</summary>
internal static class SweepStatusCommand
{
    private const int FailuresTold = 10;

    public static Command Create()
    {
        var store = SweepOption.Store();
        var command = new Command(
            "status",
            """
            Say how far a sweep is; also while it runs.

            Example:   landexpand sweep status sweeps/first.sweep.db
            """)
        { store };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            using var sweep = StoredSweep.Open(parsed.GetRequiredValue(store));
            SweepText.WriteStatus(sweep, output);
            foreach (var (point, error) in sweep.Failures(FailuresTold))
            {
                output.WriteLine(SweepText.Clean($"point {point} failed: {error}"));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
