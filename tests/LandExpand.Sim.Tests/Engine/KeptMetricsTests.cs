using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Engine.Twin;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Engine;

public sealed class KeptMetricsTests
{
    private const int Replications = 20;
    private static readonly Scenario Shipped = Files.LoadShipped("default.json", ["opening.accounts=40", "lands.perMonth=4", "horizonMonths=27"]);
    private static readonly Outcomes Everything = Run(null);

    /// <summary>A metric for each set of what is recorded.</summary>
    private static readonly Metric[] OneOfEachLedgers = [.. MetricCatalogue.All.Concat(FindingMetrics.All).DistinctBy(metric => metric.Ledgers)];

    public static TheoryData<string> Features => [.. TwinScenarios.Names];

    public static TheoryData<string> Keys => [.. MetricCatalogue.All.Concat(FindingMetrics.All).Select(metric => metric.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_metric_kept_alone_has_the_values_that_it_has_among_all(string key)
    {
        var metric = MetricCatalogue.All.Concat(FindingMetrics.All).Single(metric => metric.Key == key);
        var points = Everything.Points(metric).ToArray();
        var alone = Run([.. points.Select(point => (metric, point))]);
        Assert.Equal(points, alone.Points(metric));
        foreach (var point in points)
        {
            Assert.Equal(Everything.Column(metric, point), alone.Column(metric, point));
        }
    }

    /// <summary>What nobody reads is not drawn, kept or carried along: whatever a scenario has, that must not be missed by what is read.</summary>
    [Theory]
    [MemberData(nameof(Features))]
    public void What_else_is_recorded_changes_no_bit_whatever_the_scenario(string feature)
    {
        var scenario = EventTests.Load(feature);
        var everything = Run(null, scenario);
        foreach (var metric in OneOfEachLedgers)
        {
            var points = everything.Points(metric).ToArray();
            var alone = Run([.. points.Select(point => (metric, point))], scenario);
            Assert.All(points, point => Assert.Equal(everything.Column(metric, point), alone.Column(metric, point)));
        }
    }

    [Fact]
    public void Without_its_ledger_a_metric_has_other_values()
    {
        var metric = MetricCatalogue.GrossMargin;
        var blind = metric with { Ledgers = Ledgers.Core };
        Assert.ThrowsAny<Exception>(() => Assert.Equal(Everything.Column(metric, 27), Run([(blind, 27)]).Column(metric, 27)));
    }

    [Fact]
    public void What_was_not_asked_for_is_not_there()
    {
        var outcomes = Run([(MetricCatalogue.Nrr, 12), (MetricCatalogue.GrossMargin, 13)]);
        Assert.Equal([(MetricCatalogue.Nrr.Key, 12)], outcomes.Keys);
        Assert.Empty(outcomes.FirstExpansions);
        Assert.Equal(Everything.AccountMonths, outcomes.AccountMonths);
    }

    private static Outcomes Run((Metric, int)[]? kept, Scenario? scenario = null) => Simulator.Run(scenario ?? Shipped, new() { Replications = Replications, Seed = 3, Threads = 1, Kept = kept });
}
