using LandExpand.Sim.Data.History;

namespace LandExpand.Sim.Tests.Data.History;

public sealed class RecordHistoryTests
{
    private static double[] Steps(params (int Month, double Mrr)[] steps) =>
        [.. Enumerable.Range(0, 13).Select(month => steps.Where(step => step.Month <= month).Select(step => step.Mrr).LastOrDefault())];

    [Fact]
    public void Retention_over_twelve_months_is_that_of_the_customers_who_paid_then()
    {
        var history = RecordHistory.Of(Records.Panel(Steps((0, 100), (6, 120)), Steps((0, 100), (7, 50)), Steps((0, 100), (8, 0)), Steps((5, 80), (9, 90))));
        var last = history.Months[^1];
        Assert.Equal(170.0 / 300, last.Nrr!.Value, 12);
        Assert.Equal(150.0 / 300, last.Grr!.Value, 12);
        Assert.Equal(2.0 / 3, last.LogoRetention!.Value, 12);
        Assert.Equal((80.0 + 20 + 10) / (50 + 100), last.QuickRatio!.Value, 12);
        Assert.Equal((400.0 / 380) * (350.0 / 400) * (250.0 / 350) * (260.0 / 250), last.NrrMovements!.Value, 12); // the lands of month 5 are inside
        Assert.Equal((12 * 260.0, 3, false), (last.Arr, last.Customers, last.SinceStart));
    }

    [Fact]
    public void Before_a_year_has_passed_ratios_count_since_the_first_month_and_say_so()
    {
        var history = RecordHistory.Of(Records.Panel(Steps((0, 100), (2, 130)), Steps((1, 50))));
        Assert.Equal((null, null), (history.Months[0].Nrr, history.Months[0].QuickRatio));
        Assert.All(history.Months.Take(12), month => Assert.True(month.SinceStart));
        Assert.Equal([1.0, 1.3, 1.3], history.Months.Skip(1).Take(3).Select(month => month.Nrr!.Value));
        Assert.False(history.Months[12].SinceStart);
        Assert.Null(history.Months[5].QuickRatio); // nothing was lost
    }

    [Fact]
    public void Who_stops_and_comes_back_has_churned_and_is_reactivated()
    {
        var kinds = Movements.Of(Records.Panel([10, 0, 0, 20, 15, 15, 0], [0, 5, 5, 5, 5, 5, 5]))
            .Select(movement => (movement.Index, movement.Kind, movement.Amount));
        Assert.Equal(
            [(1, MovementKind.Churn, 10), (3, MovementKind.Reactivation, 20), (4, MovementKind.Contraction, 5), (6, MovementKind.Churn, 15),
                (1, MovementKind.New, 5)], kinds);
    }

    [Fact]
    public void Movements_add_up_to_the_change_of_mrr_and_gross_retention_is_never_over_net_or_one()
    {
        var random = new Random(3);
        for (var record = 0; record < 100; record++)
        {
            var lives = Enumerable.Range(0, 1 + random.Next(30))
                .Select(_ => Enumerable.Range(0, 30).Select(_ => random.Next(4) == 0 ? 0.0 : random.Next(1, 100)).ToArray()).ToArray();
            var months = RecordHistory.Of(Records.Panel(lives)).Months;
            for (var index = 1; index < months.Count; index++)
            {
                var moved = months[index].Moved;
                var net = moved[MovementKind.New] + moved[MovementKind.Expansion]
                    + moved[MovementKind.Reactivation] - moved[MovementKind.Contraction] - moved[MovementKind.Churn];
                Assert.Equal(months[index].Mrr - months[index - 1].Mrr, net, 9);
                Assert.True(months[index].Grr is null || months[index].Grr <= Math.Min(1, months[index].Nrr!.Value) + 1e-12);
            }
        }
    }

    [Fact]
    public void A_cohort_ages_from_the_landing_of_each_of_its_customers()
    {
        var cohorts = RecordHistory.Of(Records.Panel([10, 10, 10, 5], [0, 20, 30, 30], [0, 20, 0, 10])).Cohorts;
        Assert.Equal(1, cohorts.StepMonths);
        Assert.Equal(["2020-01 or before", "2020-02"], cohorts.Cohorts.Select(cohort => cohort.Name));
        Assert.Equal((2, 40.0), (cohorts.Cohorts[1].Customers, cohorts.Cohorts[1].LandMrr));
        Assert.Equal([1, 30.0 / 40, 40.0 / 40], cohorts.Cohorts[1].Mrr);
        Assert.Equal([1, 0.5, 1], cohorts.Cohorts[1].Logos);
    }

    [Fact]
    public void Long_records_have_cohorts_by_quarter_and_then_by_year_each_as_long_as_its_youngest_customer()
    {
        double[] Landed(int month, int months) => [.. Enumerable.Range(0, months).Select(index => index >= month ? 10.0 : 0)];
        var quarters = RecordHistory.Of(Records.Panel(Landed(0, 40), Landed(4, 40), Landed(5, 40))).Cohorts;
        Assert.Equal((3, "2020 Q2", 12), (quarters.StepMonths, quarters.Cohorts[1].Name, quarters.Cohorts[1].Mrr.Count)); // 39 − 5 = 34 months: ages 0, 3 … 33
        Assert.Equal(12, RecordHistory.Of(Records.Panel(Landed(0, 100), Landed(50, 100))).Cohorts.StepMonths);
    }
}
