using System.CommandLine;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Running;
using LandExpand.Sim.Experiments.Sweeps.Shards;
using LandExpand.Sim.Experiments.Sweeps.Store;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary><c>landexpand sweep PLAN</c>.</summary>
internal static class SweepCommand
{
    public static Command Create()
    {
        var plan = new Argument<string>("PLAN") { Description = "The plan (JSON): scenario, factors, metrics, replications; see docs/sweeps.md." };
        var output = new Option<string?>("--out", "-o") { Description = "The store to write or go on with, one SQLite file; with --shard, the folder of shard files. Default: sweeps/<plan name>.sweep.db, or sweeps/<plan name>.shards." };
        var dry = new Option<bool>("--dry-run", "-n") { Description = "Say how many points, account-months and how much time it will take, and stop." };
        var shard = new Option<string?>("--shard") { Description = "Compute one part: i/n, i from 0; or n alone, i then comes from " + string.Join(", ", ShardIndex.Variables) + " (the first that is set)." };
        var retry = new Option<bool>("--retry-failed") { Description = "Try failed points again." };
        var (threads, failFast) = (RunOptions.Threads(), SweepOption.FailFast());
        var command = new Command(
            "sweep",
            """
            Run a scenario at many points and keep the results in one file. Stop it whenever you like, even by kill -9: the same command goes on where it was.

            Example:   landexpand sweep plans/churn-and-expansion.json --dry-run
                       landexpand sweep plans/churn-and-expansion.json
                       landexpand sweep top sweeps/churn-and-expansion.sweep.db
            """)
        { plan, output, dry, shard, retry, threads, failFast };
        foreach (var part in (Command[])[SweepStatusCommand.Create(), SweepResumeCommand.Create(), SweepExportCommand.Create(), SweepTopCommand.Create(), SweepShowCommand.Create(), SweepReportCommand.Create(), SweepSensitivityCommand.Create(), SweepDiscoverCommand.Create(), SweepMergeCommand.Create(), SweepSubmitCommand.Create()])
        {
            command.Add(part);
        }

        command.SetAction(parsed =>
        {
            var read = PlanReader.Read(parsed.GetRequiredValue(plan));
            var options = new SweepOptions { Threads = parsed.GetValue(threads) ?? 0, FailFast = parsed.GetValue(failFast) };
            if (parsed.GetValue(dry))
            {
                return SweepText.WriteForecast(read, SweepForecast.Of(read), options.Threads, parsed.InvocationConfiguration.Output);
            }

            if (parsed.GetValue(shard) is { } text)
            {
                var one = ShardIndex.Read(text, Environment.GetEnvironmentVariable);
                return SweepRun.Shard(read, one, parsed.GetValue(output) ?? SweepFiles.Shards(read.Name), options);
            }

            using var store = SweepStore.Open(parsed.GetValue(output) ?? SweepFiles.Store(read.Name), read);
            return SweepRun.Run(store, options, parsed.GetValue(retry));
        });
        return command;
    }
}
