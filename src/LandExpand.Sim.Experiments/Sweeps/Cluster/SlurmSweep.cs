using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Running;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Sweeps.Cluster;

/// <summary>How to run a sweep on Slurm.</summary>
public sealed record SlurmOptions
{
    /// <summary>Into how many shards; null: of about a minute each, from a calibration here.</summary>
    public int? Shards { get; init; }

    /// <summary>Processors of a task.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Further options of sbatch, such as <c>--partition=short</c>.</summary>
    public IReadOnlyList<string> Sbatch { get; init; } = [];

    /// <summary>How often to look.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Told at every look.</summary>
    public Action<SlurmState>? Progress { get; init; }
}

/// <summary>How a submitted sweep stands.</summary>
/// <param name="Done">Shards whose files are there.</param>
/// <param name="Shards">All shards.</param>
/// <param name="Alive">Tasks that run or wait; null where Slurm does not answer at the moment.</param>
/// <param name="Resubmitted">Shards submitted again just now.</param>
public sealed record SlurmState(int Done, int Shards, int? Alive, int Resubmitted)
{
    /// <summary>Whether every node is down, drained or silent, so that nothing will run until somebody sees to them.</summary>
    public bool AllNodesOut { get; init; }
}

/// <summary>
/// Runs a sweep as a Slurm job array. It trusts files alone: a shard is done when its file is there, and a shard whose file is missing while no task of its index is alive is submitted
/// again. So nothing depends on exit codes, restart counts or accounting, and watching can stop and be taken up at any time.
/// </summary>
public static class SlurmSweep
{
    private const double SecondsPerShard = 60;
    private const int MostAttempts = 5;

    // A gap must be seen twice: a task's end can be known before its file is seen through the network.
    private const int LooksBeforeResubmission = 2;

    /// <summary>Submits a plan from a folder, or finds what was submitted from it before.</summary>
    /// <exception cref="InputException">The folder holds another plan's submission, or one of another engine.</exception>
    /// <exception cref="ClusterException">Slurm refuses.</exception>
    public static Submission Submit(SweepPlan plan, string folder, StagedProgram program, SlurmOptions options)
    {
        if (Submission.Read(folder) is { } before)
        {
            return before.PlanHash == plan.Hash && before.Engine == EngineFingerprint.Text
                ? before
                : throw new InputException([new("--folder", 0, string.Empty, folder, "a folder for this plan and this engine alone; it holds the submission of another: give a new folder")]);
        }

        var most = Slurm.MaxArraySize();
        var shards = options.Shards ?? Shards(plan, options.Threads);
        shards = (int)Math.Clamp(Math.Min(shards, plan.Works), 1, most);
        var script = SharedFolder.Stage(folder, plan, program, shards, options.Threads);
        int[] all = [.. Enumerable.Range(0, shards)];
        var job = Slurm.Submit(script, all, SharedFolder.Log(folder), Options(plan, options));
        var submission = new Submission(plan.Hash, EngineFingerprint.Text, shards, [job], new Dictionary<int, int>());
        submission.Write(folder);
        return submission;
    }

    /// <summary>Watches until every shard is there, filling gaps; returns false where it was told to stop watching.</summary>
    /// <exception cref="ClusterException">A shard has failed too often; says where to read why.</exception>
    public static bool Watch(SweepPlan plan, string folder, Submission submission, SlurmOptions options, CancellationToken stop)
    {
        var seen = new Dictionary<int, int>();
        while (!stop.IsCancellationRequested)
        {
            var alive = Slurm.Alive(submission.Jobs);
            var missing = submission.Missing(folder); // after the queue was asked: a task that has just ended has written its file
            var gaps = alive is null ? [] : missing.Where(shard => !alive.Contains(shard)).ToArray();
            seen = gaps.ToDictionary(shard => shard, shard => seen.GetValueOrDefault(shard) + 1);
            int[] again = [.. gaps.Where(shard => seen[shard] >= LooksBeforeResubmission)];
            if (again.Length > 0)
            {
                submission = Resubmit(plan, folder, submission, options, again);
                seen.Clear();
            }

            options.Progress?.Invoke(new(submission.Shards - missing.Count, submission.Shards, alive?.Count, again.Length) { AllNodesOut = missing.Count > 0 && Slurm.AllNodesOut(Partition(options)) });
            if (missing.Count == 0)
            {
                return true;
            }

            stop.WaitHandle.WaitOne(options.Poll);
        }

        return false;
    }

    private static Submission Resubmit(SweepPlan plan, string folder, Submission submission, SlurmOptions options, int[] shards)
    {
        var hopeless = shards.Where(shard => submission.Attempts.GetValueOrDefault(shard) >= MostAttempts).ToArray();
        if (hopeless.Length > 0)
        {
            throw new ClusterException($"Shard {Slurm.Ranges(hopeless)} has ended {MostAttempts + 1} times without a result; what its tasks said is in {SharedFolder.Log(folder)}. "
                + "The other shards are safe: mend the cause, delete submission.json in the folder, and submit again.");
        }

        try
        {
            submission = submission.With(Slurm.Submit(SharedFolder.ScriptIn(folder), shards, SharedFolder.Log(folder), Options(plan, options)), shards);
            submission.Write(folder);
        }
        catch (ClusterException) when (Slurm.Alive(submission.Jobs) is null)
        {
            // The controller went away between the two questions; the next look tries again.
            return submission;
        }

        return submission;
    }

    private static IEnumerable<string> Options(SweepPlan plan, SlurmOptions options) =>
        [$"--job-name=landexpand-{plan.Hash[..8]}", FormattableString.Invariant($"--cpus-per-task={options.Threads}"), .. options.Sbatch];

    private static string? Partition(SlurmOptions options) =>
        options.Sbatch.Select(option => option.Split('=', 2)).LastOrDefault(option => option is ["--partition", _]) is [_, var partition] ? partition : null;

    private static int Shards(SweepPlan plan, int threads) => (int)Math.Clamp(Math.Ceiling(SweepForecast.Of(plan).ThreadSeconds / threads / SecondsPerShard), 1, 1_000_000);
}
