using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Charts.Optimizing;

/// <summary>Every chart of a search for the best setting, in the order of reading.</summary>
public static class OptimizeCharts
{
    public static IReadOnlyList<ChartSpec> Of(OptimizeResults results) =>
    [
        .. new[]
        {
            OptimizeShortListChart.Describe(results),
            OptimizeSurfaceChart.Describe(results),
        }.Concat(results.Slices.Select(slice => OptimizeSliceChart.Describe(results, slice)))
            .Concat(results.Plan.Goal.Constraints.Select((_, place) => OptimizeTradeOffChart.Describe(results, place)))
            .Append(OptimizePathChart.Describe(results)).OfType<ChartSpec>(),
    ];
}
