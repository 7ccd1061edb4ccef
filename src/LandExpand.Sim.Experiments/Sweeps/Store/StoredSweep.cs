using System.Globalization;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Scenarios;
using Microsoft.Data.Sqlite;

namespace LandExpand.Sim.Experiments.Sweeps.Store;

/// <summary>A point as stored.</summary>
/// <param name="Index">From 0, in plan order.</param>
/// <param name="Scenario">The name of its base scenario.</param>
/// <param name="Seed">The seed used; empty where it failed.</param>
/// <param name="Replications">How many; 0 where it failed.</param>
/// <param name="AccountMonths">Account-months advanced.</param>
/// <param name="Values">A number or a text per factor.</param>
/// <param name="Estimates">Per metric the statistics in the order of <see cref="StoredSweep.Statistics"/>; empty where it failed.</param>
public sealed record StoredPoint(
    long Index, string Scenario, string Seed, long Replications, long AccountMonths, IReadOnlyList<object> Values, IReadOnlyList<IReadOnlyList<double?>> Estimates)
{
    /// <summary>Why there is no result; null where there is one.</summary>
    public string? Error { get; init; }

    /// <summary>A statistic of a metric; null where absent.</summary>
    public double? At(int metric, string statistic) => metric < Estimates.Count ? Estimates[metric][StoredSweep.IndexOf(statistic)] : null;
}

/// <summary>A metric as stored.</summary>
public sealed record StoredMetric(string Name, string Title, string Unit, string Definition);

/// <summary>How far a stored sweep is.</summary>
/// <param name="Points">All points of the plan.</param>
/// <param name="Done">Points with a result.</param>
/// <param name="PartsDone">Parts stored.</param>
/// <param name="Parts">All parts.</param>
/// <param name="Failed">Parts that failed.</param>
public sealed record StoredCounts(long Points, long Done, long PartsDone, long Parts, long Failed, long AccountMonths, double EngineSeconds, double Seconds, string? LastFinished);

/// <summary>The results in a store, for reading only; another process may be writing to it.</summary>
public sealed class StoredSweep : IDisposable
{
    private const int OwnColumns = 5;
    private readonly StoreConnection _connection;

    private StoredSweep(StoreConnection connection)
    {
        _connection = connection;
        Identity = StoreIdentity.Read(connection);
        Paths = [.. connection.Rows("SELECT name FROM pragma_table_info('point') ORDER BY cid", row => row.GetString(0)).Skip(OwnColumns)];
        Metrics = connection.Rows("SELECT name, title, unit, definition FROM metric ORDER BY metric", row => new StoredMetric(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)));
    }

    /// <summary>The names of the statistics of an estimate.</summary>
    public static IReadOnlyList<string> Statistics => StoreSchema.Statistics;

    public StoreIdentity Identity { get; }

    public string File => _connection.File;

    /// <summary>The factors.</summary>
    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<StoredMetric> Metrics { get; }

    internal StoreConnection Connection => _connection;

    /// <summary>The complete plan, as JSON.</summary>
    public string PlanText => StoredPlan.Text(_connection);

    /// <exception cref="InputException">There is no such file, or it is no store.</exception>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public static StoredSweep Open(string file)
    {
        if (!SweepStore.Exists(file))
        {
            throw new InputException([new(file, 0, string.Empty, "no such file", "a store that `landexpand sweep PLAN` wrote")]);
        }

        var connection = StoreConnection.ForReading(file);
        try
        {
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The place of a statistic in an estimate.</summary>
    public static int IndexOf(string statistic) => Array.IndexOf(StoreSchema.Statistics, statistic);

    /// <summary>The plan, its books laid into <paramref name="folder"/>.</summary>
    public SweepPlan Plan(string folder) => StoredPlan.Read(_connection, folder);

    public StoredCounts Counts() => _connection.Rows(
        """
        SELECT (SELECT value FROM sweep WHERE key = 'points'), (SELECT count(*) FROM point WHERE replicationsDone > 0), (SELECT count(*) FROM part),
            (SELECT value FROM sweep WHERE key = 'partsPerPoint'), (SELECT count(*) FROM failure), (SELECT coalesce(sum(accountMonths), 0) FROM part),
            (SELECT coalesce(sum(engineSeconds), 0) FROM timing), (SELECT coalesce(sum(seconds), 0) FROM timing), (SELECT max(finishedAt) FROM timing)
        """,
        row =>
        {
            var (points, parts) = (Number(row, 0), Number(row, 3));
            return new StoredCounts(points, row.GetInt64(1), row.GetInt64(2), points * parts, row.GetInt64(4), row.GetInt64(5), row.GetDouble(6), row.GetDouble(7), row.IsDBNull(8) ? null : row.GetString(8));
        })[0];

    /// <summary>The first failures, by work.</summary>
    public IReadOnlyList<(long Point, string Error)> Failures(int most) =>
        _connection.Rows(FormattableString.Invariant($"SELECT point, error FROM failures ORDER BY point LIMIT {most}"), row => (row.GetInt64(0), row.GetString(1)));

    /// <summary>Every stored point in plan order, those that failed among them.</summary>
    /// <param name="only">One point alone; null: all.</param>
    public IEnumerable<StoredPoint> Points(long? only = null)
    {
        var where = only is { } index ? string.Create(CultureInfo.InvariantCulture, $" WHERE point = {index}") : "";
        using var points = _connection.Command($"SELECT * FROM point{where} ORDER BY point");
        using var estimates = _connection.Command($"SELECT * FROM estimate{where} ORDER BY point, metric");
        using var failures = _connection.Command($"SELECT point, min(error) FROM failures{where} GROUP BY point ORDER BY point");
        using var point = _connection.Guarded(points.ExecuteReader);
        using var estimate = new PointCursor(_connection, estimates);
        using var failure = new PointCursor(_connection, failures);
        while (_connection.Guarded(point.Read))
        {
            var at = point.GetInt64(0);
            var found = estimate.Take(at, Statistic);
            yield return new(at, point.GetString(1), point.GetString(2), point.GetInt64(3), point.GetInt64(4), [.. Enumerable.Range(OwnColumns, Paths.Count).Select(i => point[i])], found)
            {
                Error = failure.Take(at, row => row.GetString(1)) is [var error, ..] ? error : null,
            };
        }
    }

    public void Dispose() => _connection.Dispose();

    private static long Number(SqliteDataReader row, int column) => long.Parse(row.GetString(column), CultureInfo.InvariantCulture);

    private static IReadOnlyList<double?> Statistic(SqliteDataReader row)
    {
        var values = new double?[StoreSchema.Statistics.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = row.IsDBNull(i + 2) ? null : row.GetDouble(i + 2);
        }

        return values;
    }
}
