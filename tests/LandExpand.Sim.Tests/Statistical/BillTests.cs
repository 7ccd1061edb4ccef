using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Statistical;

/// <summary>Price plans (model, section 6): exact bills of one footprint of 120 seats and 12,000 units.</summary>
public sealed class BillTests
{
    private const string Footprint = """ "opening": { "accounts": 1 }, "land": { "seats": 120, "seatsPerTeam": 120, "usagePerSeat": 100 }, """;

    [Theory]
    [InlineData(""" "model": "flat", "seatPrice": null, "fee": 999.5 """, 999.5, 0)]
    [InlineData(""" "model": "seat", "seatPrice": 7.25 """, 120 * 7.25, 870.1)]
    [InlineData(""" "model": "seat", "seatPrice": 10, "minimumSeats": 150 """, 1500, 1200)]
    [InlineData(""" "model": "seat", "seatPrice": 10, "minimumSeats": 50 """, 1200, 1700)]
    [InlineData(""" "model": "seat", "seatPrice": 10, "seatTiers": [{ "above": 50, "price": 8 }, { "above": 100, "price": 5 }] """, 500 + 400 + 100, 600)]
    [InlineData(""" "model": "seat", "seatPrice": 10, "seatTiers": [{ "above": 120, "price": 1 }] """, 1200, 120)]
    [InlineData(""" "model": "seat", "seatPrice": 0, "seatTiers": [{ "above": 20, "price": 9 }] """, 900, 1080)]
    [InlineData(""" "model": "usage", "seatPrice": null, "usagePrice": 0.05 """, 600, 60)]
    [InlineData(""" "model": "usage", "seatPrice": null, "usagePrice": 0.05, "usageAllowance": 2000 """, 500, 600)]
    [InlineData(""" "model": "usage", "seatPrice": null, "usagePrice": 0.05, "usageAllowance": 20000 """, 0, 600)]
    [InlineData(""" "model": "usage", "seatPrice": null, "usagePrice": 0.05, "annualCommit": 9000 """, 750, 600)]
    [InlineData(""" "model": "usage", "seatPrice": null, "usagePrice": 0.05, "annualCommit": 3000 """, 600, 850)]
    [InlineData(""" "model": "usage", "seatPrice": null, "usagePrice": 0.05, "usageAllowance": 20000, "annualCommit": 3000 """, 250, 0)]
    [InlineData(""" "model": "usage", "seatPrice": null, "usagePrice": 0.5, "usageAllowance": 2000, "usageTiers": [{ "above": 4000, "price": 0.2 }, { "above": 9000, "price": 0.1 }] """, 2000 + 1000 + 100, 2600)]
    [InlineData(""" "model": "hybrid", "fee": 300, "seatPrice": 2, "usagePrice": 0.05, "usageAllowance": 10000 """, 300 + 240 + 100, 1140)]
    [InlineData(""" "model": "hybrid", "fee": 300, "seatPrice": null, "usagePrice": 0.05 """, 900, 600)]
    [InlineData(""" "model": "hybrid", "fee": 300, "seatPrice": 2 """, 540, 300)]
    public void A_plan_bills_what_it_says(string plan, double monthly, double wrong)
    {
        var outcomes = StillScenario.Run(Footprint + $$""" "pricing": { {{plan}} } """, 16);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 0), 12 * monthly, 12 * wrong);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 12), 12 * monthly, 12 * wrong);
    }

    [Fact]
    public void Discount_uplift_tier_and_modules_compose_in_their_order()
    {
        var outcomes = StillScenario.Run(Footprint + """
            "contract": { "discount": 0.1 }, "renewal": { "uplift": 0.05 }, "gate": { "teams": 1, "monthlyUpgrade": 1, "tierMultiplier": 1.5 },
            "modules": { "security": { "monthlyAttach": 1, "priceShare": 0.2 }, "analytics": { "monthlyAttach": 1, "monthlyFee": 50 } },
            "pricing": { "model": "hybrid", "fee": 300, "seatPrice": 2, "usagePrice": 0.05, "usageAllowance": 10000 }
            """, 16);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 0), 12 * 0.9 * 640, 12 * 640);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 1), 12 * 0.9 * ((((540 * 1.5) + 100) * 1.2) + 50), 12 * 0.9 * ((640 * 1.5 * 1.2) + 50));
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 12), 12 * 0.9 * 1.05 * ((((540 * 1.5) + 100) * 1.2) + 50), 12 * 0.9 * ((((540 * 1.5) + 100) * 1.2) + 50));
    }

    [Fact]
    public void Mrr_of_usage_may_be_the_mean_of_the_last_three_charges_or_of_those_there_are()
    {
        var outcomes = StillScenario.Run("""
            "usage": { "monthlyDrift": 0.1 }, "pricing": { "model": "hybrid", "fee": 500, "seatPrice": null, "usagePrice": 0.1, "mrrSmoothingMonths": 3 }
            """, 16);
        double Charge(int month) => 100 * Math.Exp(0.1 * month);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 0), 1200 * (500 + Charge(0)), 1200 * 500);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 1), 1200 * (500 + ((Charge(0) + Charge(1)) / 2)), 1200 * (500 + Charge(1)));
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 12), 1200 * (500 + ((Charge(10) + Charge(11) + Charge(12)) / 3)), 1200 * (500 + Charge(12)));
    }

    [Theory]
    [InlineData(""" "pricing": { "model": "flat", "seatPrice": null } """)]
    [InlineData(""" "pricing": { "model": "seat", "seatPrice": 0.01 }, "land": { "seatsPerTeam": 1000000 } """)]
    [InlineData(""" "pricing": { "model": "usage", "seatPrice": null, "usagePrice": 0.05, "usageAllowance": 300, "usageTiers": [{ "above": 1000, "price": 0.02 }] } """)]
    public void A_land_acv_net_of_discount_is_what_a_land_bills(string plan)
    {
        var outcomes = StillScenario.Run(""" "contract": { "discount": 0.2 }, "land": { "acv": "5000 to 20000" }, """.Replace(
            """ "land": { """, plan.Contains("\"land\"", StringComparison.Ordinal) ? """ "land": { "seatsPerTeam": 1000000, """ : """ "land": { """, StringComparison.Ordinal)
            + plan.Split(", \"land\"")[0], 1000);
        var (log, sd) = (Math.Log(10_000), LogTwo / 1.6448536269514722);
        var mean = Math.Exp(log + (sd * sd / 2));
        Truth.Check(outcomes.Column(MetricCatalogue.Arr, 0), 100 * mean, 80 * mean);
    }

    [Fact]
    public void Price_tiers_of_a_land_acv_are_inverted()
    {
        var outcomes = StillScenario.Run("""
            "land": { "acv": 12000, "seatsPerTeam": 1000 }, "pricing": { "model": "seat", "seatPrice": 10, "seatTiers": [{ "above": 50, "price": 8 }, { "above": 100, "price": 5 }] }
            """, 16);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 0), 100 * 12_000, 100 * 12_060); // 120 seats: 500 + 400 + 100
    }

    private static double LogTwo { get; } = Math.Log(2);
}
