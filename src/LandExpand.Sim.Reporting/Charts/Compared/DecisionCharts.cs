using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Charts.Compared;

/// <summary>The charts of what a comparison in shared histories concludes, in the order of the report.</summary>
public static class DecisionCharts
{
    /// <summary>As many metrics and bridges have charts; tables have all of them.</summary>
    private const int MostMetrics = 2, MostBridges = 3;

    /// <summary>All of them; none for runs that were only read.</summary>
    public static IReadOnlyList<ChartSpec> Of(RunComparison comparison)
    {
        if (comparison.Decision is not { } decision)
        {
            return [];
        }

        var metrics = decision.Metrics.Take(MostMetrics).ToArray();
        return
        [
            .. metrics.Select(metric => BestChart.Describe(comparison, metric)),
            RegretChart.Describe(comparison, decision.Metrics.FirstOrDefault(metric => metric.Metric.Metric.Unit == MetricUnit.Money) ?? metrics[0]),
            .. metrics.Select(metric => DownsideChart.Describe(comparison, metric)),
            .. decision.Bridges.Take(MostBridges).Select(bridge => DifferenceBridgeChart.Describe(comparison, bridge)),
        ];
    }
}
