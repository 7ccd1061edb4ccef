using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Engine;

/// <summary>A range of replications that cuts blocks of sixteen, or lies far out.</summary>
public sealed class RangeTests
{
    [Fact]
    public void A_replication_that_overflows_is_refused_and_its_neighbours_are_not()
    {
        var refused = 0;
        for (var replication = 0; replication < 16; replication++)
        {
            try
            {
                var outcomes = Run(replication, 1, "usage.monthlyVolatility=4", "usage.monthlyDrift=0.8");
                Assert.All(outcomes.Points(MetricCatalogue.Arr), month => Assert.True(float.IsFinite(outcomes.Column(MetricCatalogue.Arr, month)[0])));
            }
            catch (RunException refusal)
            {
                Assert.Contains($"replication {replication},", refusal.Message);
                refused++;
            }
        }

        Assert.InRange(refused, 2, 15);
    }

    [Fact]
    public void An_overflow_outside_of_the_range_hides_none_inside_of_it()
    {
        using var arena = new Arena();
        var sums = new MonthSums(arena, 2);
        void Spoil(int month, int lane) => sums.Totals[(((month * sums.Count) + (int)Sum.Accounts) * 16) + lane] = double.NaN;
        Assert.True(sums.AreFinite());
        Spoil(1, 3);
        Spoil(2, 9);
        Assert.False(sums.AreFinite());
        Assert.Equal((1, 3), sums.NonFinite(0, 16));
        Assert.Equal((2, 9), sums.NonFinite(4, 16));
        Assert.Null(sums.NonFinite(4, 9));
    }

    [Fact]
    public void Replications_far_out_can_be_run()
    {
        const long far = 3_000_000_005;
        var (alone, among) = (Run(far + 3, 1), Run(far, 20));
        Assert.Equal(among.Column(MetricCatalogue.Arr, 24)[3], alone.Column(MetricCatalogue.Arr, 24)[0]);
        Assert.All(alone.ConcentrationCurve, column => Assert.Equal([float.NaN], column));
    }

    private static Outcomes Run(long first, int count, params string[] overrides)
    {
        using var files = new Files();
        var scenario = files.Load(
            """{ "opening": { "accounts": 20 }, "lands": { "perMonth": 0 }, "pricing": { "model": "usage", "usagePrice": 1 }, "usage": { "reversion": 0 } }""", overrides);
        return Simulator.Run(scenario, new() { FirstReplication = first, Replications = count, Seed = 3 });
    }
}
