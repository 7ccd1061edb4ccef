using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Statistical;

/// <summary>Usage and bill shock (model, steps 11 and 12).</summary>
public sealed class UsageTests
{
    private const string PerUse = """ "pricing": { "model": "usage", "seatPrice": null, "usagePrice": 0.1 } """;
    private static readonly double LogTwo = Math.Log(2);

    [Fact]
    public void Usage_reverts_to_the_accounts_own_level()
    {
        var panel = Panel.Watch(PerUse + """, "land": { "usagePerSeat": "50 to 200" }, "usage": { "monthlyDrift": 0.03, "reversion": 0.2, "monthlyVolatility": 0.1 } """, 256, 0, 2, 12);
        var level = panel.Rows.Where(row => row.Month == 0).ToDictionary(row => (row.Replication, row.Account), row => row.LogUsage);
        double Distance(AccountMonth row) => LogTwo * (row.LogUsage - level[(row.Replication, row.Account)]);
        foreach (var month in new[] { 2, 12 })
        {
            var mean = 0.03 * (1 - Math.Pow(0.8, month)) / 0.2;
            var variance = 0.01 * (1 - Math.Pow(0.64, month)) / (1 - 0.64);
            Truth.Check(panel.Mean(month, Distance), mean, 0.03 * month);
            Truth.Check(panel.Mean(month, row => Math.Pow(Distance(row) - mean, 2)), variance, 0.01 * month);
        }

        // The level itself is log-normal with its 5 and 95 % points at 50 and 200.
        Truth.Check(panel.Mean(0, row => LogTwo * row.LogUsage), Math.Log(100), Math.Log(125));
        Truth.Check(panel.Mean(0, row => Math.Pow((LogTwo * row.LogUsage) - Math.Log(100), 2)), Math.Pow(Math.Log(2) / 1.6448536, 2), Math.Pow(Math.Log(2) / 1.96, 2));
    }

    [Fact]
    public void Usage_follows_the_seats()
    {
        var outcomes = StillScenario.Run(PerUse + """, "land": { "seatsPerTeam": 30 }, "seatFill": { "monthlyRate": 0.5 } """, 64);
        Truth.Check(outcomes.Column(MetricCatalogue.Arr, 1), 100 * 12 * 0.1 * 100 * 20, 100 * 12 * 0.1 * 100 * 30);
    }

    [Fact]
    public void A_downturn_adds_its_drift()
    {
        var outcomes = StillScenario.Run(PerUse + """, "macro": { "monthlyEntry": 1, "monthlyExit": 0, "usageDrift": -0.05 }, "usage": { "monthlyDrift": 0.02 } """, 16);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 12), 120_000 * Math.Exp(12 * -0.03), 120_000 * Math.Exp(11 * -0.03));
    }

    [Theory]
    [InlineData(0.72, true)]
    [InlineData(0.80, false)]
    public void A_bill_shocks_where_it_exceeds_the_mean_of_three_by_the_threshold(double threshold, bool shocks)
    {
        // Growth of e^0.3 a month: each bill is 1.769 times the mean of the three before it.
        var changes = FormattableString.Invariant($$"""{{PerUse}}, "usage": { "monthlyDrift": 0.3 }, "billShock": { "threshold": {{threshold}}, "months": 2 } """);
        var panel = Panel.Watch(changes, 16);
        Assert.All(panel.Rows, row => Assert.Equal(shocks && row.Month >= 3 ? 2 : 0, row.ShockMonths)); // three bills are needed: those of months 0, 1 and 2
    }

    [Fact]
    public void A_shocked_customer_optimises_in_the_next_month_and_the_shock_runs_out()
    {
        // Half the usage is gone in month 4, so the bills of months 4 and 5 shock nobody; both fall short of the threshold for a while.
        var panel = Panel.Watch(PerUse + """, "usage": { "monthlyDrift": 0.3 }, "billShock": { "threshold": 0.7, "months": 2, "optimiseProbability": 1, "optimiseShare": 0.5 } """, 16);
        var bills = new List<double>();
        var (usage, optimises, active) = (0.0, false, 0);
        for (var month = 0; month <= 12; month++)
        {
            usage += month == 0 ? 0 : 0.3 - (optimises ? LogTwo : 0);
            bills.Add(100 * Math.Exp(usage));
            optimises = month >= 3 && bills[month] > 1.7 * bills.Skip(month - 3).Take(3).Average();
            active = optimises ? 2 : Math.Max(active - 1, 0);
            var rows = panel.Rows.Where(row => row.Month == month).ToList();
            Truth.CheckExact([.. rows.Select(row => row.Mrr)], bills[month], bills[month] * 1.5);
            Assert.All(rows, row => Assert.Equal(active, row.ShockMonths));
        }

        Assert.Contains(panel.Rows, row => row.Month > 3 && row.ShockMonths == 0);
        Assert.Contains(panel.Rows, row => row.Month > 6 && row.ShockMonths == 2);
    }

    [Fact]
    public void Optimising_lowers_the_usual_level_too()
    {
        // Usage that reverts: shocked in month 3, cut in month 4, and from month 5 on drawn back to a level that was cut as well.
        var panel = Panel.Watch(PerUse + """
            , "usage": { "monthlyDrift": 0.3, "reversion": 0.1 }, "billShock": { "threshold": 0.5, "months": 1, "optimiseProbability": 1, "optimiseShare": 0.5 }
            """, 16, 3, 4, 5);
        double Usage(int month, bool levelToo) => month == 0 ? 0 : Previous(month, levelToo) + 0.3
            + (0.1 * ((levelToo && month > 4 ? -LogTwo : 0) - Previous(month, levelToo))) - (month == 4 ? LogTwo : 0);
        double Previous(int month, bool levelToo) => Usage(month - 1, levelToo);
        Truth.CheckExact([.. panel.Rows.Where(row => row.Month == 4).Select(row => row.Mrr)], 100 * Math.Exp(Usage(4, true)), 200 * Math.Exp(Usage(4, true)));
        Truth.CheckExact([.. panel.Rows.Where(row => row.Month == 5).Select(row => row.Mrr)], 100 * Math.Exp(Usage(5, true)), 100 * Math.Exp(Usage(5, false)));
    }

    [Fact]
    public void A_shocked_customer_optimises_with_its_probability()
    {
        var panel = Panel.Watch(PerUse + """, "usage": { "monthlyDrift": 0.3 }, "billShock": { "threshold": 0.7, "optimiseProbability": 0.25, "optimiseShare": 0.4 } """, 128, 4);
        Truth.Check(panel.Mean(4, row => row.Mrr / (100 * Math.Exp(1.2))), 1 - (0.25 * 0.4), 1 - (0.3 * 0.4));
    }

    [Fact]
    public void Churn_rises_in_the_months_after_a_shock()
    {
        var outcomes = StillScenario.Run(PerUse + """, "usage": { "monthlyDrift": 0.3 }, "billShock": { "threshold": 0.7, "months": 3 }, "churn": { "annualRate": 0.2, "billShockEffect": 1 } """, 2000);
        double Survival(int calm) => Math.Pow(0.8, (calm + ((12 - calm) * Math.E)) / 12);
        Truth.Check(outcomes.Column(MetricCatalogue.LogoRetention, 12), Survival(3), Survival(2));
    }

    [Fact]
    public void A_seat_plan_knows_no_bill_shock()
    {
        var panel = Panel.Watch(""" "land": { "seats": 1, "seatsPerTeam": 100 }, "proof": { "windowMonths": 1 }, "seatFill": { "monthlyRate": 0.9 }, "billShock": { "threshold": 0 } """, 16);
        Assert.All(panel.Rows, row => Assert.Equal(0, row.ShockMonths));
    }
}
