using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Charts.Compared;

/// <summary>A kind of chart of several runs: its name in files and how a comparison is described by it (null where it holds nothing to draw).</summary>
public sealed record ComparisonChartKind(string Key, Func<RunComparison, ChartSpec?> Describe);

/// <summary>Every chart of several runs, in the order of the report. A new chart is one file and one line here.</summary>
public static class ComparisonCatalogue
{
    public static IReadOnlyList<ComparisonChartKind> All { get; } =
    [
        new(ArrOverlayChart.Key, ArrOverlayChart.Describe),
        new(DistributionRidges.KeyOf(MetricCatalogue.Arr), comparison => DistributionRidges.Describe(comparison, MetricCatalogue.Arr)),
        new(DifferenceRidges.KeyOf(MetricCatalogue.Arr), comparison => DifferenceRidges.Describe(comparison, MetricCatalogue.Arr)),
        new(DistributionRidges.KeyOf(MetricCatalogue.Nrr), comparison => DistributionRidges.Describe(comparison, MetricCatalogue.Nrr)),
        new(DifferenceRidges.KeyOf(MetricCatalogue.Nrr), comparison => DifferenceRidges.Describe(comparison, MetricCatalogue.Nrr)),
    ];

    /// <summary>Every chart that the runs have data for.</summary>
    public static IReadOnlyList<ChartSpec> Of(RunComparison comparison) => [.. DecisionCharts.Of(comparison), .. All.Select(kind => kind.Describe(comparison)).OfType<ChartSpec>()];
}
