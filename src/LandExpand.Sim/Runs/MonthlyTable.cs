using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Runs;

/// <summary>The distribution over replications of one metric at one month, as in <c>monthly.csv</c>; null where absent.</summary>
public sealed record MonthPoint(
    int Month, double? Mean, double? StandardError, double? P5, double? P10, double? P25, double? P50, double? P75, double? P90, double? P95);

/// <summary><c>monthly.csv</c> in memory: metric key → its months, ascending.</summary>
public sealed class MonthlyTable(IReadOnlyDictionary<string, IReadOnlyList<MonthPoint>> rows)
{
    /// <summary>From the rows of a run.</summary>
    public static MonthlyTable Of(IEnumerable<MonthlyRow> rows) => new(rows.GroupBy(row => row.Metric.Key).ToDictionary(
        group => group.Key,
        group => (IReadOnlyList<MonthPoint>)[.. group.OrderBy(row => row.Month).Select(row => new MonthPoint(
            row.Month, row.Estimate.Mean, row.Estimate.StandardError, row.Estimate.P5, row.Estimate.P10, row.Estimate.P25, row.Estimate.P50, row.Estimate.P75, row.Estimate.P90, row.Estimate.P95))]));

    /// <summary>The months of a metric at which its median is defined, ascending.</summary>
    public IReadOnlyList<MonthPoint> Of(Metric metric) => rows.TryGetValue(metric.Key, out var points)
        ? [.. points.Where(point => point.P50 is not null)]
        : [];
}
