using System.Runtime.ExceptionServices;
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
    public static IReadOnlyList<ChartSpec> Of(RunResults results) => Of(results, All);

    /// <summary>Those of some kinds, described side by side; what goes wrong in one is thrown as it is, for whoever turns it into words.</summary>
    internal static IReadOnlyList<ChartSpec> Of(RunResults results, IReadOnlyList<ChartKind> kinds)
    {
        var charts = new ChartSpec?[kinds.Count];
        try
        {
            Parallel.For(0, charts.Length, i => charts[i] = kinds[i].Describe(results));
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        return [.. charts.OfType<ChartSpec>()];
    }
}
