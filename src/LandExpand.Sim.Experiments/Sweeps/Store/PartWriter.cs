using System.Globalization;
using System.Text.Json;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Running;
using LandExpand.Sim.Runs;
using Microsoft.Data.Sqlite;

namespace LandExpand.Sim.Experiments.Sweeps.Store;

/// <summary>Writes results into the tables, inside a transaction of its caller's. Statements are prepared once.</summary>
internal sealed class PartWriter : IDisposable
{
    private readonly SweepPlan _plan;
    private readonly StoreConnection _connection;
    private readonly SqliteCommand _part, _timing, _point, _estimate, _column, _failure, _cured;

    public PartWriter(StoreConnection connection, SweepPlan plan)
    {
        (_connection, _plan) = (connection, plan);
        _part = Insert("part", 5);
        _timing = Insert("timing", 4);
        _point = Insert("point", 5 + plan.Paths.Count);
        _estimate = Insert("estimate", 2 + StoreSchema.Statistics.Length);
        _column = Insert("replicationColumn", 3);
        _failure = Insert("failure", 3);
        _cured = connection.Command("DELETE FROM failure WHERE work = $p0", "$p0");
    }

    public void Write(PartResult result)
    {
        var (point, part) = Math.DivRem(result.Work, _plan.PartsPerPoint);
        Run(_part, result.Work, point, part, result.Replications, result.AccountMonths);
        Run(_timing, result.Work, result.EngineSeconds, result.Seconds, Now);
        Run(_cured, result.Work);
        if (result.Estimates is { } estimates)
        {
            WritePoint(point, Text(result.Seed), result.Replications, result.AccountMonths, estimates);
        }

        if (_plan.KeepReplications || result.Estimates is null)
        {
            for (var metric = 0; metric < result.Columns.Count; metric++)
            {
                Run(_column, result.Work, metric, ColumnBytes.Pack(result.Columns[metric]));
            }
        }

        if (result.Estimates is null)
        {
            JoinParts(point);
        }
    }

    /// <summary>A failure, and its point with nothing done, so that people see which values it had.</summary>
    public void WriteFailure(long work, string error)
    {
        Run(_failure, work, error, Now);
        WritePoint(work / _plan.PartsPerPoint, "", 0, 0, []);
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_part, _timing, _point, _estimate, _column, _failure, _cured])
        {
            command.Dispose();
        }
    }

    private static string Now => DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture);

    /// <summary>Once all parts of a point are there: their columns, laid end to end, are those of one run, and so are the estimates.</summary>
    internal void JoinParts(long point)
    {
        var parts = _plan.PartsPerPoint;
        var (first, end) = (point * parts, (point + 1) * parts);
        var found = _connection.Rows(FormattableString.Invariant($"SELECT replications, accountMonths FROM part WHERE work >= {first} AND work < {end}"),
            row => (Replications: row.GetInt64(0), AccountMonths: row.GetInt64(1)));
        if (found.Count < parts)
        {
            return;
        }

        var scenario = SweepPoint.Of(_plan, point).Scenario(_plan);
        var estimates = Enumerable.Range(0, _plan.Metrics.Count).Select(metric => Estimates.OfColumn(Column(metric, first, end), scenario.Sampling.Points)).ToArray();
        WritePoint(point, Text(scenario.Seed), (int)found.Sum(part => part.Replications), found.Sum(part => part.AccountMonths), estimates);
        if (!_plan.KeepReplications)
        {
            _connection.Execute(FormattableString.Invariant($"DELETE FROM replicationColumn WHERE work >= {first} AND work < {end}"));
        }
    }

    private float[] Column(int metric, long first, long end) =>
    [
        .. _connection.Rows(FormattableString.Invariant($"SELECT content FROM replicationColumn WHERE metric = {metric} AND work >= {first} AND work < {end} ORDER BY work"),
            row => ColumnBytes.Unpack((byte[])row[0])).SelectMany(column => column),
    ];

    private void WritePoint(long point, string seed, int replications, long accountMonths, IReadOnlyList<Estimate?> estimates)
    {
        var given = SweepPoint.Of(_plan, point);
        Run(_point,
            [point, _plan.Bases[given.Base].Template.Name, seed, replications, accountMonths, .. given.Values.Select(Typed)]);
        for (var metric = 0; metric < estimates.Count; metric++)
        {
            Run(_estimate, [point, metric, .. Statistics(estimates[metric])]);
        }
    }

    private static string Text(ulong seed) => seed.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<object?> Statistics(Estimate? estimate)
    {
        if (estimate is null)
        {
            return [0, .. new object?[StoreSchema.Statistics.Length - 1]];
        }

        var intervals = estimate.QuantileIntervals;
        return
        [
            estimate.N, estimate.Mean, estimate.Sd, estimate.StandardError, estimate.Low, estimate.High,
            estimate.P5, estimate.P10, estimate.P25, estimate.P50, estimate.P75, estimate.P90, estimate.P95,
            .. ((string[])["p5", "p10", "p25", "p50", "p75", "p90", "p95"]).SelectMany(name => new object?[] { intervals[name][0], intervals[name][1] }),
            estimate.Cvar5, estimate.Cvar5Interval?[0], estimate.Cvar5Interval?[1],
        ];
    }

    // Numbers as numbers and words as words, so that any tool can filter and plot them; all else as its JSON.
    private static object Typed(string json)
    {
        using var value = JsonDocument.Parse(json);
        return value.RootElement.ValueKind switch
        {
            JsonValueKind.Number => value.RootElement.GetDouble(),
            JsonValueKind.String => value.RootElement.GetString()!,
            _ => json,
        };
    }

    private SqliteCommand Insert(string table, int columns)
    {
        string[] names = [.. Enumerable.Range(0, columns).Select(i => string.Create(CultureInfo.InvariantCulture, $"$p{i}"))];
        return _connection.Command($"INSERT OR REPLACE INTO {table} VALUES ({string.Join(", ", names)})", names);
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }
}
