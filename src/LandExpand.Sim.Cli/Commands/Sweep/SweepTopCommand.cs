using System.CommandLine;
using LandExpand.Sim.Experiments.Sweeps.Results;
using LandExpand.Sim.Experiments.Sweeps.Store;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary><c>landexpand sweep top STORE</c>.</summary>
internal static class SweepTopCommand
{
    private const int Shown = 10;
    private const int MostShown = 100_000;

    public static Command Create()
    {
        var store = SweepOption.Store();
        var by = new Option<string?>("--by") { Description = "The metric to rank by, as the plan names it. Default: the plan's first." };
        var lowest = new Option<bool>("--lowest") { Description = "Rank the lowest first." };
        var most = new Option<int?>("--most", "-m") { CustomParser = result => WholeNumber.Of(result, 1, MostShown), Description = "How many points to show. Default: 10." };
        var command = new Command(
            "top",
            """
            The best points by the mean of a metric, with a mark at those that cannot be told from the best.

            Example:   landexpand sweep top sweeps/first.sweep.db --by nrr --most 20
            """)
        { store, by, lowest, most };
        command.SetAction(parsed =>
        {
            using var sweep = StoredSweep.Open(parsed.GetRequiredValue(store));
            SweepText.WriteTop(sweep, TopPoints.Of(sweep, parsed.GetValue(by), parsed.GetValue(lowest), parsed.GetValue(most) ?? Shown), parsed.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }
}
