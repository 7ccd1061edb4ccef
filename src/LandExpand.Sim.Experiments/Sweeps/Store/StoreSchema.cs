using System.Globalization;
using System.Text;
using LandExpand.Sim.Experiments.Sweeps.Plans;

namespace LandExpand.Sim.Experiments.Sweeps.Store;

/// <summary>The tables of a store, and the views that people read.</summary>
internal static class StoreSchema
{
    /// <summary>The layout; a store of another one is refused.</summary>
    public const string Format = "landexpand-sweep-1";

    /// <summary>The statistics of an estimate, in the order of columns.</summary>
    public static readonly string[] Statistics =
    [
        "n", "mean", "sd", "standardError", "low", "high", .. Percentiles,
        .. Percentiles.SelectMany(name => new[] { $"{name}Low", $"{name}High" }), "cvar5", "cvar5Low", "cvar5High",
    ];

    private const int MostJoined = 60; // SQLite joins at most 64 tables

    private const string Tables =
        """
        CREATE TABLE sweep (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
        CREATE TABLE plan (text TEXT);
        CREATE TABLE book (name TEXT PRIMARY KEY, content BLOB);
        CREATE TABLE metric (metric INTEGER PRIMARY KEY, name TEXT, title TEXT, unit TEXT, definition TEXT);
        CREATE TABLE part (work INTEGER PRIMARY KEY, point INTEGER, part INTEGER, replications INTEGER, accountMonths INTEGER);
        CREATE TABLE timing (work INTEGER PRIMARY KEY, engineSeconds REAL, seconds REAL, finishedAt TEXT);
        CREATE TABLE failure (work INTEGER PRIMARY KEY, error TEXT, failedAt TEXT);
        CREATE TABLE replicationColumn (work INTEGER, metric INTEGER, content BLOB, PRIMARY KEY (work, metric));
        """;

    private static IEnumerable<string> Percentiles => ["p5", "p10", "p25", "p50", "p75", "p90", "p95"];

    /// <summary>All statements that make an empty store of a plan.</summary>
    public static string Create(SweepPlan plan)
    {
        var factors = plan.Paths.Select(Quoted).ToArray();
        var sql = new StringBuilder(Tables);
        sql.Append("CREATE TABLE point (point INTEGER PRIMARY KEY, scenarioName TEXT, seedUsed TEXT, replicationsDone INTEGER, accountMonths INTEGER");
        sql.Append(string.Concat(factors.Select(name => $", {name}"))).Append(");\n");
        sql.Append($"CREATE TABLE estimate (point INTEGER, metric INTEGER, {string.Join(" REAL, ", Statistics)} REAL, PRIMARY KEY (point, metric)) WITHOUT ROWID;\n");
        sql.Append(CultureInfo.InvariantCulture, $"CREATE VIEW estimates AS SELECT p.*, m.name AS metricName, {string.Join(", ", Statistics.Select(name => $"e.{name}"))} FROM point p JOIN estimate e ON e.point = p.point JOIN metric m ON m.metric = e.metric;\n");
        sql.Append(Results(plan));
        sql.Append("CREATE VIEW progress AS SELECT (SELECT value FROM sweep WHERE key = 'points') AS points, (SELECT count(*) FROM point WHERE replicationsDone > 0) AS done, (SELECT count(*) FROM failure) AS failed, (SELECT sum(accountMonths) FROM part) AS accountMonths, (SELECT sum(engineSeconds) FROM timing) AS engineSeconds;\n");
        sql.Append(CultureInfo.InvariantCulture, $"CREATE VIEW failures AS SELECT work / {plan.PartsPerPoint} AS point, work % {plan.PartsPerPoint} AS part, error, failedAt FROM failure;\n");
        return sql.ToString();
    }

    /// <summary>A name that may hold anything, as SQL.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // A row a point, with what most people look at.
    private static string Results(SweepPlan plan)
    {
        var shown = plan.Metrics.Take(MostJoined).Select((metric, i) => (Name: metric.Name, Alias: string.Create(CultureInfo.InvariantCulture, $"e{i}"), Index: i)).ToArray();
        string[] statistics = ["mean", "standardError", "p10", "p50", "p90"];
        var columns = shown.SelectMany(metric => statistics.Select(statistic => $"{metric.Alias}.{statistic} AS {Quoted($"{metric.Name} {statistic}")}"));
        var joins = shown.Select(metric => string.Create(CultureInfo.InvariantCulture, $" LEFT JOIN estimate {metric.Alias} ON {metric.Alias}.point = p.point AND {metric.Alias}.metric = {metric.Index}"));
        return $"CREATE VIEW results AS SELECT p.*, {string.Join(", ", columns)} FROM point p{string.Concat(joins)};\n";
    }
}
