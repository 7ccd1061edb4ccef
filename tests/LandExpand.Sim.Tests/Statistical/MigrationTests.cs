using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Statistical;

/// <summary>Price migration (model, section 6): from a flat fee of 100 to 50 seats at 3.</summary>
public sealed class MigrationTests
{
    private const string FlatToSeat = """
        "horizonMonths": 24, "land": { "seats": 50, "seatsPerTeam": 50 }, "pricing": { "model": "flat", "seatPrice": null, "fee": 100 },
        """;

    [Theory]
    [InlineData(1, 0.3, 0.51)]
    [InlineData(13, 0, 0.3)]
    [InlineData(12, 0.3, 0.51)]
    public void Accounts_accept_at_their_price_renewals_until_they_do(int from, double afterOne, double afterTwo)
    {
        var outcomes = StillScenario.Run(FlatToSeat + $$"""
            "migration": { "fromMonth": {{from}}, "acceptProbability": 0.3, "pricing": { "model": "seat", "seatPrice": 3 } }
            """, 512);
        double Arr(double accepted) => 120_000 * (1 + (0.5 * accepted));
        Check(outcomes, 11, 0);
        Check(outcomes, 12, afterOne);
        Truth.Check(outcomes.Column(MetricCatalogue.Arr, 24), Arr(afterTwo), Arr(0.6));

        void Check(Outcomes run, int month, double accepted)
        {
            if (accepted == 0)
            {
                Truth.CheckExact(run.Column(MetricCatalogue.Arr, month), Arr(0), Arr(0.3));
            }
            else
            {
                Truth.Check(run.Column(MetricCatalogue.Arr, month), Arr(accepted), Arr(0.33));
            }
        }
    }

    [Fact]
    public void An_offer_made_once_is_made_to_everyone_in_its_month_only()
    {
        var outcomes = StillScenario.Run(FlatToSeat + """
            "migration": { "fromMonth": 5, "offer": "once", "acceptProbability": 0.3, "pricing": { "model": "seat", "seatPrice": 3 } }
            """, 512);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 4), 120_000, 120_000 * 1.15);
        Truth.Check(outcomes.Column(MetricCatalogue.Arr, 5), 120_000 * 1.15, 120_000);
        Assert.True(outcomes.Column(MetricCatalogue.Arr, 5).SequenceEqual(outcomes.Column(MetricCatalogue.Arr, 24)));
    }

    [Fact]
    public void An_offer_adds_its_hazard_whether_it_is_accepted_or_not()
    {
        var outcomes = StillScenario.Run(FlatToSeat + """
            "churn": { "annualRate": 0.2 },
            "migration": { "fromMonth": 5, "offer": "once", "acceptProbability": 0.3, "extraHazard": 0.1, "pricing": { "model": "seat", "seatPrice": 3 } }
            """, 2000);
        var stay = Math.Pow(0.8, 5 / 12.0);
        Truth.Check(outcomes.Column(MetricCatalogue.LogoRetention, 5), stay * Math.Exp(-0.1), stay);
        Truth.Check(outcomes.Column(MetricCatalogue.Nrr, 5), stay * Math.Exp(-0.1) * 1.15, stay * 1.15);
    }

    [Fact]
    public void The_price_factor_the_tier_and_the_discount_carry_over()
    {
        var outcomes = StillScenario.Run(FlatToSeat + """
            "contract": { "discount": 0.1 }, "renewal": { "uplift": 0.05 }, "gate": { "teams": 1, "monthlyUpgrade": 1, "tierMultiplier": 2 },
            "migration": { "acceptProbability": 1, "pricing": { "model": "hybrid", "fee": 20, "seatPrice": 3 } }
            """, 16);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 11), 120_000 * 0.9 * 2, 120_000);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 12), 1200 * 170 * 0.9 * 2 * 1.05, 1200 * 270 * 0.9 * 2 * 1.05);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 24), 1200 * 170 * 0.9 * 2 * 1.05 * 1.05, 1200 * 170 * 0.9 * 2 * 1.05);
    }

    [Theory]
    [InlineData("offered", 100, 100)]
    [InlineData("newPlan", 100, 150)]
    [InlineData("oldPlan", 100, 100)]
    public void New_lands_sign_the_plan_that_the_scenario_says(string newLands, double before, double after)
    {
        var outcomes = StillScenario.Run(FlatToSeat + $$"""
            "opening": { "accounts": 0 }, "lands": { "perMonth": 20 },
            "migration": { "fromMonth": 6, "newLands": "{{newLands}}", "acceptProbability": 1, "pricing": { "model": "seat", "seatPrice": 3 } }
            """, 64);
        Fee(5, before, 0, 5);
        Fee(11, after, 5, 11);
        // Lands renew from month 13 on, and those offered then take the new plan for 50 more: all that have renewed by month 24, or only
        // those that landed before the migration began, which are accounts of the old plan like any other.
        var driver = Truth.Doubles(outcomes.Column(MetricCatalogue.DriversSinceOpening.Single(d => d.Key.EndsWith("migration", StringComparison.Ordinal)), 24));
        var (offered, wrong) = newLands == "offered" ? (12, 5) : (5, 12);
        Truth.CheckExact([.. driver.Zip(Truth.Doubles(outcomes.Column(MetricCatalogue.Lands, offered)), (moved, lands) => moved / lands)], 600, 600.0 * wrong / offered);

        void Fee(int month, double fee, int from, int to)
        {
            var lands = Truth.Doubles(outcomes.Column(MetricCatalogue.Lands, to)).Zip(from == 0 ? new double[64] : Truth.Doubles(outcomes.Column(MetricCatalogue.Lands, from)), (a, b) => a - b);
            var arr = Truth.Doubles(outcomes.Column(MetricCatalogue.NewArr, to)).Zip(from == 0 ? new double[64] : Truth.Doubles(outcomes.Column(MetricCatalogue.NewArr, from)), (a, b) => a - b);
            Truth.CheckExact([.. arr.Zip(lands, (a, n) => a / n / 12)], fee, 250 - fee);
            Assert.Equal(month, to);
        }
    }

    [Fact]
    public void A_plan_without_usage_has_no_usage_left_to_smooth()
    {
        var outcomes = StillScenario.Run("""
            "usage": { "monthlyDrift": 0.1 }, "pricing": { "model": "usage", "seatPrice": null, "usagePrice": 0.1, "mrrSmoothingMonths": 3 },
            "migration": { "fromMonth": 5, "offer": "once", "acceptProbability": 1, "pricing": { "model": "seat", "seatPrice": 3 } }
            """, 16);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 4), 120_000 * (Math.Exp(0.2) + Math.Exp(0.3) + Math.Exp(0.4)) / 3, 120_000 * Math.Exp(0.4));
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 5), 1200 * 30, (1200 * 30) + (120_000 * (Math.Exp(0.3) + Math.Exp(0.4)) / 3));
    }

    [Fact]
    public void Smoothing_begins_with_the_first_usage_charge_of_a_migrated_account()
    {
        var outcomes = StillScenario.Run("""
            "usage": { "monthlyDrift": 0.1 }, "pricing": { "model": "seat", "seatPrice": 3 },
            "migration": { "fromMonth": 5, "offer": "once", "acceptProbability": 1, "pricing": { "model": "usage", "usagePrice": 0.1, "mrrSmoothingMonths": 3 } }
            """, 16);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 4), 1200 * 30, 0);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 5), 120_000 * Math.Exp(0.5), 120_000 * Math.Exp(0.5) / 3);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 6), 120_000 * (Math.Exp(0.5) + Math.Exp(0.6)) / 2, 120_000 * (Math.Exp(0.5) + Math.Exp(0.6)) / 3);
    }

    [Fact]
    public void Each_plan_smooths_as_it_says()
    {
        var outcomes = StillScenario.Run("""
            "usage": { "monthlyDrift": 0.1 }, "pricing": { "model": "usage", "seatPrice": null, "usagePrice": 0.1, "mrrSmoothingMonths": 3 },
            "migration": { "fromMonth": 5, "offer": "once", "acceptProbability": 1, "pricing": { "model": "usage", "usagePrice": 0.2 } }
            """, 16);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 6), 240_000 * Math.Exp(0.6), 120_000 * (Math.Exp(0.4) + (2 * Math.Exp(0.5)) + (2 * Math.Exp(0.6))) / 3);
    }
}
