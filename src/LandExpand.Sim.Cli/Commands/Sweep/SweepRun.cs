using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Running;
using LandExpand.Sim.Experiments.Sweeps.Shards;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Reporting.Terminal;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary>Runs a sweep, or a part of one, under a progress line.</summary>
internal static class SweepRun
{
    private const int FailuresTold = 5;

    /// <summary>Computes all that a store lacks, and says how it stands.</summary>
    public static int Run(SweepStore store, SweepOptions options, bool retryFailed)
    {
        if (retryFailed)
        {
            store.ForgetFailures();
        }

        var plan = store.Plan;
        var end = Watched(plan, options, (watched, pause) => SweepRunner.Run(store, Works(plan.Works), plan.Works, watched, pause));
        using var stored = StoredSweep.Open(store.File);
        SweepText.WriteStatus(stored, Console.Out);
        foreach (var (point, error) in stored.Failures(FailuresTold))
        {
            Console.Error.WriteLine(SweepText.Clean($"point {point} failed: {error}"));
        }

        return Code(end, stored.Counts().Failed);
    }

    /// <summary>Computes one shard into a folder.</summary>
    public static int Shard(SweepPlan plan, Shard shard, string folder, SweepOptions options)
    {
        var failed = 0L;
        var end = Watched(plan, options, (watched, pause) => ShardRun.Run(plan, shard, folder, watched with
        {
            Progress = progress =>
            {
                failed = progress.Failed;
                watched.Progress!(progress);
            },
        }, pause));
        if (end == SweepEnd.Done)
        {
            Console.Out.WriteLine(Path.Combine(folder, shard.FileName));
        }

        return end == SweepEnd.Done ? ExitCode.Done : Code(end, failed); // a shard with failures is whole: the merge tells them
    }

    private static IEnumerable<long> Works(long count)
    {
        for (var work = 0L; work < count; work++)
        {
            yield return work;
        }
    }

    private static SweepEnd Watched(SweepPlan plan, SweepOptions options, Func<SweepOptions, CancellationToken, SweepEnd> run)
    {
        using var interruption = new Interruption();
        var progress = new EtaProgress(Console.Error, !Console.IsErrorRedirected, counted: "points");
        var started = TimeProvider.System.GetTimestamp();
        SweepProgress? last = null;
        var end = run(
            options with
            {
                Progress = now => progress.Report((last = now).DoneNow, now.Total - now.Done - now.Failed + now.DoneNow, () => SweepText.Remark(plan, now, TimeProvider.System.GetElapsedTime(started))),
            },
            interruption.Token);
        progress.Finish();
        if (last is { DoneNow: > 0 })
        {
            Console.Error.WriteLine(SweepText.Speed(last, TimeProvider.System.GetElapsedTime(started), options.Threads > 0 ? options.Threads : Environment.ProcessorCount));
        }

        if (end == SweepEnd.Paused)
        {
            Console.Error.WriteLine("Paused. What is finished is stored; the same command goes on from here.");
        }

        return end;
    }

    private static int Code(SweepEnd end, long failed) => end == SweepEnd.Paused ? ExitCode.Stopped : failed > 0 || end == SweepEnd.Failed ? ExitCode.Incomplete : ExitCode.Done;
}
