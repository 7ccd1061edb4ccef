using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Tests.Scenarios;

public class SmallPartsTests
{
    [Theory]
    [InlineData("churn", "churn", 0)]
    [InlineData("chrun", "churn", 1)]
    [InlineData("anualRate", "annualRate", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "abc", 3)]
    public void Distance_counts_insertions_deletions_replacements_and_swaps(string a, string b, int distance)
    {
        Assert.Equal(distance, NearestName.Distance(a, b));
        Assert.Equal(distance, NearestName.Distance(b, a));
    }

    [Fact]
    public void A_name_that_resembles_none_has_no_nearest() => Assert.Null(NearestName.Of("xyzzy", ["churn", "renewal"]));

    [Fact]
    public void Months_run_over_years()
    {
        Assert.True(YearMonth.TryParse("2026-11", out var month));
        Assert.Equal("2028-11", month.AddMonths(24).ToString());
        Assert.Equal("2027-01", month.AddMonths(2).ToString());
        Assert.Equal("2025-12", month.AddMonths(-11).ToString());
        Assert.False(YearMonth.TryParse("2026-13", out _));
    }

    [Fact]
    public void The_default_scenario_needs_no_line_at_all()
    {
        using var files = new Files();
        var scenario = files.Load("{}");
        Assert.Equal(("scenario", 1UL, 10_000, 24, 1000), (scenario.Name, scenario.Seed, scenario.Replications, scenario.HorizonMonths, scenario.OpeningAccounts));
        Assert.Equal(["all"], scenario.Segments);
        Assert.False(scenario.HasMigration || scenario.HasGate() || scenario.HasFunnel || scenario.HasTargetArr);
        Assert.Equal(-1, scenario.Slot(Parameters.MigrationFromMonth));
        Assert.Equal(-1, scenario.Slot(Parameters.Pricing[0].Fee));
        Assert.True(scenario.Slot(Parameters.Pricing[0].SeatPrice) >= 0);
        Assert.Equal(ChurnShape.Constant, scenario.Choice<ChurnShape>(Parameters.ChurnShape));
        Assert.Equal(MrrSmoothing.OneMonth, scenario.Choice<MrrSmoothing>(Parameters.Pricing[0].MrrSmoothingMonths));
    }

    [Fact]
    public void A_migration_may_have_other_prices_than_the_first_plan()
    {
        using var files = new Files();
        var scenario = files.Load("""{ "pricing": { "model": "flat", "fee": 900 }, "migration": { "fromMonth": 4, "newLands": "newPlan", "pricing": { "seatPrice": 30 } } }""");
        Assert.Equal((PricingModel.Flat, PricingModel.Seat), (scenario.Model(0), scenario.Model(1)));
        Assert.Equal(-1, scenario.Slot(Parameters.Pricing[0].SeatPrice));
        Assert.Equal("migration.pricing.seatPrice", scenario.Slots[scenario.Slot(Parameters.Pricing[1].SeatPrice)].Name);
        Assert.Equal(4, scenario.Slots[scenario.Slot(Parameters.MigrationFromMonth)].Distribution.Mean);
        Assert.Equal(MigrationNewLands.NewPlan, scenario.Choice<MigrationNewLands>(Parameters.MigrationNewLands));
    }
}
