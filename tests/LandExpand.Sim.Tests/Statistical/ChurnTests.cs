using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Statistical;

/// <summary>Churn by tenure and term, and the reaction to uplift (model, step 4); renewal and recapture (step 5).</summary>
public sealed class ChurnTests
{
    private const int Replications = 2000;

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Weibull_churn_keeps_the_first_year_and_bends_the_second(double shape)
    {
        var outcomes = StillScenario.Run(FormattableString.Invariant(
            $$""" "horizonMonths": 24, "churn": { "annualRate": 0.2, "shape": "weibull", "weibullShape": {{shape}} } """), Replications);
        double Survival(int months) => Math.Pow(0.8, Sum(months) / Sum(12));
        double Sum(int months) => Enumerable.Range(1, months).Sum(month => Math.Pow(month / 12.0, shape - 1));
        Truth.Check(outcomes.Column(MetricCatalogue.Accounts, 6), 100 * Survival(6), 100 * Math.Pow(0.8, 0.5));
        Truth.Check(outcomes.Column(MetricCatalogue.Accounts, 12), 80, 100 * Math.Pow(0.8, Sum(12) / 12)); // not scaled to the year
        Truth.Check(outcomes.Column(MetricCatalogue.Accounts, 24), 100 * Survival(24), 64);
    }

    [Fact]
    public void A_table_shapes_churn_by_month_of_tenure_and_its_last_value_holds_on()
    {
        var outcomes = StillScenario.Run(""" "churn": { "annualRate": 0.2, "shape": "table", "tenureTable": [0, 4, 0.5] } """, Replications);
        double Survival(double hazards) => 100 * Math.Pow(0.8, hazards / 12);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Accounts, 1), 100, Survival(4));
        Truth.Check(outcomes.Column(MetricCatalogue.Accounts, 2), Survival(4), Survival(4.5));
        Truth.Check(outcomes.Column(MetricCatalogue.Accounts, 12), Survival(4 + (10 * 0.5)), Survival(12));
    }

    [Theory]
    [InlineData(1, 23)]
    [InlineData(12, 12)]
    [InlineData(36, 0)]
    public void A_longer_term_delays_churn_and_changes_no_more(int term, int monthsDecided)
    {
        var outcomes = StillScenario.Run($$""" "horizonMonths": 36, "contract": { "termMonths": {{term}} }, "churn": { "annualRate": 0.2 } """, Replications);
        var before = Math.Pow(0.8, monthsDecided / 12.0);
        if (monthsDecided == 0)
        {
            Truth.CheckExact(outcomes.Column(MetricCatalogue.Accounts, 23), 100, 80);
        }
        else
        {
            Truth.Check(outcomes.Column(MetricCatalogue.Accounts, 23), 100 * before, 100 * Math.Pow(0.8, 18 / 12.0));
        }

        Truth.Check(outcomes.Column(MetricCatalogue.Accounts, 36), 100 * Math.Pow(0.8, 3), 80);
    }

    [Theory]
    [InlineData(1, 0.1, 3)]
    [InlineData(12, 0.1, 3)]
    [InlineData(36, 0.1, 3)]
    [InlineData(12, -0.1, 3)]
    public void The_reaction_to_uplift_takes_the_hazard_of_the_last_year(int term, double uplift, double elasticity)
    {
        var months = Math.Max(12, term);
        var outcomes = StillScenario.Run(FormattableString.Invariant($$"""
            "horizonMonths": {{months}}, "contract": { "termMonths": {{term}} }, "churn": { "annualRate": 0.2 }, "renewal": { "uplift": {{uplift}}, "elasticity": {{elasticity}} }
            """), Replications);
        double Survival(double recent) => 100 * Math.Pow(0.8, (months + (recent * (Math.Exp(elasticity * uplift) - 1))) / 12);
        Truth.Check(outcomes.Column(MetricCatalogue.Accounts, months), Survival(12), Survival(term == 12 ? 1 : term));
    }

    [Fact]
    public void A_price_cut_lowers_the_hazard_of_the_decision_to_no_less_than_0()
    {
        // The month's own hazard less most of the year's is negative: nobody leaves in month 12, and the months before are as they were.
        var outcomes = StillScenario.Run(""" "churn": { "annualRate": 0.2 }, "renewal": { "uplift": -0.1, "elasticity": 20 } """, Replications);
        Truth.Check(outcomes.Column(MetricCatalogue.Accounts, 12), 100 * Math.Pow(0.8, 11 / 12.0), 100 * Math.Pow(0.8, (12 + (12 * (Math.Exp(-2) - 1))) / 12));
    }

    [Fact]
    public void The_reaction_of_opening_accounts_counts_the_hazard_of_their_history()
    {
        // Six months old at opening, renewing six months later: the last year reaches back into the history, which itself has no uplift.
        var outcomes = StillScenario.Run("""
            "opening": { "tenureMonths": 6 }, "contract": { "termMonths": 12 }, "churn": { "annualRate": 0.2 }, "renewal": { "uplift": 0.1, "elasticity": 5 },
            "history": { "renewal": { "uplift": 0 } }
            """, Replications);
        Truth.Check(outcomes.Column(MetricCatalogue.Accounts, 6), 100 * Math.Pow(0.8, Math.Exp(0.5)), 100 * Math.Pow(0.8, 1 + (0.5 * (Math.Exp(0.5) - 1))));
    }

    [Theory]
    [InlineData(1, 1.05, 1.1025)]
    [InlineData(12, 1.05, 1.1025)]
    [InlineData(36, 1, 1)]
    [InlineData(6, 1.1025, 1.21550625)]
    public void Uplift_compounds_by_price_renewal(int term, double afterOneYear, double afterTwo)
    {
        var outcomes = StillScenario.Run($$""" "horizonMonths": 36, "contract": { "termMonths": {{term}} }, "renewal": { "uplift": 0.05 } """, 16);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 12), 12_000 * 10 * afterOneYear, 120_000 * (1 + (0.05 * 12 / 7)));
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 24), 12_000 * 10 * afterTwo, 120_000 * (1 + (2 * 0.05)));
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 36), 120_000 * (term == 36 ? 1.05 : afterTwo * afterOneYear), 120_000);
    }

    [Fact]
    public void Uplift_waits_for_survivors_of_the_month()
    {
        var outcomes = StillScenario.Run(""" "contract": { "termMonths": 12 }, "churn": { "annualRate": 0.5 }, "renewal": { "uplift": 0.1 } """, Replications);
        Truth.Check(outcomes.Column(MetricCatalogue.Nrr, 12), 0.5 * 1.1, 0.5);
        Truth.Check(outcomes.Column(MetricCatalogue.Grr, 12), 0.5, 0.5 * 1.1);
    }

    [Fact]
    public void A_flat_fee_recaptures_growth_at_renewal_and_only_once()
    {
        // All empty seats fill in the first month: growth of 4 times the seats of signing, of which a quarter is taken in with probability 0.4.
        var outcomes = StillScenario.Run("""
            "horizonMonths": 24, "land": { "seats": 10, "seatsPerTeam": 50 }, "seatFill": { "monthlyRate": 1 },
            "renewal": { "recaptureProbability": 0.4, "recaptureShare": 0.25 }, "pricing": { "model": "flat", "seatPrice": null, "fee": 100 }
            """, Replications);
        var first = outcomes.Column(MetricCatalogue.Arr, 0)[0];
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 11), first, 2 * first);
        Truth.Check(outcomes.Column(MetricCatalogue.Arr, 12), first * (1 + 0.4), first * (1 + (0.4 * 1.25)));
        Truth.Check(outcomes.Column(MetricCatalogue.Arr, 24), first * (1 + (1 - (0.6 * 0.6))), first * 1.4 * 1.4);
    }

    [Fact]
    public void A_seat_plan_recaptures_nothing()
    {
        var outcomes = StillScenario.Run(""" "land": { "seatsPerTeam": 50 }, "seatFill": { "monthlyRate": 1 }, "renewal": { "recaptureProbability": 1, "recaptureShare": 1 } """, 16);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 12), 100 * 12 * 500, 100 * 12 * 2500);
    }

    [Fact]
    public void An_absent_champion_of_the_history_is_still_replaced_when_nobody_leaves_any_more()
    {
        var panel = Panel.Watch("""
            "opening": { "tenureMonths": 24 }, "champion": { "monthlyDeparture": 0, "monthlyReplacement": 0.2 }, "history": { "champion": { "monthlyDeparture": 0.2 } }
            """, 256, 0, 6);
        var absent = 0.5 * (1 - Math.Pow(0.6, 24));
        Truth.Check(panel.Share(0, account => !account.Is(AccountFlags.Champion)), absent, 0);
        Truth.Check(panel.Share(6, account => !account.Is(AccountFlags.Champion)), absent * Math.Pow(0.8, 6), absent);
    }
}
