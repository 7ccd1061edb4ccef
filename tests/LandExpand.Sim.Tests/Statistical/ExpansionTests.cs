using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Statistical;

/// <summary>Team expansion, the enterprise gate and cross-sell (model, steps 8 to 10).</summary>
public sealed class ExpansionTests
{
    private const int Replications = 256;
    private const double Sure = 10;

    [Fact]
    public void Teams_deploy_as_a_pure_death_chain_of_those_that_are_left()
    {
        var panel = Panel.Watch(""" "land": { "teams": 5 }, "expansion": { "monthlyRatePerTeam": 0.05, "csmWinRate": 0.7 } """, Replications, 1, 6, 12);
        foreach (var month in new[] { 1, 6, 12 })
        {
            var teams = Deployed(month, left => 0.7 * (1 - Math.Exp(-0.05 * left)));
            Truth.Check(panel.Mean(month, account => account.Deployed), teams.Mean(n => n), Deployed(month, _ => 0.7 * (1 - Math.Exp(-0.05 * 5))).Mean(n => n));
            Truth.Check(panel.Mean(month, account => account.Mrr), 100 * teams.Mean(n => n), 100 * Deployed(month, left => 1 - Math.Exp(-0.05 * left)).Mean(n => n));
        }
    }

    [Fact]
    public void Full_deployment_counts_accounts_with_every_team_deployed()
    {
        var outcomes = StillScenario.Run(""" "land": { "teams": 3 }, "expansion": { "monthlyRatePerTeam": 0.1 }, "churn": { "annualRate": 0.3 } """, 1000);
        var all = Deployed(12, left => 1 - Math.Exp(-0.1 * left), teams: 3)[3];
        Truth.Check(outcomes.Column(MetricCatalogue.FullDeployment, 12), 0.7 * all, all);
    }

    [Fact]
    public void Expansion_ramps_up_in_line_with_tenure()
    {
        var panel = Panel.Watch(""" "land": { "teams": 5 }, "expansion": { "monthlyRatePerTeam": 0.1, "rampMonths": 6 } """, Replications, 3, 12);
        foreach (var month in new[] { 3, 12 })
        {
            double Mean(int lag) => MarkovChain.After(month, 1, (at, n) => Win(n, 1 - Math.Exp(-0.1 * (5 - n) * Math.Min((at - lag) / 6.0, 1)))).Mean(n => n);
            Truth.Check(panel.Mean(month, account => account.Deployed), Mean(0), Mean(1));
        }
    }

    [Fact]
    public void Coverage_mapping_and_health_set_the_rate_of_opportunities()
    {
        // Seats 5 or 10: self-serve with half the rate, or human touch with twice the rate. Mapped accounts: three in ten.
        var panel = Panel.Watch("""
            "land": { "teams": 3, "seats": { "discrete": { "values": [5, 10], "weights": [0.5, 0.5] } }, "mappedProbability": 0.3 },
            "coverage": { "landAcvThreshold": 1000, "humanTouch": { "expansionMultiplier": 2 }, "selfServe": { "expansionMultiplier": 0.5 } },
            "health": { "meanAtLanding": 0.5, "persistence": 0.6 },
            "expansion": { "monthlyRatePerTeam": 0.05, "mappedEffect": 0.8, "healthEffect": 0.9 }
            """, 2 * Replications, 1);
        double Probability(double multiplier, double mapped, double shift) => MarkovChain.NormalMean(z => 1 - Math.Exp(-0.05 * 2 * multiplier * Math.Exp((mapped * 0.8) + (0.9 * ((0.6 * 0.5) + z)) - shift)));
        double Mixed(double shift) => 0.25 * new[] { 2, 0.5 }.Sum(multiplier => 2 * ((0.3 * Probability(multiplier, 1, shift)) + (0.7 * Probability(multiplier, 0, shift))));
        Truth.Check(panel.Share(1, account => account.Deployed == 2), Mixed(0.81 / 2), Mixed(0));
        Truth.Check(panel.Share(1, account => account.Is(AccountFlags.Mapped)), 0.3, 0.33);
    }

    [Fact]
    public void Missing_champions_and_downturns_slow_expansion()
    {
        var panel = Panel.Watch("""
            "land": { "teams": 3 }, "champion": { "monthlyDeparture": 0.5 }, "macro": { "monthlyEntry": 1, "monthlyExit": 0, "expansionMultiplier": 0.4 },
            "expansion": { "monthlyRatePerTeam": 0.3, "noChampionEffect": -1 }
            """, Replications, 1);
        double Appears(double downturn) => 0.5 * (1 - Math.Exp(-0.6 * downturn) + (1 - Math.Exp(-0.6 * downturn * Math.Exp(-1))));
        Truth.Check(panel.Share(1, account => account.Deployed == 2), Appears(0.4), Appears(1));
    }

    [Fact]
    public void Large_opportunities_wait_in_the_sales_queue_for_a_geometric_time()
    {
        // A second team is worth 1,200 a year, the threshold: to sales. Never decided in the month it appears, nor replaced in the month it is decided.
        var panel = Panel.Watch("""
            "land": { "teams": 2 }, "expansion": { "monthlyRatePerTeam": 0.4, "handoffAcv": 1200, "csmWinRate": 0, "salesWinRate": 0.2, "queueMonths": 3 }
            """, 2 * Replications, 1, 3, 6, 12);
        foreach (var month in new[] { 1, 3, 6, 12 })
        {
            var truth = Queue(month, appearsWhenDecided: false);
            var wrong = Queue(month, appearsWhenDecided: true);
            Truth.Check(panel.Share(month, account => account.Is(AccountFlags.Waiting)), truth.GetValueOrDefault(1), month > 1 ? wrong[1] : 1 - Math.Exp(-0.4 * 2));
            if (month > 1)
            {
                Truth.Check(panel.Share(month, account => account.Deployed == 2), truth[2], Queue(month + 1, false)[2]);
            }
        }

        static Dictionary<int, double> Queue(int months, bool appearsWhenDecided)
        {
            var appears = 1 - Math.Exp(-0.4);
            var again = appearsWhenDecided ? appears : 0;
            return MarkovChain.After(months, 0, (_, state) => state switch
            {
                0 => new[] { (1, appears), (0, 1 - appears) },
                1 => [(2, 0.2 / 3), (1, (2 + (0.8 * again)) / 3), (0, 0.8 * (1 - again) / 3)],
                _ => [(2, 1.0)],
            });
        }
    }

    [Fact]
    public void Small_opportunities_are_the_csms()
    {
        var panel = Panel.Watch(""" "land": { "teams": 2 }, "expansion": { "monthlyRatePerTeam": 10, "handoffAcv": 1201, "csmWinRate": 0.3, "salesWinRate": 0 } """, Replications, 1, 3);
        Truth.Check(panel.Share(1, account => account.Deployed == 2), 0.3 * (1 - Math.Exp(-Sure)), 0);
        Truth.Check(panel.Share(3, account => account.Deployed == 2), 1 - Math.Pow(1 - (0.3 * (1 - Math.Exp(-Sure))), 3), 0.3);
    }

    [Fact]
    public void A_new_teams_seats_are_drawn_as_at_landing_and_fit_the_team()
    {
        var panel = Panel.Watch("""
            "land": { "teams": 2, "seats": { "discrete": { "values": [2, 6, 40], "weights": [0.5, 0.3, 0.2] } }, "seatsPerTeam": 10 }, "expansion": { "monthlyRatePerTeam": 10 }
            """, Replications, 0, 6);
        const double Land = (0.5 * 2) + (0.3 * 6) + (0.2 * 10);
        Truth.Check(panel.Mean(0, account => account.Seats), Land, (0.5 * 2) + (0.3 * 6) + (0.2 * 40));
        Truth.Check(panel.Mean(6, account => account.Seats), 2 * Land, Land + (0.5 * 2) + (0.3 * 6) + (0.2 * 40));
    }

    [Fact]
    public void At_the_gate_accounts_upgrade_geometrically_and_pay_the_tier()
    {
        var outcomes = StillScenario.Run(""" "gate": { "teams": 1, "monthlyUpgrade": 0.08, "tierMultiplier": 1.5 } """, 512);
        foreach (var month in new[] { 1, 12 })
        {
            double Arr(int upgrades) => 120_000 * (1 + (0.5 * (1 - Math.Pow(0.92, upgrades))));
            Truth.Check(outcomes.Column(MetricCatalogue.Arr, month), Arr(month), Arr(month - 1));
        }
    }

    [Fact]
    public void Teams_stop_at_the_gate_until_the_upgrade()
    {
        const string Gate = """ "land": { "teams": 3 }, "expansion": { "monthlyRatePerTeam": 10 }, "gate": { "teams": 2, "monthlyUpgrade": 0.25, "enterpriseReady": """;
        var appears = 1 - Math.Exp(-Sure);
        var ready = Panel.Watch(Gate + " true } ", Replications, 4);
        double Through(bool sameMonth) => MarkovChain.After(4, (Teams: 1, Tier: false), (_, s) => s switch
        {
            // Expansion first, then the gate: an upgrade opens the way from the next month on.
            (1, _) => [((2, true), 0.25 * (1 - Math.Exp(-2 * Sure))), ((2, false), 0.75 * (1 - Math.Exp(-2 * Sure))), ((1, false), Math.Exp(-2 * Sure))],
            (2, false) => sameMonth ? [((3, true), 0.25 * appears), ((2, false), 1 - (0.25 * appears))] : new[] { ((2, true), 0.25), ((2, false), 0.75) },
            (2, true) => [((3, true), appears), ((2, true), 1 - appears)],
            _ => [(s, 1.0)],
        }).Where(entry => entry.Key.Teams == 3).Sum(entry => entry.Value);
        Truth.Check(ready.Share(4, account => account.Deployed == 3), Through(false), Through(true));

        var unready = Panel.Watch(Gate + " false } ", 16, 12);
        Assert.All(unready.Rows, account => Assert.Equal(2, account.Deployed));
    }

    [Fact]
    public void Modules_attach_geometrically_and_add_their_price()
    {
        var panel = Panel.Watch("""
            "modules": {
              "security": { "monthlyAttach": 0.05, "churnEffect": 0, "priceShare": 0.2 },
              "analytics": { "monthlyAttach": 0.1, "churnEffect": 0, "monthlyFee": 30 },
              "audit": { "monthlyAttach": 0.02, "churnEffect": 0, "monthlyFee": 0 },
              "export": { "monthlyAttach": 0.03, "churnEffect": 0, "monthlyFee": 0 },
            },
            "coverage": { "selfServe": { "expansionMultiplier": 0.5 }, "landAcvThreshold": 1e6 }
            """, Replications, 1, 12);
        foreach (var month in new[] { 1, 12 })
        {
            double Attached(double rate) => 1 - Math.Pow(1 - (0.5 * rate), month);
            Truth.Check(panel.Share(month, account => account.Is(AccountFlags.Module(0))), Attached(0.05), Attached(0.1));
            Truth.Check(panel.Share(month, account => account.Is(AccountFlags.Module(1))), Attached(0.1), Attached(0.2));
            Truth.Check(panel.Share(month, account => account.Is(AccountFlags.Module(2))), Attached(0.02), Attached(0.04));
            Truth.Check(panel.Share(month, account => account.Is(AccountFlags.Module(3))), Attached(0.03), Attached(0.06));
            Truth.Check(panel.Mean(month, account => account.Mrr), 100 + (20 * Attached(0.05)) + (30 * Attached(0.1)), 100 + (20 * Attached(0.05)) + (30 * 1.2 * Attached(0.1)));
            Truth.Check(panel.Share(month, a => a.Is(AccountFlags.Module(0)) && a.Is(AccountFlags.Module(1))), Attached(0.05) * Attached(0.1), Math.Min(Attached(0.05), Attached(0.1)));
        }
    }

    [Fact]
    public void A_module_binds_its_account()
    {
        var outcomes = StillScenario.Run("""
            "churn": { "annualRate": 0.3 }, "modules": { "security": { "monthlyAttach": 0.2, "churnEffect": -2, "priceShare": 0 } }
            """, 2000);
        // Churn comes before cross-sell: a module protects from the next month on.
        double Survival(bool sameMonth) => MarkovChain.After(12, false, (_, has) => new[] { (true, has ? 1 : 0.2), (false, has ? 0 : 0.8) }
            .Select(next => (next.Item1, next.Item2 * Math.Pow(0.7, ((sameMonth ? next.Item1 : has) ? Math.Exp(-2) : 1) / 12)))).Values.Sum();
        Truth.Check(outcomes.Column(MetricCatalogue.LogoRetention, 12), Survival(false), Survival(true));
    }

    private static Dictionary<int, double> Deployed(int months, Func<int, double> wins, int teams = 5) => MarkovChain.After(months, 1, (_, n) => Win(n, n < teams ? wins(teams - n) : 0));

    private static IEnumerable<(int To, double Weight)> Win(int deployed, double probability) => [(deployed + 1, probability), (deployed, 1 - probability)];
}
