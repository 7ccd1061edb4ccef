using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Sweeps.Running;

/// <summary>How to run a sweep; without influence on any result.</summary>
public sealed record SweepOptions
{
    /// <summary>Workers; 0: one per processor.</summary>
    public int Threads { get; init; }

    /// <summary>Whether the first failure ends the sweep.</summary>
    public bool FailFast { get; init; }

    /// <summary>Told after every piece, from any worker.</summary>
    public Action<SweepProgress>? Progress { get; init; }
}

/// <summary>
/// Computes what a store lacks. Small points run side by side, one thread each; a large one runs on all threads, block by block. The bits are the same in any case.
/// </summary>
public sealed class SweepRunner
{
    // Above this a point is better run by all threads: about half a minute of one. Below it a worker's last point leaves the others idle for less than that.
    private const double LargeAccountMonths = 5e8;
    private readonly SweepStore _store;
    private readonly SweepOptions _options;
    private readonly PointRunner _points;
    private readonly CancellationTokenSource _stop;
    private readonly ConcurrentQueue<long> _large = new();
    private readonly Lock _tally = new();
    private SweepProgress _progress;
    private ExceptionDispatchInfo? _fault;
    private bool _failedFast;

    private SweepRunner(SweepStore store, SweepOptions options, long total, long done, long failed, CancellationToken pause)
    {
        (_store, _options) = (store, options);
        _points = new(store.Plan);
        _progress = new(done, total, failed, 0, 0, 0);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(pause);
    }

    private int Threads => _options.Threads > 0 ? _options.Threads : Environment.ProcessorCount;

    /// <summary>Computes the pieces that a store lacks.</summary>
    /// <param name="store">Where results go.</param>
    /// <param name="works">The pieces to do, ascending; those stored already, or recorded as failed, are passed over.</param>
    /// <param name="total">How many they are.</param>
    /// <param name="options">How.</param>
    /// <param name="pause">A clean pause: pieces that are not finished are forgotten.</param>
    /// <exception cref="StoreException">The store can take no more.</exception>
    public static SweepEnd Run(SweepStore store, IEnumerable<long> works, long total, SweepOptions options, CancellationToken pause = default)
    {
        var (done, failed) = store.Works();
        var runner = new SweepRunner(store, options, total, done.Count, failed.Count, pause);
        var end = runner.Run(works.Where(work => !done.Contains(work) && !failed.Contains(work)));
        return end == SweepEnd.Done && pause.IsCancellationRequested && runner._progress.Done + runner._progress.Failed < total ? SweepEnd.Paused : end;
    }

    private SweepEnd Run(IEnumerable<long> pending)
    {
        using (_stop)
        using (var queue = pending.GetEnumerator())
        {
            _options.Progress?.Invoke(_progress);
            var workers = Enumerable.Range(0, Threads).Select(_ => new Thread(() => Guarded(() => Work(queue)))).ToList();
            workers.ForEach(worker => worker.Start());
            workers.ForEach(worker => worker.Join());
            while (!_stop.IsCancellationRequested && _large.TryDequeue(out var work))
            {
                Guarded(() => Do(work, Threads));
            }
        }

        _fault?.Throw();
        return _failedFast ? SweepEnd.Failed : SweepEnd.Done;
    }

    private void Work(IEnumerator<long> queue)
    {
        while (!_stop.IsCancellationRequested)
        {
            long work;
            lock (queue)
            {
                if (!queue.MoveNext())
                {
                    return;
                }

                work = queue.Current;
            }

            Do(work, 1);
        }
    }

    private void Do(long work, int threads)
    {
        try
        {
            var clock = Stopwatch.StartNew();
            var scenario = _points.ScenarioOf(work);
            if (threads == 1 && Threads > 1 && PointSize.AccountMonths(scenario, BookRows(work), scenario.Replications) / _store.Plan.PartsPerPoint > LargeAccountMonths)
            {
                _large.Enqueue(work);
                return;
            }

            if (_points.Run(work, scenario, threads, _stop.Token) is { } result)
            {
                _store.Save(result with { Seconds = clock.Elapsed.TotalSeconds * threads });
                Tell(result);
            }
        }
        catch (Exception failure) when (failure is InputException or RunException or OutOfMemoryException)
        {
            Fail(work, failure is OutOfMemoryException ? "There is not enough memory." : failure.Message);
        }
    }

    private int BookRows(long work) => _store.Plan.Bases[SweepPoint.Of(_store.Plan, work / _store.Plan.PartsPerPoint).Base].BookRows;

    private void Fail(long work, string error)
    {
        _store.SaveFailure(work, error);
        lock (_tally)
        {
            _progress = _progress with { Failed = _progress.Failed + 1 };
            _options.Progress?.Invoke(_progress);
            if (_options.FailFast)
            {
                _failedFast = true;
                _stop.Cancel();
            }
        }
    }

    private void Tell(PartResult result)
    {
        lock (_tally)
        {
            var mean = result.Estimates?[0]?.Mean;
            _progress = _progress with
            {
                Done = _progress.Done + 1,
                DoneNow = _progress.DoneNow + 1,
                AccountMonths = _progress.AccountMonths + result.AccountMonths,
                EngineSeconds = _progress.EngineSeconds + result.EngineSeconds,
                Highest = mean is { } value && (_progress.Highest is not { } before || value > before.Mean)
                    ? (result.Work / _store.Plan.PartsPerPoint, value)
                    : _progress.Highest,
            };
            _options.Progress?.Invoke(_progress);
        }
    }

    private void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault)
        {
            lock (_tally)
            {
                _fault ??= ExceptionDispatchInfo.Capture(fault); // told by whoever waits for the workers
            }

            _stop.Cancel();
        }
    }
}
