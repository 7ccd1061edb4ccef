using LandExpand.Sim.Metrics;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>Turns the finished blocks of one worker into values of columns, and pools what is pooled. All memory is taken when it is made.</summary>
internal sealed class BlockRecorder
{
    private const double LargestTenth = 0.1;
    private static readonly double[] Shares = [.. Outcomes.ConcentrationShares];
    private readonly OutcomeRecorder _run;
    private readonly SimulationOptions _options;
    private readonly int _horizon;
    private readonly ReplicationLedger _ledger;
    private readonly double[] _row;
    private readonly double[] _expandedBy;
    private readonly int[] _heldMonths;
    private readonly double[] _held; // the concentration of a block: [month][lane]
    private readonly BlockColumns _metrics, _draws, _expandedByTenure, _firstExpansions, _censored, _concentration;

    public BlockRecorder(Scenario scenario, OutcomeRecorder run, SimulationOptions options)
    {
        (_run, _options, _horizon) = (run, options, scenario.HorizonMonths);
        _ledger = new ReplicationLedger(_horizon, run.Ledgers);
        _row = new double[run.Matrix.Columns];
        _expandedBy = new double[_horizon + 1];
        _heldMonths = [.. run.Columns.Where(column => column.Metric == MetricCatalogue.Concentration).Select(column => column.Point)];
        _held = new double[_heldMonths.Length * LaneMath.LaneCount];
        _metrics = new BlockColumns([.. run.Columns.Select(column => column.Values)]);
        _draws = new BlockColumns(run.Draws);
        _expandedByTenure = new BlockColumns(run.Outcomes.ExpandedByTenure);
        _firstExpansions = new BlockColumns(run.Outcomes.FirstExpansions);
        _censored = new BlockColumns(run.Outcomes.Censored);
        _concentration = new BlockColumns(run.Outcomes.ConcentrationCurve);
        CohortMrr = new long[(_horizon + 1) * (_horizon + 1)];
        Clipped = new long[run.Draws.Length];
        Streams = run.Outcomes.IsStreamed ? [.. run.Columns.Select(_ => new StreamedColumn())] : [];
    }

    /// <summary>Account-months advanced in the replications recorded.</summary>
    public long AccountMonths { get; private set; }

    /// <summary>MRR by land month and tenure, in thousandths of a unit: whole numbers, which add up to the same bits in any order.</summary>
    public long[] CohortMrr { get; }

    /// <summary>How often each uncertain parameter was clipped.</summary>
    public long[] Clipped { get; }

    /// <summary>In a run of more replications than are held: one for each of the run's columns; otherwise none.</summary>
    public StreamedColumn[] Streams { get; }

    /// <summary>Records the lanes of a block that belong to the range asked for; returns how many.</summary>
    /// <exception cref="RunException">A result is not a finite number.</exception>
    public int Record(BlockSimulator worker, long firstReplication)
    {
        var offset = firstReplication - _options.FirstReplication; // of lane 0
        var (from, end) = ((int)Math.Max(0, -offset), (int)Math.Min(LaneMath.LaneCount, _options.Replications - offset));
        RefuseWhatIsNotFinite(worker.Sums, firstReplication, from, end);
        HoldConcentration(worker);
        for (var lane = from; lane < end; lane++)
        {
            _ledger.Load(worker.Sums, lane);
            RecordDraws((uint)(firstReplication + lane), lane);
            RecordExpansion(worker, lane);
            RecordMetrics(worker, lane, offset + lane);
            AccountMonths += (long)(_ledger.Between(0, _horizon - 1, Sum.Accounts) + _ledger.Between(0, _horizon - 1, Sum.FreeAccounts));
        }

        Write(from, end, offset);
        for (var i = 0; i < CohortMrr.Length; i++)
        {
            CohortMrr[i] += worker.Cohorts.Mrr[i];
        }

        return end - from;
    }

    /// <summary>Moves what was gathered of the block to where the run keeps it.</summary>
    private void Write(int from, int end, long offset)
    {
        var held = Math.Min(end, _run.Outcomes.Held - offset);
        foreach (var columns in (ReadOnlySpan<BlockColumns>)[_metrics, _draws, _expandedByTenure, _firstExpansions, _censored])
        {
            if (held > from)
            {
                columns.Write(from, (int)held, offset + from);
            }
        }

        held = Math.Min(held, Simulator.ConcentrationReplications - _options.FirstReplication - offset);
        if (held > from)
        {
            _concentration.Write(from, (int)held, offset + from);
        }
    }

    private void RecordDraws(uint replication, int lane)
    {
        _run.Matrix.Fill(replication, _row, Clipped);
        for (var draw = 0; draw < Clipped.Length; draw++)
        {
            _draws[draw, lane] = (float)_row[_run.Matrix.UncertainColumns[draw]];
        }
    }

    private void RecordMetrics(BlockSimulator worker, int lane, long index)
    {
        for (var i = 0; i < _run.Columns.Count; i++)
        {
            var (metric, point, _) = _run.Columns[i];
            var value = (float)Value(worker, metric, point, lane);
            if (float.IsInfinity(value)) // the sums of a month may be held where twelve times as much may not
            {
                throw NotFinite(_options.FirstReplication + index, point);
            }

            _metrics[i, lane] = value;
            if (Streams.Length > 0)
            {
                Streams[i].Add(value);
            }
        }

        if (_concentration.Count > 0 && _options.FirstReplication + index < Simulator.ConcentrationReplications)
        {
            Span<double> held = stackalloc double[Shares.Length];
            worker.Concentration.Held(_horizon, lane, _ledger[_horizon, Sum.Accounts], Shares, held);
            for (var i = 0; i < held.Length; i++)
            {
                _concentration[i, lane] = (float)held[i];
            }
        }
    }

    private double Value(BlockSimulator worker, Metric metric, int point, int lane)
    {
        if (metric.Formula is { } formula)
        {
            return formula(_ledger, point);
        }

        if (metric == MetricCatalogue.ExpandedBy)
        {
            return _expandedBy[point];
        }

        return _held[(Array.IndexOf(_heldMonths, point) * LaneMath.LaneCount) + lane];
    }

    private void HoldConcentration(BlockSimulator worker)
    {
        Span<double> paying = stackalloc double[LaneMath.LaneCount];
        for (var i = 0; i < _heldMonths.Length; i++)
        {
            worker.Sums.Lanes(_heldMonths[i], Sum.Accounts).CopyTo(paying);
            worker.Concentration.Held(_heldMonths[i], paying, LargestTenth, _held.AsSpan(i * LaneMath.LaneCount, LaneMath.LaneCount));
        }
    }

    /// <summary>The lanes outside of the range are not looked at: whether they overflow must make no difference to the others.</summary>
    private void RefuseWhatIsNotFinite(MonthSums sums, long firstReplication, int from, int end)
    {
        if (!sums.AreFinite() && sums.NonFinite(from, end) is var (month, lane))
        {
            throw NotFinite(firstReplication + lane, month);
        }
    }

    private RunException NotFinite(long replication, int month) => new(
        $"A result is not a finite number (seed {_options.Seed}, replication {replication}, month {month}). Prices, usage or growth are too large: check usage.monthlyVolatility, usage.monthlyDrift and the price parameters.");

    private void RecordExpansion(BlockSimulator worker, int lane)
    {
        var (survival, atRisk) = (1.0, 0.0);
        for (var tenure = 0; tenure < _expandedByTenure.Count; tenure++)
        {
            atRisk += worker.Cohorts.FirstExpansions[(tenure * LaneMath.LaneCount) + lane] + worker.Cohorts.Censored[(tenure * LaneMath.LaneCount) + lane];
        }

        for (var tenure = 0; tenure < _expandedByTenure.Count; tenure++)
        {
            var events = worker.Cohorts.FirstExpansions[(tenure * LaneMath.LaneCount) + lane];
            var censored = worker.Cohorts.Censored[(tenure * LaneMath.LaneCount) + lane];

            // A curve that has come down to 0 stays there; otherwise it is undefined once nobody is left to be seen.
            survival *= atRisk > 0 ? 1 - (events / atRisk) : survival > 0 ? double.NaN : 1;
            atRisk -= events + censored;
            _expandedBy[tenure] = 1 - survival;
            _firstExpansions[tenure, lane] = events;
            _censored[tenure, lane] = censored;
            _expandedByTenure[tenure, lane] = (float)_expandedBy[tenure];
        }
    }
}
