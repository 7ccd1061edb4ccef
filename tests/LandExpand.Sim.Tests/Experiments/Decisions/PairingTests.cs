using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Experiments.Decisions;

/// <summary>In short what the study <c>pairing</c> shows at length.</summary>
public sealed class PairingTests
{
    private const int Histories = 500;

    [Fact]
    public void One_point_of_churn_is_told_ten_times_better_by_shared_luck_a_shared_past_tells_it_better_still_and_other_luck_not_at_all()
    {
        var (before, after) = (Files.LoadShipped("default.json"), Files.LoadShipped("default.json", "churn.annualRate=0.08"));
        var one = Run(before, 1);
        var (own, shared, other) = (Run(after, 1), Run(SharedHistory.Of(after, before), 1), Run(after, 2));
        Assert.True(Gain(one, own, MetricCatalogue.Arr).Low > 10, $"{Gain(one, own, MetricCatalogue.Arr)}");
        Assert.True(Gain(one, shared, MetricCatalogue.Arr).Low > 10, $"{Gain(one, shared, MetricCatalogue.Arr)}");
        Assert.True(Gain(one, shared, MetricCatalogue.Nrr).Low > 10, $"{Gain(one, shared, MetricCatalogue.Nrr)}");
        Assert.InRange(Gain(one, own, MetricCatalogue.Nrr).Gain, 5, 20);
        Assert.True(Gain(one, other, MetricCatalogue.Arr).High < 2 && Gain(one, other, MetricCatalogue.Nrr).High < 2);
    }

    [Fact]
    public void Flat_and_seat_pricing_differ_in_spread_so_that_no_luck_they_share_could_do_more_than_a_small_multiple()
    {
        var (flat, seat) = (Run(Files.LoadShipped("pricing-flat.json"), 1), Run(Files.LoadShipped("pricing-seat.json"), 1));
        Assert.All([MetricCatalogue.Nrr, MetricCatalogue.Arr], metric =>
        {
            var gain = Gain(flat, seat, metric);
            Assert.True(gain.Low > 1.5 && gain.High < gain.Bound && gain.Bound < 8, $"{metric.Key}: {gain}");
        });
    }

    private static PairingGain Gain(Outcomes one, Outcomes other, Metric metric) => PairingGain.Of(Wide(one.Column(metric, 24)), Wide(other.Column(metric, 24)))!;

    private static double[] Wide(ReadOnlySpan<float> column) => [.. column.ToArray().Select(value => (double)value)];

    private static Outcomes Run(Scenario scenario, ulong seed) =>
        Simulator.Run(scenario, new SimulationOptions { Replications = Histories, Seed = seed, Threads = 2, Kept = [(MetricCatalogue.Nrr, 24), (MetricCatalogue.Arr, 24)] });
}
