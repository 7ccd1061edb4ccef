using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Properties;

public sealed class SharedHistoryTests
{
    private const string Rich = """
        {
          "name": "first", "horizonMonths": 6, "opening": { "accounts": 120, "tenureMonths": "3 to 40" }, "lands": { "perMonth": 3 },
          "correlations": [ { "between": ["churn.annualRate", "renewal.uplift"], "rank": 0.6 } ],
          "churn": { "annualRate": "0.05 to 0.2" }, "renewal": { "uplift": "0.02 to 0.08" }, "pricing": { "seatPrice": { "uniform": { "min": 30, "max": 60 } } },
          "gate": { "teams": 3, "enterpriseReady": true }, "modules": { "security": { "monthlyAttach": 0.02, "monthlyFee": 300 } },
          "history": { "seatFill": { "monthlyRate": { "uniform": { "min": 0.01, "max": 0.05 } } } },
          "segments": { "small": { "share": 0.7, "churn": { "annualRate": "0.1 to 0.3" } }, "large": { "share": 0.3, "land": { "seats": "40 to 90" } } },
        }
        """;

    private static readonly Scenario First = AnyScenario.Load(Rich);

    [Fact]
    public void A_scenario_that_takes_over_its_own_history_keeps_every_bit()
    {
        Holds(First);
        AnyScenario.Holds(4, Holds);

        static void Holds(Scenario scenario)
        {
            var (own, shared) = (Run(scenario), Run(SharedHistory.Of(scenario, scenario)));
            Assert.All(own.Keys, key => Assert.Equal(own.Column(key.Key, key.Point).ToArray(), shared.Column(key.Key, key.Point).ToArray()));
        }
    }

    [Fact]
    public void Scenarios_of_one_past_open_with_the_same_accounts_in_every_history_and_go_their_own_ways_from_there()
    {
        var other = AnyScenario.Load(
            Rich, "name=other", "churn.annualRate=0.3", "segments.small.churn.annualRate=0.01", "renewal.uplift=0", "expansion.monthlyRatePerTeam=0.001", "history.seatFill.monthlyRate=0.3");
        var (first, shared, apart) = (Run(First), Run(SharedHistory.Of(other, First)), Run(other));
        Assert.Equal(At(first, MetricCatalogue.Arr, 0), At(shared, MetricCatalogue.Arr, 0));
        Assert.Equal(At(first, MetricCatalogue.Accounts, 0), At(shared, MetricCatalogue.Accounts, 0));
        Assert.NotEqual(At(first, MetricCatalogue.Arr, 6), At(shared, MetricCatalogue.Arr, 6));
        Assert.NotEqual(At(first, MetricCatalogue.Arr, 0), At(apart, MetricCatalogue.Arr, 0));
    }

    [Fact]
    public void An_optional_price_that_only_the_later_scenario_has_does_not_leak_into_the_past()
    {
        const string Hybrid = """{ "pricing": { "model": "hybrid", "fee": 100, "seatPrice": 20 } }""";
        var (first, other) = (AnyScenario.Load(Hybrid), AnyScenario.Load(Hybrid, "pricing.usagePrice=0.2"));
        var usagePrice = Parameters.Pricing[0].UsagePrice;
        Assert.True(other.Slot(usagePrice, 0, history: true) >= 0);
        Assert.True(SharedHistory.Of(other, first).Slot(usagePrice, 0, history: true) < 0);
        Assert.True(SharedHistory.Of(other, first).Slot(usagePrice, 0, history: false) >= 0);
    }

    [Fact]
    public void What_says_which_accounts_there_are_must_be_the_same_and_all_that_is_not_is_told()
    {
        var other = AnyScenario.Load(Rich, "name=other", "opening.accounts=90");
        Assert.Equal("other opening.accounts: 90; expected 120, as in first: under --shared-history both open with the same accounts", Assert.Single(SharedHistory.Obstacles(other, First)).ToString());
        Assert.Equal("correlations", Assert.Single(SharedHistory.Obstacles(AnyScenario.Load(Rich, "correlations=[]"), First)).Path);
        var apart = AnyScenario.Load("""{ "name": "apart", "opening": { "accounts": 0 } }""");
        Assert.Equal(["segments", "modules", "opening.accounts"], SharedHistory.Obstacles(apart, First).Select(problem => problem.Path));
        Assert.Empty(SharedHistory.Obstacles(First, First));
    }

    private static float[] At(Outcomes run, Metric metric, int month) => run.Column(metric, month).ToArray();

    private static Outcomes Run(Scenario scenario) => Simulator.Run(scenario, new SimulationOptions { Replications = 40, Seed = 5, Threads = 2 });
}
