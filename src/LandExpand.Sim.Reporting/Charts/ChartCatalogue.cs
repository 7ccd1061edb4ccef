using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Charts;

/// <summary>A kind of chart: its name in files and how a run is described by it (null where the run holds nothing to draw).</summary>
public sealed record ChartKind(string Key, Func<RunResults, ChartSpec?> Describe);

/// <summary>Every chart of a single run, in the order of the report. A new chart is one file and one line here.</summary>
public static class ChartCatalogue
{
    public static IReadOnlyList<ChartKind> All { get; } =
    [
        new(ArrFanChart.Key, ArrFanChart.Describe),
        new(ArrDistributionChart.Key, ArrDistributionChart.Describe),
        new(NrrDistributionChart.Key, NrrDistributionChart.Describe),
        new(RetentionOverTimeChart.Key, RetentionOverTimeChart.Describe),
        new(ArrBridgeChart.Key, ArrBridgeChart.Describe),
        new(MovementsChart.Key, MovementsChart.Describe),
        new(ExpandedByTenureChart.Key, ExpandedByTenureChart.Describe),
        new(LandCohortChart.Key, LandCohortChart.Describe),
        new(ConcentrationChart.Key, ConcentrationChart.Describe),
        new(ConvergenceChart.Key, ConvergenceChart.Describe),
    ];

    /// <summary>Every chart that the run has data for.</summary>
    public static IReadOnlyList<ChartSpec> Of(RunResults results)
    {
        var charts = new ChartSpec?[All.Count];
        Parallel.For(0, charts.Length, i => charts[i] = All[i].Describe(results));
        return [.. charts.OfType<ChartSpec>()];
    }
}
