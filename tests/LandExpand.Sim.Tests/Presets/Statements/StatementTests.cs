using LandExpand.Sim.Metrics;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Presets.Statements;

/// <summary>The short form of the study <c>statements</c>: each statement where it holds, and where it does not.</summary>
public sealed class StatementTests
{
    private const int Histories = 512;

    private static readonly Lazy<PricingStatements> Pricing = new(() => new(Files.Shipped, Histories, 1, "opening.accounts=150", "lands.perMonth=3"));
    private static readonly Lazy<FreeLandingStatements> Landing = new(() => new(Files.Shipped, Histories, 1, "opening.accounts=150", "lands.perMonth=40"));

    private static Func<int, bool> If(PairedPopulation population, string input, Func<double, bool> condition)
    {
        var drawn = population.Drawn(input);
        return history => condition(drawn[history]);
    }

    [Fact]
    public void Hybrid_outperforms_usage_where_use_shrinks_and_not_where_it_grows()
    {
        var statement = Pricing.Value.HybridOverUsage(MetricCatalogue.Nrr);
        Assert.True(IsMostly(statement.Where(If(Pricing.Value.Population, "usage.monthlyDrift", drift => drift < -0.01))));
        Assert.False(IsMostly(statement.Where(If(Pricing.Value.Population, "usage.monthlyDrift", drift => drift > 0.01))));
        Assert.True(IsMostly(Pricing.Value.HybridOverUsage(MetricCatalogue.Grr)));
    }

    [Fact]
    public void Usage_has_more_revenue_volatility_where_use_varies()
    {
        foreach (var plan in (string[])["flat", "seat", "hybrid"])
        {
            Assert.True(IsMostly(Pricing.Value.UsageIsVolatile(plan).Where(If(Pricing.Value.Population, "usage.monthlyVolatility", spread => spread > 0.15))), plan);
        }

        var turned = Pricing.Value.UsageIsVolatile("seat");
        Assert.False(IsMostly(turned with { Difference = [.. turned.Difference.Select(value => -value)] }));
    }

    [Fact]
    public void Flat_caps_nrr_at_one_price_rise_unless_growth_is_recaptured()
    {
        var statement = Pricing.Value.FlatIsBehind("seat");
        Assert.True(IsMostly(statement));
        Assert.True(IsMostly(Pricing.Value.FlatIsCapped()));
        var locked = new PricingStatements(Files.Shipped, 64, 2, "opening.accounts=150", "lands.perMonth=3", "renewal.recaptureProbability=0").FlatIsCapped();
        Assert.Equal(1, locked.Share.Probability); // exactly so: every account renews once in twelve months
        var recaptured = new PricingStatements(Files.Shipped, 64, 2, "opening.accounts=150", "lands.perMonth=3", "renewal.recaptureProbability=1", "renewal.recaptureShare=1", "churn.annualRate=0").FlatIsCapped();
        Assert.False(IsMostly(recaptured));
    }

    [Fact]
    public void Landing_free_does_not_expand_without_an_enterprise_tier_and_with_one_it_may()
    {
        Assert.True(IsMostly(Landing.Value.DoesNotExpand("free, no tier")));
        Assert.False(IsMostly(Landing.Value.DoesNotExpand("free, with a tier").Where(If(Landing.Value.Population, "expansion.monthlyRatePerTeam", rate => rate > 0.04))));
        Assert.True(IsMostly(Landing.Value.TierOpens()));
    }

    /// <summary>In more than half of all histories, by the interval.</summary>
    private static bool IsMostly(Statement statement) => statement.Share.Low > 0.5;
}
