using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Statistical;

/// <summary>Champion, health and value proof (model, steps 1 to 3), and what they do to churn.</summary>
public sealed class RetentionTests
{
    private const int Replications = 256;

    [Fact]
    public void The_share_of_champions_goes_from_one_to_its_stationary_value()
    {
        var panel = Panel.Watch(""" "champion": { "monthlyDeparture": 0.06, "monthlyReplacement": 0.2 }, "horizonMonths": 30 """, Replications, 1, 4, 30);
        double Present(int month) => (0.2 / 0.26) + (0.06 / 0.26 * Math.Pow(1 - 0.26, month));
        foreach (var month in new[] { 1, 4, 30 })
        {
            Truth.Check(panel.Share(month, account => account.Is(AccountFlags.Champion)), Present(month), month < 30 ? Present(month + 1) : 0.06 / 0.26);
        }
    }

    [Fact]
    public void A_missing_champion_raises_churn_from_its_own_month_on()
    {
        var outcomes = StillScenario.Run("""
            "champion": { "monthlyDeparture": 0.2, "monthlyReplacement": 0.1 }, "churn": { "annualRate": 0.2, "noChampionEffect": 1.5 }
            """, 2000);
        Truth.Check(outcomes.Column(MetricCatalogue.LogoRetention, 12), Survival(ownMonth: true), Survival(ownMonth: false));

        static double Survival(bool ownMonth)
        {
            double Stays(bool champion) => Math.Exp(Math.Log(0.8) / 12 * (champion ? 1 : Math.Exp(1.5)));
            return MarkovChain.After(12, true, (_, champion) => new[] { (true, champion ? 0.8 : 0.1), (false, champion ? 0.2 : 0.9) }
                .Select(next => (next.Item1, next.Item2 * Stays(ownMonth ? next.Item1 : champion)))).Values.Sum();
        }
    }

    [Fact]
    public void Health_is_an_autoregression_that_forgets_how_it_started()
    {
        var panel = Panel.Watch(""" "health": { "meanAtLanding": -1, "persistence": 0.8 }, "churn": { "healthEffect": 0.5 } """, Replications, 0, 3, 12);
        foreach (var month in new[] { 3, 12 })
        {
            var mean = -Math.Pow(0.8, month);
            Truth.Check(panel.Mean(month, account => account.Health), mean, month == 3 ? -1 : mean - 0.1);
            Truth.Check(panel.Mean(month, account => Math.Pow(account.Health - mean, 2)), 1, 1 / (1 - 0.64)); // of plain noise of sd 1
        }

        var start = panel.Rows.Where(row => row.Month == 0).ToDictionary(row => (row.Replication, row.Account), row => row.Health);
        Truth.Check(panel.Mean(3, row => start[(row.Replication, row.Account)] * row.Health), Math.Pow(0.8, 3) * 2, Math.Pow(0.8, 2) * 2);
    }

    [Fact]
    public void The_health_effect_on_the_hazard_has_mean_one_at_landing()
    {
        // A hazard so small that the chance to leave is the hazard: then health changes nothing on average, and without -b²/2 it would.
        var outcomes = StillScenario.Run(""" "opening": { "accounts": 2000 }, "horizonMonths": 1, "churn": { "annualRate": 0.02, "healthEffect": 1 } """, 1024);
        var hazard = -Math.Log(0.98) / 12;
        Truth.Check(outcomes.Column(MetricCatalogue.LogoRetention, 1), Stays(-0.5), Stays(0));

        double Stays(double shift) => MarkovChain.NormalMean(z => Math.Exp(-hazard * Math.Exp(z + shift)));
    }

    [Fact]
    public void Good_health_lowers_churn_and_over_promising_raises_it()
    {
        var outcomes = StillScenario.Run(""" "horizonMonths": 1, "health": { "meanAtLanding": -1, "persistence": 0.5 }, "churn": { "annualRate": 0.5, "healthEffect": 0.7 } """, 2000);
        var hazard = -Math.Log(0.5) / 12;
        double Stays(double sign) => MarkovChain.NormalMean(z => Math.Exp(-hazard * Math.Exp((-0.7 * ((sign * -0.5) + z)) - (0.49 / 2))));
        Truth.Check(outcomes.Column(MetricCatalogue.LogoRetention, 1), Stays(1), Stays(-1));
    }

    [Fact]
    public void Value_is_proven_inside_the_window_with_its_probability_and_late_afterwards()
    {
        var panel = Panel.Watch("""
            "proof": { "windowMonths": 4, "lateMonthly": 0.05 }, "coverage": { "humanTouch": { "proofProbability": 0.6 }, "selfServe": { "proofProbability": 0.6 } }
            """, Replications, 1, 2, 4, 5, 12);
        double Proven(int month) => 1 - (Math.Pow(0.4, Math.Min(month, 4) / 4.0) * Math.Pow(0.95, Math.Max(month - 4, 0)));
        foreach (var month in new[] { 1, 2, 4, 5, 12 })
        {
            var wrong = month < 4 ? 0.6 * month / 4 : month == 4 ? Proven(3) : 1 - (Math.Pow(0.4, month / 4.0) * 0.95);
            Truth.Check(panel.Share(month, account => account.Is(AccountFlags.Proven)), Proven(month), wrong);
        }
    }

    [Fact]
    public void Coverage_follows_the_land_acv_and_gives_each_side_its_own_proof()
    {
        // Five or ten seats at 120 a year: seven in ten accounts reach 1,200.
        var panel = Panel.Watch("""
            "land": { "seats": { "discrete": { "values": [5, 10], "weights": [0.3, 0.7] } } },
            "coverage": { "landAcvThreshold": 1200, "humanTouch": { "proofProbability": 0.9 }, "selfServe": { "proofProbability": 0.2 } }
            """, Replications, 3);
        Truth.Check(panel.Share(3, account => account.Is(AccountFlags.HumanTouch)), 0.7, 0); // at the threshold is over it
        Truth.Check(panel.Share(3, account => account.Is(AccountFlags.Proven)), (0.7 * 0.9) + (0.3 * 0.2), (0.3 * 0.9) + (0.7 * 0.2));
        Assert.All(panel.Rows, account => Assert.Equal(account.Seats == 10, account.Is(AccountFlags.HumanTouch)));
    }

    [Fact]
    public void An_account_that_stalls_churns_faster_from_the_month_after_the_window()
    {
        var outcomes = StillScenario.Run("""
            "proof": { "windowMonths": 3 }, "coverage": { "humanTouch": { "proofProbability": 0 }, "selfServe": { "proofProbability": 0 } },
            "churn": { "annualRate": 0.1, "stalledEffect": 1 }
            """, 2000);
        double Survival(int months, int inWindow) => Math.Pow(0.9, (Math.Min(months, inWindow) + (Math.Max(months - inWindow, 0) * Math.E)) / 12);
        Truth.Check(outcomes.Column(MetricCatalogue.LogoRetention, 3), Survival(3, 3), Survival(3, 2));
        Truth.Check(outcomes.Column(MetricCatalogue.LogoRetention, 12), Survival(12, 3), Survival(12, 2));
    }
}
