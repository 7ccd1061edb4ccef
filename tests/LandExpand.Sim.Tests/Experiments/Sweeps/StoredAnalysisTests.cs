using LandExpand.Sim.Experiments.Discovery;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Experiments.Sweeps.Results;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Experiments.Sweeps;

/// <summary>What is learnt from a stored sweep without another simulation: churn decides NRR, a price that nothing else changes does not.</summary>
public sealed class StoredAnalysisTests : IDisposable
{
    private const string Churn = """{ "path": "churn.annualRate", "from": 0.02, "to": 0.6, "points": 12 }""";
    private readonly SweepCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_grid_is_split_with_interactions_and_churn_explains_nrr()
    {
        var found = SweepSensitivity.Of(Sample($$"""[{{Churn}}, { "path": "pricing.seatPrice", "values": [20, 30, 40, 50] }]"""));
        Assert.True(found.IsGrid);
        Assert.Equal("churn.annualRate", found.Effects[0].Path);
        Assert.True(found.Effects[0] is { Alone: > 0.95, Rank.Value: < -0.9 }, $"{found.Effects[0]}");
        Assert.True(found.Effects[1] is { Alone: < 0.01, WithInteractions: < 0.01 }, $"{found.Effects[1]}");
    }

    [Fact]
    public void Points_on_no_grid_are_looked_at_factor_by_factor()
    {
        var found = SweepSensitivity.Of(Sample("""[{ "design": "sobol", "points": 64, "ranges": { "churn.annualRate": [0.02, 0.6], "pricing.seatPrice": [20, 50] } }]"""));
        Assert.False(found.IsGrid);
        Assert.Equal(("churn.annualRate", true), (found.Effects[0].Path, found.Effects[0].WithInteractions is null));
        Assert.True(found.Effects[0].Alone > 0.9 && found.Effects[1].Alone < 0.3, $"{found.Effects[0]} {found.Effects[1]}");
    }

    [Fact]
    public void The_range_in_which_a_mean_meets_a_condition_is_found_in_a_grid_in_plan_order()
    {
        var sample = Sample($$"""[{{Churn}}, { "path": "pricing.seatPrice", "values": [20, 30, 40, 50, 60, 70, 80, 90] }]""");
        var condition = MetricCondition.Read("nrr < 0.8", 14, "--when", [])!;
        var found = SweepDiscovery.Run(sample, condition, "USD", 5, null);
        var limit = Assert.Single(found.Boxes[0].Limits);
        Assert.Equal(("churn.annualRate", true), (limit.Parameter, limit.High is null));
        var churn = sample.Factors[0].Values!;
        var lowest = churn.Where((_, point) => sample.Means[point] < 0.8).Min();
        Assert.InRange(limit.Low!.Value, lowest - 0.06, lowest + 0.06); // a level of the factor is 0.053 wide
        Assert.Equal("points", found.Rows);
    }

    [Fact]
    public void Too_few_points_and_factors_that_do_not_vary_are_told()
    {
        var few = Sample($$"""[{{Churn}}]""");
        Assert.Contains("12 finished points", Assert.Throws<InputException>(() => SweepDiscovery.Run(few, MetricCondition.Read("nrr < 1", 14, "--when", [])!, "USD", 5, null)).Message, StringComparison.Ordinal);
        Assert.Contains("no factor varies", Assert.Throws<InputException>(() => SweepSensitivity.Of(few with { Factors = [] })).Message, StringComparison.Ordinal);
    }

    private SweepSample Sample(string factors)
    {
        var store = _case.At($"{Guid.NewGuid():N}.sweep.db");
        SweepCase.Run(_case.Plan(factors), store);
        using var sweep = StoredSweep.Open(store);
        return SweepSample.Of(sweep, 0);
    }
}
