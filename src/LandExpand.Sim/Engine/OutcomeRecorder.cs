using LandExpand.Sim.Metrics;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>Turns finished blocks into columns of outcomes: one value per replication, metric and point, written in place by any worker.</summary>
internal sealed class OutcomeRecorder
{
    private static readonly int[] ExpandedTenures = [6, 12, 18, 24];
    private readonly Scenario _scenario;
    private readonly ParameterMatrix _matrix;
    private readonly SimulationOptions _options;
    private readonly Outcomes _outcomes;
    private readonly List<(Metric Metric, int Point, float[] Column)> _formulas = [];
    private readonly List<(int Month, float[] Column)> _concentration = [];
    private readonly List<(int Tenure, float[] Column)> _expandedBy = [];
    private readonly long[] _cohortMrr;
    private readonly long[] _clipped;
    private readonly float[][] _draws;
    private long _accountMonths;

    public OutcomeRecorder(Scenario scenario, ParameterMatrix matrix, SimulationOptions options)
    {
        (_scenario, _matrix, _options) = (scenario, matrix, options);
        var horizon = scenario.HorizonMonths;
        RefuseWhatMemoryCannotHold(horizon, matrix.UncertainColumns.Count, options.Replications);
        _outcomes = new Outcomes(options.FirstReplication, options.Replications, horizon) { RandomisationPoints = scenario.Sampling.Points };
        foreach (var metric in MetricCatalogue.All.Where(metric => metric.Formula is not null))
        {
            foreach (var point in PointsOf(metric, horizon))
            {
                _formulas.Add((metric, point, _outcomes.AddColumn(metric, point)));
            }
        }

        foreach (var metric in FindingMetrics.All)
        {
            _formulas.Add((metric, horizon, _outcomes.AddColumn(metric, horizon)));
        }

        foreach (var month in Outcomes.ReportedMonthsOf(horizon))
        {
            _concentration.Add((month, _outcomes.AddColumn(MetricCatalogue.Concentration, month)));
        }

        foreach (var tenure in ExpandedTenures.Where(tenure => tenure <= horizon))
        {
            _expandedBy.Add((tenure, _outcomes.AddColumn(MetricCatalogue.ExpandedBy, tenure)));
        }

        _outcomes.ExpandedByTenure = Columns(horizon + 1);
        _outcomes.FirstExpansions = Columns(horizon + 1);
        _outcomes.Censored = Columns(horizon + 1);
        _outcomes.ConcentrationCurve = Columns(Outcomes.ConcentrationShares.Count, float.NaN);
        _cohortMrr = new long[(horizon + 1) * (horizon + 1)];
        _clipped = new long[matrix.UncertainColumns.Count];
        _draws = Columns(matrix.UncertainColumns.Count);
    }

    /// <summary>Records the lanes of a block that belong to the range asked for; returns how many.</summary>
    public int Record(BlockSimulator worker, long firstReplication)
    {
        var ledger = new ReplicationLedger(_scenario.HorizonMonths);
        var (recorded, accountMonths) = (0, 0L);
        Span<long> clipped = stackalloc long[_clipped.Length];
        var row = new double[_matrix.Columns];
        for (var lane = 0; lane < LaneMath.LaneCount; lane++)
        {
            var index = firstReplication + lane - _options.FirstReplication;
            if (index < 0 || index >= _options.Replications)
            {
                continue;
            }

            ledger.Load(worker.Sums, lane);
            if (ledger.NonFiniteMonth() is var month and >= 0)
            {
                throw new RunException($"A result is not a finite number (seed {_options.Seed}, replication {firstReplication + lane}, month {month}). Prices, usage or growth are too large: check usage.monthlyVolatility, usage.monthlyDrift and the price parameters.");
            }

            RecordLane(worker, ledger, lane, (int)index);
            _matrix.Fill((uint)(firstReplication + lane), row, clipped);
            for (var draw = 0; draw < _draws.Length; draw++)
            {
                _draws[draw][index] = (float)row[_matrix.UncertainColumns[draw]];
            }

            accountMonths += (long)(ledger.Between(0, _scenario.HorizonMonths - 1, Sum.Accounts) + ledger.Between(0, _scenario.HorizonMonths - 1, Sum.FreeAccounts));
            recorded++;
        }

        Pool(worker, clipped, accountMonths);
        return recorded;
    }

    /// <summary>The outcomes, once no worker runs any more.</summary>
    public Outcomes Finish(int replicationsDone)
    {
        var horizon = _scenario.HorizonMonths;
        // A randomisation that was stopped in the middle is no sample of anything.
        replicationsDone -= replicationsDone < _options.Replications ? replicationsDone % _outcomes.RandomisationPoints : 0;
        _outcomes.Replications = replicationsDone;
        _outcomes.Partial = replicationsDone < _options.Replications;
        _outcomes.AccountMonths = _accountMonths;
        _outcomes.CohortMrr = [.. Enumerable.Range(0, horizon + 1).Select(land => Enumerable.Range(0, horizon + 1 - land)
            .Select(tenure => _cohortMrr[(land * (horizon + 1)) + tenure] / CohortLedger.ThousandthsPerUnit / Math.Max(replicationsDone, 1)).ToArray())];
        for (var draw = 0; draw < _draws.Length; draw++)
        {
            var name = _scenario.Slots[_matrix.UncertainColumns[draw]].Name;
            _outcomes.ParameterDraws[name] = _draws[draw];
            if (_clipped[draw] > 0)
            {
                _outcomes.ClippedShares[name] = (double)_clipped[draw] / Math.Max(replicationsDone, 1);
            }
        }

        return _outcomes;
    }

    /// <summary>Said before the run: a system that hands out more memory than it has ends the process in the middle of it.</summary>
    private static void RefuseWhatMemoryCannotHold(int horizon, int uncertain, int replications)
    {
        var columns = MetricCatalogue.All.Sum(metric => PointsOf(metric, horizon).Count()) + FindingMetrics.All.Count + ExpandedTenures.Length
            + (3 * (horizon + 1)) + Outcomes.ConcentrationShares.Count + uncertain;
        var firstExpansions = 2 * (horizon + 1) * sizeof(double); // the counts laid out for the jackknife
        var (needed, there) = (((columns * sizeof(float)) + firstExpansions) * (double)replications, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        if (needed > there)
        {
            throw new RunException(FormattableString.Invariant(
                $"{replications:N0} replications over {horizon} months need {needed / 1e9:F1} GB of memory, and {there / 1e9:F1} GB are there: ask for fewer --replications or a shorter horizonMonths."));
        }
    }

    /// <summary>Where a metric is kept: every month from its first, or the reported months, or tenures 12 and 24.</summary>
    private static IEnumerable<int> PointsOf(Metric metric, int horizon) =>
        metric.Clock == MetricClock.Tenure ? new[] { 12, 24 }.Where(tenure => tenure <= horizon)
        : metric.EveryMonth ? Enumerable.Range(metric.FirstMonth, Math.Max(horizon - metric.FirstMonth + 1, 0))
        : Outcomes.ReportedMonthsOf(horizon);

    private void RecordLane(BlockSimulator worker, ReplicationLedger ledger, int lane, int index)
    {
        foreach (var (metric, point, column) in _formulas)
        {
            column[index] = (float)metric.Formula!(ledger, point);
        }

        Span<double> held = stackalloc double[Outcomes.ConcentrationShares.Count];
        foreach (var (month, column) in _concentration)
        {
            worker.Concentration.Held(month, lane, ledger[month, Sum.Accounts], [0.1], held);
            column[index] = (float)held[0];
        }

        if (_options.FirstReplication + index < Simulator.ConcentrationReplications)
        {
            worker.Concentration.Held(_scenario.HorizonMonths, lane, ledger[_scenario.HorizonMonths, Sum.Accounts], [.. Outcomes.ConcentrationShares], held);
            for (var i = 0; i < held.Length; i++)
            {
                _outcomes.ConcentrationCurve[i][index] = (float)held[i];
            }
        }

        RecordExpansion(worker, lane, index);
    }

    private void RecordExpansion(BlockSimulator worker, int lane, int index)
    {
        var tenures = _scenario.HorizonMonths + 1;
        Span<double> events = stackalloc double[tenures], censored = stackalloc double[tenures];
        var atRisk = 0.0;
        for (var tenure = 0; tenure < tenures; tenure++)
        {
            events[tenure] = worker.Cohorts.FirstExpansions[(tenure * LaneMath.LaneCount) + lane];
            censored[tenure] = worker.Cohorts.Censored[(tenure * LaneMath.LaneCount) + lane];
            _outcomes.FirstExpansions[tenure][index] = (float)events[tenure];
            _outcomes.Censored[tenure][index] = (float)censored[tenure];
            atRisk += events[tenure] + censored[tenure];
        }

        var survival = 1.0;
        for (var tenure = 0; tenure < tenures; tenure++)
        {
            // A curve that has come down to 0 stays there; otherwise it is undefined once nobody is left to be seen.
            survival *= atRisk > 0 ? 1 - (events[tenure] / atRisk) : survival > 0 ? double.NaN : 1;
            _outcomes.ExpandedByTenure[tenure][index] = (float)(1 - survival);
            atRisk -= events[tenure] + censored[tenure];
        }

        foreach (var (tenure, column) in _expandedBy)
        {
            column[index] = _outcomes.ExpandedByTenure[tenure][index];
        }
    }

    /// <summary>Whole numbers, so that the order in which workers come does not matter.</summary>
    private void Pool(BlockSimulator worker, ReadOnlySpan<long> clipped, long accountMonths)
    {
        lock (_cohortMrr)
        {
            for (var i = 0; i < _cohortMrr.Length; i++)
            {
                _cohortMrr[i] += worker.Cohorts.Mrr[i];
            }

            for (var i = 0; i < _clipped.Length; i++)
            {
                _clipped[i] += clipped[i];
            }

            _accountMonths += accountMonths;
        }
    }

    private float[][] Columns(int count, float value = 0)
    {
        var columns = Enumerable.Range(0, count).Select(_ => new float[_options.Replications]).ToArray();
        foreach (var column in columns.Where(_ => value != 0))
        {
            Array.Fill(column, value);
        }

        return columns;
    }
}
