using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Statistical;

/// <summary>Lands, free landings, segments, and the opening book (model, sections 2 and 3).</summary>
public sealed class LandTests
{
    private const string NoBook = """ "opening": { "accounts": 0 } """;

    [Fact]
    public void Lands_are_poisson_with_growth()
    {
        var outcomes = StillScenario.Run(NoBook + """, "lands": { "perMonth": 4, "monthlyGrowth": 0.05 } """, 4000);
        var mean = 4 * (Math.Pow(1.05, 12) - 1) / 0.05;
        Truth.Check(outcomes.Column(MetricCatalogue.Lands, 1), 4, 4.2);
        Truth.Check(outcomes.Column(MetricCatalogue.Lands, 12), mean, 48);
        Truth.CheckVariance(Truth.Doubles(outcomes.Column(MetricCatalogue.Lands, 12)), mean, mean, mean * 0.8);
        Truth.Check([.. Truth.Doubles(outcomes.Column(MetricCatalogue.Lands, 1)).Select(n => n == 0 ? 1.0 : 0)], Math.Exp(-4), Math.Exp(-3));
        Truth.Check(outcomes.Column(MetricCatalogue.Arr, 12), mean * 1200, 48 * 1200);
    }

    [Fact]
    public void A_funnel_lands_prospects_times_win_probability_with_the_spread_of_a_poisson_count()
    {
        var outcomes = StillScenario.Run(NoBook + """, "lands": { "perMonth": null, "prospectsPerMonth": 40, "winProbability": 0.5 } """, 2000);
        Truth.Check(outcomes.Column(MetricCatalogue.Lands, 1), 20, 40);
        Truth.CheckVariance(Truth.Doubles(outcomes.Column(MetricCatalogue.Lands, 1)), 20, 20, 40 * 0.5 * 0.5); // not binomial
    }

    [Fact]
    public void A_downturn_lands_fewer()
    {
        var outcomes = StillScenario.Run(NoBook + """, "lands": { "perMonth": 10 }, "macro": { "monthlyEntry": 0.2, "monthlyExit": 0.3, "landsMultiplier": 0.4 } """, 2000);
        double Downturn(int month) => 0.4 * (1 - Math.Pow(0.5, month));
        double Mean(int lag) => Enumerable.Range(1, 12).Sum(month => 10 * (1 - (0.6 * Downturn(month - lag))));
        Truth.Check(outcomes.Column(MetricCatalogue.Lands, 12), Mean(0), Mean(1));
    }

    [Fact]
    public void An_account_bills_from_its_land_month_on_and_takes_its_first_step_in_the_next()
    {
        var outcomes = StillScenario.Run(NoBook + """, "lands": { "perMonth": 20 }, "churn": { "annualRate": 0.5 } """, 2000);
        double Mean(int lag) => Enumerable.Range(1, 12).Sum(month => 20 * Math.Pow(0.5, (12 - month + lag) / 12.0));
        Truth.Check(outcomes.Column(MetricCatalogue.Accounts, 12), Mean(0), Mean(1));
    }

    [Fact]
    public void Free_landings_convert_leave_and_meet_the_paywall_of_last_months_seats()
    {
        // Seats fill in the first month: the step of tenure 1 still sees the land seats, all later ones are at the paywall.
        var outcomes = StillScenario.Run(NoBook + """
            , "lands": { "perMonth": 30 }, "land": { "seats": 2, "seatsPerTeam": 10 }, "seatFill": { "monthlyRate": 1 },
            "freeLanding": { "share": 0.6, "conversionMonthly": 0.02, "paywallSeats": 10, "paywallConversionMonthly": 0.2, "leaveMonthly": 0.1 }
            """, 2000);
        double Paying(int months, int firstAtPaywall)
        {
            var (free, paid) = (1.0, 0.0);
            for (var tenure = 1; tenure <= months; tenure++)
            {
                var converts = tenure >= firstAtPaywall ? 0.2 : 0.02;
                paid += free * converts;
                free *= (1 - converts) * 0.9;
            }

            return paid;
        }

        double Accounts(int firstAtPaywall) => Enumerable.Range(1, 12).Sum(month => 30 * (0.4 + (0.6 * Paying(12 - month, firstAtPaywall))));
        Truth.Check(outcomes.Column(MetricCatalogue.Accounts, 12), Accounts(2), Accounts(1));
        Truth.Check(outcomes.Column(MetricCatalogue.Lands, 12), Accounts(2), 30 * 12);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.ChurnedLogos, 12), 0, 1); // one that leaves unconverted is no churned logo
        Truth.CheckExact([.. Ratio(outcomes.Column(MetricCatalogue.NewArr, 1), outcomes.Column(MetricCatalogue.Lands, 1))], 240, 1200); // those that pay at once
    }

    [Fact]
    public void A_converted_account_renews_one_term_after_conversion()
    {
        var panel = Panel.Watch(NoBook + """
            , "horizonMonths": 20, "lands": { "perMonth": 3 }, "contract": { "termMonths": 12 }, "renewal": { "uplift": 0.1 },
            "freeLanding": { "share": 1, "conversionMonthly": 0.3, "paywallConversionMonthly": 0.3, "leaveMonthly": 0 }
            """, 32);
        var converted = panel.Rows.Where(row => row.Is(AccountFlags.Paying)).GroupBy(row => (row.Replication, row.Account)).ToDictionary(group => group.Key, group => group.Min(row => row.Month));
        Assert.Contains(panel.Rows, row => row.PriceFactor > 1);
        Assert.All(panel.Rows.Where(row => row.Is(AccountFlags.Paying)), row =>
            Assert.Equal(row.Month >= converted[(row.Replication, row.Account)] + 12 ? 1.1 : 1, row.PriceFactor, 1e-6));
    }

    [Fact]
    public void Segments_are_drawn_by_their_mix_and_differ_in_their_parameters()
    {
        var outcomes = StillScenario.Run("""
            "lands": { "perMonth": 20 },
            "segments": { "smb": { "share": 0.7 }, "mid": { "share": 0.2, "pricing": { "seatPrice": 20 } }, "enterprise": { "share": 0.1, "pricing": { "seatPrice": 50 } } }
            """, 2000);
        Truth.Check(outcomes.Column(MetricCatalogue.Arr, 0), 100 * 120 * (7 + 4 + 5), 100 * 120 * (7 + 5 + 4.5));
        Truth.Check(outcomes.Column(MetricCatalogue.NewArr, 12), 240 * 120 * (7 + 4 + 5), 240 * 120 * 20);
    }

    [Fact]
    public void Every_history_starts_from_the_target_arr()
    {
        var outcomes = StillScenario.Run(""" "opening": { "targetArr": 5000000, "tenureMonths": "5 to 20" }, "land": { "seats": "5 to 50", "seatsPerTeam": 100 } """, 64);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 0), 5_000_000, 100 * 120 * 15);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 12), 5_000_000, 100 * 120 * 15);
    }

    [Theory]
    [InlineData(""" "model": "flat", "seatPrice": null, "fee": 3 """)]
    [InlineData(""" "model": "seat", "seatPrice": 5, "seatTiers": [{ "above": 20, "price": 2 }] """)]
    [InlineData(""" "model": "usage", "seatPrice": null, "usagePrice": 0.01, "annualCommit": 120 """)]
    [InlineData(""" "model": "hybrid", "fee": 7, "seatPrice": 2, "usagePrice": 0.01, "usageAllowance": 500 """)]
    public void On_an_equal_footing_the_mean_land_acv_is_the_target(string plan)
    {
        var outcomes = StillScenario.Run($$"""
            "opening": { "accounts": 50 }, "lands": { "perMonth": 20 }, "land": { "seats": "5 to 50", "seatsPerTeam": "20 to 80", "usagePerSeat": "50 to 200" }, "contract": { "discount": 0.1 },
            "segments": { "smb": { "share": 0.7 }, "big": { "share": 0.3, "land": { "seats": "30 to 60" } } },
            "pricing": { {{plan}}, "equalFootingLandAcv": 20000 }
            """, 512);
        double[] excess = [.. Truth.Doubles(outcomes.Column(MetricCatalogue.NewArr, 12)).Zip(Truth.Doubles(outcomes.Column(MetricCatalogue.Lands, 12)), (arr, lands) => arr - (20_000 * lands))];
        if (plan.Contains("flat", StringComparison.Ordinal))
        {
            Assert.All(excess, value => Assert.Equal(0, value, 50.0));
            return;
        }

        Truth.Check(excess, 0, -0.1 * 20_000 * 240); // the discount forgotten
    }

    [Fact]
    public void Opening_tenures_are_rounded_to_nearest_halves_up()
    {
        var panel = Panel.Watch(""" "opening": { "accounts": 200, "tenureMonths": { "uniform": { "min": 0, "max": 36 } } } """, 512, 0);
        Truth.Check(panel.Mean(0, row => row.Tenure), 18, 17.5);
        Truth.Check(panel.Share(0, row => row.Tenure == 0), 0.5 / 36, 1.0 / 37);
        Truth.Check(panel.Share(0, row => row.Tenure == 36), 0.5 / 36, 1.0 / 37);
        Truth.Check(panel.Share(0, row => row.Tenure == 17), 1.0 / 36, 0);
        Truth.Check(panel.Mean(0, row => Math.Pow(row.Tenure - 18, 2)), RoundedVariance, ((37 * 37) - 1) / 12.0);
    }

    /// <summary>Of a uniform on 0..36, rounded: the two ends get half the weight of the others.</summary>
    private static double RoundedVariance => (Enumerable.Range(1, 35).Sum(i => Math.Pow(i - 18, 2)) + (18 * 18)) / 36.0;

    [Fact]
    public void An_opening_book_of_survivors_has_kept_its_tenures_and_more_of_its_champions()
    {
        var panel = Panel.Watch("""
            "opening": { "tenureMonths": { "discrete": { "values": [3, 15], "weights": [0.5, 0.5] } } },
            "champion": { "monthlyDeparture": 0.1, "monthlyReplacement": 0.1 }, "churn": { "annualRate": 0.2, "noChampionEffect": 2 }
            """, 512, 0);
        Truth.Check(panel.Share(0, row => row.Tenure == 15), 0.5, Alive(15) / (Alive(3) + Alive(15)));
        Truth.Check(panel.Share(0, row => row.Is(AccountFlags.Champion)), 0.5 * (Present(3, 2) + Present(15, 2)), 0.5 * (Present(3, -99) + Present(15, -99)));

        static Dictionary<bool, double> Chain(int months, double effect) => MarkovChain.After(months, true, (_, champion) => new[] { champion, !champion }
            .Select(next => (next, (next == champion ? 0.9 : 0.1) * (effect == -99 ? 1 : Math.Pow(0.8, (next ? 1 : Math.Exp(effect)) / 12)))));
        static double Alive(int months) => Chain(months, 2).Values.Sum();
        static double Present(int months, double effect) => Chain(months, effect)[true] / Chain(months, effect).Values.Sum();
    }

    [Fact]
    public void The_opening_book_ages_under_its_history()
    {
        var panel = Panel.Watch("""
            "opening": { "tenureMonths": 12 }, "land": { "seats": 10, "seatsPerTeam": 50 }, "seatFill": { "monthlyRate": 0 }, "history": { "seatFill": { "monthlyRate": 0.1 } }
            """, 128, 0, 6);
        Truth.Check(panel.Mean(0, row => row.Seats), 50 - (40 * Math.Pow(0.9, 12)), 10);
        Assert.Equal(panel.Mean(0, row => row.Seats), panel.Mean(6, row => row.Seats));
    }

    private static double[] Ratio(ReadOnlySpan<float> above, ReadOnlySpan<float> below) => [.. Truth.Doubles(above).Zip(Truth.Doubles(below), (a, b) => a / b).Where(double.IsFinite)];
}
