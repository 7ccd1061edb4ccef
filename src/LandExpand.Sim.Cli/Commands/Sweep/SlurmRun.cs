using LandExpand.Sim.Experiments.Sweeps.Cluster;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Shards;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary>Submits a sweep to Slurm, watches it and merges.</summary>
internal static class SlurmRun
{
    public static int Run(SweepPlan plan, string folder, SlurmOptions options, string? output, bool detach)
    {
        var submission = SlurmSweep.Submit(plan, folder, Program, options);
        Console.Error.WriteLine($"Job {string.Join(", ", submission.Jobs)}: {submission.Shards} shards in {folder}");
        if (detach)
        {
            return ExitCode.Done;
        }

        using var interruption = new Interruption();
        var progress = new EtaProgress(Console.Error, !Console.IsErrorRedirected, counted: "shards");
        var stalled = false;
        var done = SlurmSweep.Watch(plan, folder, submission, options with { Progress = state => stalled = Tell(progress, state, stalled) }, interruption.Token);
        progress.Finish();
        if (!done)
        {
            Console.Error.WriteLine("Not watching any more; the tasks go on. The same command takes up watching; with --cancel it takes the tasks back.");
            return ExitCode.Stopped;
        }

        interruption.Dispose();
        return Merge(plan, folder, output ?? Path.Combine(folder, $"{SafeName.Of(plan.Name)}.sweep.db"));
    }

    public static int Cancel(string folder)
    {
        var submission = Submission.Read(folder) ?? throw new InputException([new("--folder", 0, string.Empty, folder, "a folder from which a sweep was submitted")]);
        Slurm.Cancel(submission.Jobs);
        Console.Error.WriteLine($"Job {string.Join(", ", submission.Jobs)} is taken back; {submission.Shards - submission.Missing(folder).Count} of {submission.Shards} shards are done and stay.");
        return ExitCode.Done;
    }

    // Where dotnet runs the program, dotnet must stand at the same path on every node.
    private static StagedProgram Program
    {
        get
        {
            var file = Path.GetFileName(typeof(SlurmRun).Assembly.Location);
            var process = Environment.ProcessPath ?? "dotnet";
            return Path.GetFileNameWithoutExtension(process) == "dotnet" ? new(AppContext.BaseDirectory, process, file) : new(AppContext.BaseDirectory, "", Path.GetFileName(process));
        }
    }

    /// <summary>Tells how it stands, and once that no node takes tasks; returns whether that is so.</summary>
    private static bool Tell(EtaProgress progress, SlurmState state, bool stalled)
    {
        if (state.AllNodesOut != stalled)
        {
            progress.Say(state.AllNodesOut
                ? "Every node is down, drained or silent: nothing runs until an administrator brings one back (sinfo -R says why, scontrol update NodeName=… State=RESUME). Still watching."
                : "A node takes tasks again.");
        }

        if (state.Resubmitted > 0)
        {
            progress.Say($"{state.Resubmitted} shards ended without a result; submitted again.");
        }

        progress.Report(state.Done, state.Shards, () => $"; {state.Done} of {state.Shards} shards, {(state.Alive is { } alive ? $"{alive} tasks alive" : "Slurm does not answer")}{(state.AllNodesOut ? ", no node takes tasks" : "")}");
        return state.AllNodesOut;
    }

    private static int Merge(SweepPlan plan, string folder, string output)
    {
        using var store = SweepStore.Open(output, plan);
        var report = ShardMerge.Into(store, Directory.GetFiles(SharedFolder.Shards(folder), "shard-*.sweep.db").Order(StringComparer.Ordinal));
        var code = SweepText.WriteMerge(report, Console.Out);
        Console.Out.WriteLine(output);
        return code;
    }
}
