using LandExpand.Sim.Metrics;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Decisions;

/// <summary>Why the ARR of scenarios differs, driver by driver, history by history.</summary>
internal static class DifferenceBridges
{
    /// <summary>A bridge from the first scenario to each of the others, over all their shared histories.</summary>
    public static IReadOnlyList<DifferenceBridge> Of(IReadOnlyList<Outcomes> outcomes)
    {
        var (first, horizon) = (outcomes[0], outcomes[0].HorizonMonths);
        MeanEstimate Difference(Outcomes other, Metric metric, int month) => MeanEstimate.Of<double>(Differences(first.Column(metric, month), other.Column(metric, month)))!;
        return
        [
            .. outcomes.Skip(1).Select((other, index) => new DifferenceBridge(
                index + 1, MeanEstimate.Of(first.Column(MetricCatalogue.Arr, horizon))!, Difference(other, MetricCatalogue.Arr, 0),
                [.. Enum.GetValues<Driver>().Zip(MetricCatalogue.DriversSinceOpening, (driver, metric) => (driver, Difference(other, metric, horizon)))],
                Difference(other, MetricCatalogue.Arr, horizon))),
        ];
    }

    private static double[] Differences(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var differences = new double[one.Length];
        for (var history = 0; history < differences.Length; history++)
        {
            differences[history] = (double)other[history] - one[history];
        }

        return differences;
    }
}
