using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>
/// The columns of a run's outcomes: one value per replication, metric and point. A <see cref="BlockRecorder"/> of each worker writes them in place; what is pooled over
/// replications is exact, so that the order in which workers come does not matter.
/// </summary>
internal sealed class OutcomeRecorder
{
    private readonly Scenario _scenario;
    private readonly SimulationOptions _options;
    private readonly List<BlockRecorder> _workers = [];

    public OutcomeRecorder(Scenario scenario, ParameterMatrix matrix, SimulationOptions options)
    {
        (_scenario, Matrix, _options) = (scenario, matrix, options);
        Ledgers = LedgersExtensions.For(options.Kept);
        var points = options.Uniforms is null ? scenario.Sampling.Points : 1;
        Outcomes = new Outcomes(options.FirstReplication, options.Replications, scenario.HorizonMonths) { RandomisationPoints = points, HoldsAll = points > 1 || options.Kept is not null };
        var places = Places(options.Kept?.ToHashSet()).ToArray();
        RefuseWhatMemoryCannotHold(places.Length);
        foreach (var (metric, point) in places)
        {
            Columns.Add(new(metric, point, Outcomes.AddColumn(metric, point)));
        }

        var tenures = Ledgers.Holds(Ledgers.Landings) ? scenario.HorizonMonths + 1 : 0;
        Outcomes.ExpandedByTenure = New(tenures);
        Outcomes.FirstExpansions = New(tenures);
        Outcomes.Censored = New(tenures);
        Outcomes.ConcentrationCurve = New(options.Kept is null ? Outcomes.ConcentrationShares.Count : 0, float.NaN);
        Draws = New(matrix.UncertainColumns.Count);
    }

    /// <summary>What a worker has to record.</summary>
    public Ledgers Ledgers { get; }

    public ParameterMatrix Matrix { get; }

    public Outcomes Outcomes { get; }

    /// <summary>The columns of metrics, in the order of the catalogue.</summary>
    public List<OutcomeColumn> Columns { get; } = [];

    /// <summary>The columns of uncertain parameters.</summary>
    public float[][] Draws { get; }

    /// <summary>The recorder of one more worker.</summary>
    public BlockRecorder ForWorker()
    {
        var worker = new BlockRecorder(_scenario, this, _options);
        lock (_workers)
        {
            _workers.Add(worker);
        }

        return worker;
    }

    /// <summary>The outcomes, once no worker runs any more.</summary>
    public Outcomes Finish(int replicationsDone)
    {
        // A randomisation that was stopped in the middle is no sample of anything.
        replicationsDone -= replicationsDone < _options.Replications ? replicationsDone % Outcomes.RandomisationPoints : 0;
        Outcomes.Replications = replicationsDone;
        Outcomes.Partial = replicationsDone < _options.Replications;
        Outcomes.AccountMonths = _workers.Sum(worker => worker.AccountMonths);
        var cohorts = new long[(_scenario.HorizonMonths + 1) * (_scenario.HorizonMonths + 1)];
        foreach (var worker in _workers)
        {
            Add(worker.CohortMrr, cohorts);
        }

        Outcomes.SetCohorts(cohorts);
        for (var draw = 0; draw < Draws.Length; draw++)
        {
            var (name, at) = (_scenario.Slots[Matrix.UncertainColumns[draw]].Name, draw);
            Outcomes.ParameterDraws[name] = Draws[draw];
            Outcomes.SetClipped(name, _workers.Sum(worker => worker.Clipped[at]));
        }

        if (Outcomes.IsStreamed)
        {
            Outcomes.SetStreams(Columns.Select((column, i) => (column, i)).ToDictionary(entry => (entry.column.Metric.Key, entry.column.Point), entry => Streamed(entry.i)));
        }

        return Outcomes;
    }

    private StreamedColumn Streamed(int column)
    {
        var all = new StreamedColumn();
        foreach (var worker in _workers)
        {
            all.Add(worker.Streams[column]);
        }

        return all;
    }

    /// <summary>Every metric at each of its points, and what the findings ask for; or those of them that are asked for.</summary>
    private IEnumerable<(Metric Metric, int Point)> Places(HashSet<(Metric, int)>? kept) =>
        from metric in MetricCatalogue.All.Concat(FindingMetrics.All)
        from point in FindingMetrics.All.Contains(metric) ? [_scenario.HorizonMonths] : Outcomes.PointsOf(metric, _scenario.HorizonMonths)
        where kept is null || kept.Contains((metric, point))
        select (metric, point);

    /// <summary>Said before the run: a system that hands out more memory than it has ends the process in the middle of it.</summary>
    private void RefuseWhatMemoryCannotHold(int metrics)
    {
        var columns = metrics + (3 * (_scenario.HorizonMonths + 1)) + Outcomes.ConcentrationShares.Count + Matrix.UncertainColumns.Count;
        var firstExpansions = 2 * (_scenario.HorizonMonths + 1) * sizeof(double); // the counts laid out for the jackknife
        var (needed, there) = (((columns * sizeof(float)) + firstExpansions) * (double)Outcomes.Held, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        if (needed > there)
        {
            throw new RunException(FormattableString.Invariant(
                $"{_options.Replications:N0} replications over {_scenario.HorizonMonths} months need {needed / 1e9:F1} GB of memory, and {there / 1e9:F1} GB are there: ask for fewer --replications or a shorter horizonMonths."));
        }
    }

    private static void Add(long[] some, long[] all)
    {
        for (var i = 0; i < some.Length; i++)
        {
            all[i] += some[i];
        }
    }

    private float[][] New(int count, float value = 0)
    {
        var columns = Enumerable.Range(0, count).Select(_ => Outcomes.NewColumn()).ToArray();
        foreach (var column in columns.Where(_ => value != 0))
        {
            Array.Fill(column, value);
        }

        return columns;
    }
}

/// <summary>The values of a metric at a month or tenure, one per replication held.</summary>
internal readonly record struct OutcomeColumn(Metric Metric, int Point, float[] Values);
