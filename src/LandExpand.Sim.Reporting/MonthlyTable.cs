using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Reporting;

/// <summary>The distribution over replications of one metric at one month, as in <c>monthly.csv</c>; null where absent.</summary>
public sealed record MonthPoint(
    int Month, double? Mean, double? StandardError, double? P5, double? P10, double? P25, double? P50, double? P75, double? P90, double? P95);

/// <summary><c>monthly.csv</c> in memory: metric key → its months, ascending.</summary>
public sealed class MonthlyTable(IReadOnlyDictionary<string, IReadOnlyList<MonthPoint>> rows)
{
    /// <summary>The months of a metric at which its median is defined, ascending.</summary>
    public IReadOnlyList<MonthPoint> Of(Metric metric) => rows.TryGetValue(metric.Key, out var points)
        ? [.. points.Where(point => point.P50 is not null)]
        : [];
}
