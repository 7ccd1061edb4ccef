using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Statistical;

/// <summary>The seven known answers of the model, section 10.</summary>
public sealed class KnownAnswerTests
{
    private const int Replications = 2000;

    // All sizes, terms and tenures differ between accounts, so that ARR is a sum of unlike numbers.
    private const string Unlike = """
        "horizonMonths": 24, "opening": { "tenureMonths": { "uniform": { "min": 0, "max": 36 } } },
        "land": { "seats": "5 to 50", "teams": "1 to 8", "seatsPerTeam": "30 to 200" },
        "contract": { "termMonths": { "discrete": { "values": [1, 12, 36], "weights": [0.3, 0.5, 0.2] } } }
        """;

    [Fact]
    public void Answer_1_with_every_chance_0_arr_is_constant_to_the_last_bit()
    {
        var still = StillScenario.Run(Unlike, 64);
        for (var month = 1; month <= 24; month++)
        {
            Assert.Equal(still.Column(MetricCatalogue.Arr, 0), still.Column(MetricCatalogue.Arr, month));
            Assert.All(Truth.Doubles(still.Column(MetricCatalogue.Nrr, month)), nrr => Assert.Equal(1, nrr));
            Assert.All(Truth.Doubles(still.Column(MetricCatalogue.Grr, month)), grr => Assert.Equal(1, grr));
        }

        var moved = StillScenario.Run(Unlike + """, "renewal": { "uplift": 1e-5 }""", 64);
        Assert.False(moved.Column(MetricCatalogue.Arr, 0).SequenceEqual(moved.Column(MetricCatalogue.Arr, 24)));
    }

    [Fact]
    public void Answer_2_under_monthly_contracts_nrr_is_one_minus_churn_and_logos_are_binomial()
    {
        var outcomes = StillScenario.Run("""
            "churn": { "annualRate": 0.2 }
            """, Replications);
        Truth.Check(outcomes.Column(MetricCatalogue.Nrr, 12), 1 - 0.2, Math.Exp(-0.2));
        Truth.Check(outcomes.Column(MetricCatalogue.Grr, 12), 1 - 0.2, Math.Exp(-0.2));
        Truth.Check(outcomes.Column(MetricCatalogue.LogoRetention, 12), 0.8, 0.82);
        Truth.Check(outcomes.Column(MetricCatalogue.ChurnedLogos, 12), 20, 18);
        var logos = Truth.Doubles(outcomes.Column(MetricCatalogue.Accounts, 12));
        Truth.CheckVariance(logos, 80, 100 * 0.8 * 0.2, wrongTruth: 20); // a Poisson number of leavers would vary more
        Truth.Check([.. logos.Select(n => n >= 84 ? 1.0 : 0)], Upper(100, 0.8, 84), Upper(100, 0.8, 85));
    }

    [Fact]
    public void Answer_3_under_yearly_contracts_with_uniform_phase_nrr_is_one_minus_churn_too()
    {
        var outcomes = StillScenario.Run("""
            "contract": { "termMonths": 12 }, "churn": { "annualRate": 0.2 },
            "opening": { "tenureMonths": { "discrete": { "values": [0,1,2,3,4,5,6,7,8,9,10,11], "weights": [1,1,1,1,1,1,1,1,1,1,1,1] } } }
            """, Replications);
        Truth.Check(outcomes.Column(MetricCatalogue.Nrr, 12), 1 - 0.2, Math.Exp(-0.2));
        Truth.Check(outcomes.Column(MetricCatalogue.Nrr, 6), 1 - (0.2 * 6 / 12), Math.Sqrt(1 - 0.2)); // half have renewed; under monthly contracts it would be the root
    }

    [Fact]
    public void Answer_4_seats_fill_at_their_rate()
    {
        var outcomes = StillScenario.Run("""
            "land": { "seats": 10, "seatsPerTeam": 50 }, "seatFill": { "monthlyRate": 0.1 }
            """, Replications);
        foreach (var month in new[] { 1, 6, 12 })
        {
            var seats = 50 - (40 * Math.Pow(0.9, month));
            Truth.Check(outcomes.Column(MetricCatalogue.Arr, month), 100 * 120 * seats, 100 * 120 * (50 - (40 * Math.Exp(-0.1 * month))));
        }
    }

    [Fact]
    public void Answer_5_usage_is_a_log_random_walk()
    {
        var outcomes = StillScenario.Run("""
            "usage": { "monthlyDrift": 0.02, "monthlyVolatility": 0.15 }, "pricing": { "model": "usage", "seatPrice": null, "usagePrice": 0.1 }
            """, Replications);
        var bill = 10 * 100 * 0.1;
        foreach (var month in new[] { 1, 6, 12 })
        {
            Truth.Check(
                outcomes.Column(MetricCatalogue.Arr, month),
                100 * 12 * bill * Math.Exp(month * (0.02 + (0.15 * 0.15 / 2))),
                100 * 12 * bill * Math.Exp(month * 0.02));
        }
    }

    [Fact]
    public void Answer_6_survival_under_two_regimes_is_a_product_of_matrices()
    {
        var outcomes = StillScenario.Run("""
            "churn": { "annualRate": 0.3 }, "macro": { "monthlyEntry": 0.1, "monthlyExit": 0.2, "churnMultiplier": 3 }
            """, 4 * Replications);
        Truth.Check(outcomes.Column(MetricCatalogue.LogoRetention, 12), Survival(12, ownMonth: true), Survival(12, ownMonth: false));
        Truth.Check(outcomes.Column(MetricCatalogue.LogoRetention, 3), Survival(3, ownMonth: true), Survival(3, ownMonth: false));

        // The regime of a month rules that month; the wrong twin takes that of the month before.
        static double Survival(int months, bool ownMonth)
        {
            double Stays(bool downturn) => Math.Exp(Math.Log(1 - 0.3) / 12 * (downturn ? 3 : 1));
            return MarkovChain.After(months, (Alive: true, Downturn: false), (_, state) =>
                new[] { (Down: true, Weight: state.Downturn ? 0.8 : 0.1), (Down: false, Weight: state.Downturn ? 0.2 : 0.9) }
                    .Select(next => ((state.Alive, Downturn: next.Down), next.Weight * Stays(ownMonth ? next.Down : state.Downturn)))).Values.Sum();
        }
    }

    [Theory]
    [InlineData(""" "macro": { "monthlyExit": 0.5, "churnMultiplier": 9, "landsMultiplier": 0, "usageDrift": 1 } """)]
    [InlineData(""" "champion": { "monthlyReplacement": 0.9 }, "health": { "meanAtLanding": 2, "persistence": 0.1 } """)]
    [InlineData(""" "contraction": { "shareLow": 0.5, "shareHigh": 0.9 }, "contract": { "midTermReductions": true } """)]
    [InlineData(""" "expansion": { "rampMonths": 24, "csmWinRate": 0.1, "queueMonths": 9, "handoffAcv": 0 } """)]
    [InlineData(""" "renewal": { "elasticity": 5, "recaptureProbability": 1, "recaptureShare": 1 } """)]
    [InlineData(""" "usage": { "monthlyDrift": 0.5, "monthlyVolatility": 1 }, "billShock": { "threshold": 0, "optimiseProbability": 1 } """)]
    [InlineData(""" "freeLanding": { "conversionMonthly": 1, "paywallSeats": 1, "leaveMonthly": 1 } """)]
    [InlineData(""" "migration": { "fromMonth": 200, "acceptProbability": 1, "extraHazard": 5, "pricing": { "model": "flat", "fee": 1 } } """)]
    public void Answer_7_a_change_inside_a_switched_off_mechanism_changes_no_bit(string change)
    {
        const string Busy = """ "churn": { "annualRate": 0.2 }, "lands": { "perMonth": 3 }, "land": { "seats": "5 to 10", "teams": 1 }, """;
        var before = StillScenario.Run(Busy.TrimEnd(' ', ','), 32);
        var after = StillScenario.Run(Busy + change, 32);
        SameBits.Assert(before, after);
    }

    [Fact]
    public void A_change_inside_a_mechanism_that_is_on_does_change_bits()
    {
        var before = StillScenario.Run(""" "churn": { "annualRate": 0.2 } """, 32);
        var after = StillScenario.Run(""" "churn": { "annualRate": 0.2001 }, "horizonMonths": 12 """, 3200);
        Assert.ThrowsAny<Exception>(() => SameBits.Assert(before, after));
    }

    /// <summary>P(X ≥ k) of a binomial.</summary>
    private static double Upper(int n, double p, int k) => MarkovChain.After(n, 0, (_, x) => [(x + 1, p), (x, 1 - p)]).Where(entry => entry.Key >= k).Sum(entry => entry.Value);
}
