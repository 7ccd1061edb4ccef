using LandExpand.Sim.Metrics;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios.Book;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>What to run.</summary>
public sealed record SimulationOptions
{
    /// <summary>The first replication; any range can be run apart and joined to the same bits.</summary>
    public long FirstReplication { get; init; }

    /// <summary>How many replications, at least 1.</summary>
    public required int Replications { get; init; }

    /// <summary>The seed; 0 is a seed like any other.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Workers; 0: one per processor. Has no influence on any result.</summary>
    public int Threads { get; init; }

    /// <summary>The real accounts of the opening book, or null for a synthetic one.</summary>
    public IReadOnlyList<OpeningAccount>? Book { get; init; }

    /// <summary>
    /// Where the uniforms of uncertain parameters come from, such as a sampling design; null: independent, each from its parameter's name. All other luck is that
    /// of the seed and the replication, so one replication under two rows of parameters differs by the parameters alone.
    /// </summary>
    public UniformRow? Uniforms { get; init; }

    /// <summary>
    /// The metrics, each at a month or tenure, that the outcomes are to hold; null: all, with what charts and findings need beside. Has no influence on a value; what nobody
    /// asks for is not recorded and costs nothing. What is named is held for every replication, however many. A place at which a metric is not defined is left out.
    /// </summary>
    public IReadOnlyCollection<(Metric Metric, int Point)>? Kept { get; init; }

    /// <summary>Told the number of replications done, from any worker.</summary>
    public Action<long>? Progress { get; init; }
}

/// <summary>
/// Runs a scenario: thousands of histories of the whole portfolio, in parallel over blocks of sixteen replications. The same scenario and seed
/// give the same bits at any number of threads and in any split into ranges.
/// </summary>
public static class Simulator
{
    /// <summary>Replications for which the whole concentration curve is kept.</summary>
    public const int ConcentrationReplications = 512;

    /// <summary>To be called before a scenario is read, where a first run is soon to follow: compiles the engine meanwhile. Returns at once.</summary>
    public static void Prepare() => StepCode.Prepare();

    /// <summary>Runs until done or cancelled; where cancelled, the outcomes hold the replications done so far and are marked partial.</summary>
    /// <exception cref="RunException">The scenario cannot be simulated; says what to change.</exception>
    public static Outcomes Run(Scenario scenario, SimulationOptions options, CancellationToken cancel = default)
    {
        SurvivalCheck.Refuse(scenario, options.Book);
        var matrix = new ParameterMatrix(scenario, options);

        // Prices on an equal footing belong to the scenario: no design of its parameters moves them.
        var footing = EqualFooting.Of(scenario, new ParameterMatrix(scenario, options.Seed), options.Seed);
        var book = options.Book is null ? null : new BookAccounts(scenario, options.Book);
        var (first, end) = (options.FirstReplication, options.FirstReplication + options.Replications);
        var firstBlock = first / LaneMath.LaneCount;
        var blocks = ((end + LaneMath.LaneCount - 1) / LaneMath.LaneCount) - firstBlock;
        var recorder = new OutcomeRecorder(scenario, matrix, options);
        long next = -1, done = 0;

        void Work()
        {
            using var worker = new BlockSimulator(scenario, matrix, footing, book, options.Seed, recorder.Ledgers);
            var lanes = recorder.ForWorker();
            while (!cancel.IsCancellationRequested)
            {
                var block = Interlocked.Increment(ref next);
                if (block >= blocks)
                {
                    return;
                }

                var replication = (firstBlock + block) * LaneMath.LaneCount;
                worker.Run((uint)replication, first, end);
                var total = Interlocked.Add(ref done, lanes.Record(worker, replication));
                options.Progress?.Invoke(total);
            }
        }

        Parallel(Work, (int)Math.Min(blocks, options.Threads > 0 ? options.Threads : Environment.ProcessorCount), () => Interlocked.Exchange(ref next, blocks));
        return recorder.Finish((int)Interlocked.Read(ref done));
    }

    /// <summary>Blocks are handed out in order and each is finished once begun, so what is done is always a first part of the range.</summary>
    private static void Parallel(Action work, int threads, Action stop)
    {
        if (threads == 1)
        {
            work(); // here: whoever asks for one thread has made it already, and may run thousands of small scenarios on it
            return;
        }

        var failures = new List<Exception>();
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception failure) when (failure is RunException or OutOfMemoryException)
            {
                stop();
                lock (failures)
                {
                    failures.Add(failure);
                }
            }
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        if (failures.Count > 0)
        {
            throw new RunException(failures[0].Message);
        }
    }
}
