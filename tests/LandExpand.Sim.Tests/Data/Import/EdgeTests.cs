using LandExpand.Sim.Data.Import;
using LandExpand.Sim.Data.Panels;

namespace LandExpand.Sim.Tests.Data.Import;

public sealed class EdgeTests
{
    [Fact]
    public void The_shipped_export_ends_before_its_edge_unless_the_user_says_that_those_customers_left()
    {
        var censored = BillingRecord.Read([Records.Shipped]);
        Assert.Equal(new EdgeFinding(new(2019, 12), new(2020, 1), 45, 42, censored.Quality.Edge!.UsualShare, EdgeReading.Censor) { LandedInside = 7 }, censored.Quality.Edge);
        Assert.Equal((new(2019, 11), 42), (censored.Panel.LastMonth, censored.Quality.LastCustomers));

        var churned = BillingRecord.Read([Records.Shipped], new() { Edge = EdgeReading.Churn });
        Assert.Equal((new(2020, 2), 0), (churned.Panel.LastMonth, churned.Quality.LastCustomers));
        Assert.Equal(EdgeReading.Churn, churned.Quality.Edge!.Taken);
        Assert.Equal(Records.Lines(censored.Panel), Records.Lines(churned.Panel.Until(censored.Panel.MonthCount)));
    }

    [Fact]
    public void Steady_churn_has_no_edge_and_half_the_customers_gone_in_the_last_month_has_one()
    {
        var random = new Random(20);
        for (var record = 0; record < 200; record++)
        {
            var churn = 0.005 + (0.045 * random.NextDouble());
            var accounts = Enumerable.Range(0, 100 + random.Next(300)).Select(_ => Life(random, churn)).ToArray();
            Assert.Null(EdgeFinding.Of(Records.Panel(accounts), EdgeReading.Censor));
            var cut = accounts.Select((life, customer) => customer % 2 == 0 ? [.. life[..^1], 0.0] : life).ToArray();
            Assert.Equal(new(2022, 12), EdgeFinding.Of(Records.Panel(cut), EdgeReading.Censor)?.FirstMonth);
        }
    }

    [Fact]
    public void A_month_in_which_contracts_always_end_is_no_edge()
    {
        // Every January a third leaves; the record ends in January.
        var lives = Enumerable.Range(0, 90)
            .Select(customer => Enumerable.Range(0, 37).Select(month => month < 12 * (1 + (customer % 3)) ? 10.0 : 0).ToArray()).ToArray();
        var grown = lives.Concat(Enumerable.Range(0, 400)
            .Select(customer => Enumerable.Range(0, 37).Select(month => month >= customer / 11 ? 10.0 : 0).ToArray())).ToArray();
        Assert.Null(EdgeFinding.Of(Records.Panel(grown), EdgeReading.Censor));
    }

    private static double[] Life(Random random, double churn)
    {
        var (life, alive) = (new double[36], true);
        var start = random.Next(24);
        for (var month = start; month < life.Length; month++)
        {
            alive &= month == start || random.NextDouble() >= churn;
            life[month] = alive ? 10 : 0;
        }

        return life;
    }
}
