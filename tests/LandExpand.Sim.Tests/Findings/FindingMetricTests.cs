using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Findings;

/// <summary>What the findings measure, against what is known without simulating.</summary>
public class FindingMetricTests
{
    private const string Mature = "{\"opening\": {\"accounts\": 200, \"tenureMonths\": {\"uniform\": {\"min\": 12, \"max\": 36}}}, \"lands\": {\"perMonth\": 0}, ";

    [Fact]
    public void Without_any_proof_every_account_past_its_window_is_stalled()
    {
        var none = Run(Mature + "\"coverage\": {\"humanTouch\": {\"proofProbability\": 0}, \"selfServe\": {\"proofProbability\": 0}}}");
        Assert.All(Column(none, FindingMetrics.StalledShare), share => Assert.Equal(1f, share));
        Assert.All(Column(none, FindingMetrics.OtherChurnRate), rate => Assert.True(float.IsNaN(rate)));
        Assert.Equal(Column(none, MetricCatalogue.ChurnedArr), Column(none, FindingMetrics.StalledChurnedArr));

        var all = Run(Mature + "\"coverage\": {\"humanTouch\": {\"proofProbability\": 1}, \"selfServe\": {\"proofProbability\": 1}}}");
        Assert.All(Column(all, FindingMetrics.StalledShare), share => Assert.Equal(0f, share));
        Assert.All(Column(all, FindingMetrics.StalledChurnedArr), arr => Assert.Equal(0f, arr));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1.5, false)] // the wrong twin: stalling does raise churn
    public void Stalling_costs_nothing_where_it_does_not_raise_churn(double effect, bool free)
    {
        var run = Run(Mature + $"\"contract\": {{\"termMonths\": 1}}, \"churn\": {{\"annualRate\": 0.2, \"stalledEffect\": {effect.ToString(System.Globalization.CultureInfo.InvariantCulture)}}}}}", 128);
        var excess = MeanEstimate.Of<float>(Column(run, FindingMetrics.StalledExcessArr))!;
        Assert.Equal(free, Math.Abs(excess.Mean) < 4 * excess.StandardError);
        var difference = Column(run, FindingMetrics.StalledChurnRate).Zip(Column(run, FindingMetrics.OtherChurnRate), (stalled, others) => stalled - others);
        var rates = MeanEstimate.Of<float>([.. difference])!;
        Assert.Equal(free, Math.Abs(rates.Mean) < 4 * rates.StandardError);
    }

    [Fact]
    public void A_flat_fee_grows_by_its_uplifts_alone_whatever_the_footprint_does()
    {
        var run = Run(Mature + "\"pricing\": {\"model\": \"flat\", \"fee\": 1000}, \"renewal\": {\"uplift\": 0.03}}");
        Assert.All(Column(run, FindingMetrics.FlatArrGrowth), growth => Assert.Equal(0.0609, growth, 4));
        Assert.All(Column(run, FindingMetrics.FlatFootprintGrowth), growth => Assert.NotEqual(0, growth));
    }

    [Fact]
    public void Under_another_plan_there_is_no_footprint_under_a_flat_fee() =>
        Assert.All(Column(Run(Mature + "}"), FindingMetrics.FlatArrGrowth), growth => Assert.True(float.IsNaN(growth)));

    [Fact]
    public void Behind_a_gate_at_one_team_that_nobody_passes_stands_all_room()
    {
        var run = Run(Mature + "\"gate\": {\"teams\": 1, \"enterpriseReady\": false}, \"land\": {\"teams\": 4}}");
        Assert.All(Column(run, FindingMetrics.GatedRoomShare), share => Assert.Equal(1f, share));
        Assert.All(Column(run, FindingMetrics.GatedShare), share => Assert.Equal(1f, share));
        Assert.All(Column(Run(Mature + "\"land\": {\"teams\": 4}}"), FindingMetrics.GatedRoomShare), share => Assert.Equal(0f, share));
    }

    [Theory]
    [InlineData(0, 1f)]
    [InlineData(4, 0f)]
    public void Bills_that_always_rise_are_always_a_shock_under_threshold_0_and_never_under_a_high_one(double threshold, float share)
    {
        var run = Run(Mature + "\"pricing\": {\"model\": \"usage\", \"usagePrice\": 0.4}, \"usage\": {\"monthlyDrift\": 0.02, \"monthlyVolatility\": 0, \"reversion\": 0},"
            + "\"macro\": {\"usageDrift\": 0}, \"contraction\": {\"monthlyProbability\": 0}, \"churn\": {\"annualRate\": 0.3},"
            + $"\"billShock\": {{\"threshold\": {threshold.ToString(System.Globalization.CultureInfo.InvariantCulture)}, \"optimiseProbability\": 0}}}}");
        Assert.All(Column(run, FindingMetrics.ShockedChurnShare), seen => Assert.Equal(share, seen));
    }

    [Fact]
    public void Opportunities_wait_only_where_they_are_handed_off()
    {
        Assert.All(Column(Run(Mature + "\"expansion\": {\"handoffAcv\": 0}}"), FindingMetrics.HandoffsWaiting), waiting => Assert.True(waiting > 0));
        Assert.All(Column(Run(Mature + "\"expansion\": {\"handoffAcv\": 1e9}}"), FindingMetrics.HandoffsWaiting), waiting => Assert.Equal(0f, waiting));
    }

    private static Outcomes Run(string scenario, int replications = 16)
    {
        using var files = new Files();
        return Simulator.Run(files.Load(scenario.Replace(", }", "}", StringComparison.Ordinal)), new SimulationOptions { Replications = replications, Seed = 1, Threads = 1 });
    }

    private static float[] Column(Outcomes outcomes, Metric metric) => outcomes.Column(metric, outcomes.HorizonMonths).ToArray();
}
