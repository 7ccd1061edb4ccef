using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios.Book;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Studies;

/// <summary>How a study runs the engine.</summary>
public sealed record StudySettings
{
    public required ulong Seed { get; init; }

    /// <summary>Workers; 0: one per processor. Has no influence on any result.</summary>
    public int Threads { get; init; }

    /// <summary>The real accounts of the opening book, or null for a synthetic one.</summary>
    public IReadOnlyList<OpeningAccount>? Book { get; init; }

    /// <summary>Told the histories done and all that there will be, from any worker.</summary>
    public Action<long, long>? Progress { get; init; }

    /// <summary>Stops the study: it ends with an <see cref="OperationCanceledException"/>, as part of a study is none.</summary>
    public CancellationToken Cancel { get; init; }
}

/// <summary>The many runs of a study: one scenario, given rows of parameters, a few metrics of each history.</summary>
internal sealed class StudyRuns(Scenario scenario, IReadOnlyList<MetricPoint> metrics, StudySettings settings, long expected)
{
    // A design lays histories out in whole randomisations; a study counts on independent ones.
    private readonly UniformRow _own = new JointUniforms(scenario, new RandomDesign(settings.Seed)).Fill;
    private readonly (Metric, int)[] _kept = [.. metrics.Select(metric => (metric.Metric, metric.Point))];
    private long _done;

    /// <summary>Runs a range of histories and returns a column per metric; NaN where the metric is absent.</summary>
    /// <param name="first">The first replication: histories with the same number share their luck.</param>
    /// <param name="count">How many.</param>
    /// <param name="rows">The uniforms of the uncertain parameters; null: the scenario's own, independent from history to history and joined by its correlations.</param>
    public double[][] Run(long first, int count, UniformRow? rows)
    {
        var outcomes = Outcomes(first, count, rows);
        return [.. metrics.Select(metric => Wide.Of(outcomes.Column(metric.Metric, metric.Point)))];
    }

    /// <summary>As <see cref="Run"/>, with the draws of uncertain parameters.</summary>
    public Outcomes Outcomes(long first, int count, UniformRow? rows) => Outcomes(first, count, rows, _kept);

    /// <summary>The first histories of the scenario's own, with everything that a run yields.</summary>
    public Outcomes Everything(int count) => Outcomes(0, count, null, null);

    private Outcomes Outcomes(long first, int count, UniformRow? rows, IReadOnlyCollection<(Metric, int)>? kept)
    {
        var outcomes = Simulator.Run(
            scenario,
            new SimulationOptions
            {
                FirstReplication = first, Replications = count, Seed = settings.Seed, Threads = settings.Threads, Book = settings.Book, Uniforms = rows ?? _own, Kept = kept,
                Progress = done => settings.Progress?.Invoke(_done + done, expected),
            },
            settings.Cancel);
        settings.Cancel.ThrowIfCancellationRequested();
        _done += count;
        return outcomes;
    }
}
