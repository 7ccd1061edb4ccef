using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Runs;

/// <summary>From outcomes to the contract of <c>curves.json</c>.</summary>
public static class CurvesBuilder
{
    /// <summary>Histories of ARR that are kept whole.</summary>
    public const int Samples = 50;

    public static RunCurves Build(Scenario scenario, Outcomes outcomes) => new(
        1,
        MonthLabels.Of(scenario),
        outcomes.CohortMrr,
        [.. outcomes.ExpandedByTenure.Select((column, tenure) => PointOf(tenure, column.AsSpan(0, outcomes.Held)))],
        [.. outcomes.ConcentrationCurve.Select((column, i) => ShareOf(Outcomes.ConcentrationShares[i], column.AsSpan(0, outcomes.Held)))],
        SampleArr(outcomes));

    private static TenurePoint PointOf(int tenure, ReadOnlySpan<float> column)
    {
        var estimate = Estimates.MonthlyOf(column);
        return new TenurePoint(tenure, estimate?.Mean, estimate?.P5, estimate?.P25, estimate?.P50, estimate?.P75, estimate?.P95);
    }

    private static ConcentrationPoint ShareOf(double share, ReadOnlySpan<float> column)
    {
        var estimate = Estimates.MonthlyOf(column);
        return new ConcentrationPoint(share, estimate?.Mean, estimate?.P5, estimate?.P95);
    }

    private static double[][] SampleArr(Outcomes outcomes)
    {
        var count = Math.Min(Samples, outcomes.Held);
        return [.. Enumerable.Range(0, count).Select(sample => (long)sample * outcomes.Held / count).Select(replication =>
            Enumerable.Range(0, outcomes.HorizonMonths + 1).Select(month => (double)outcomes.Column(MetricCatalogue.Arr, month)[(int)replication]).ToArray())];
    }
}
