using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public sealed class ClusteredRateTests
{
    [Theory]
    [InlineData(4, false)]
    [InlineData(60, false)]
    [InlineData(200, true)]
    public void Nine_in_ten_intervals_cover_also_where_events_are_few_or_come_in_clusters(int expected, bool clustered)
    {
        const int Samples = 1500, Clusters = 400;
        var random = new Random(5);
        var exposures = Enumerable.Repeat(1.0, Clusters).ToArray();
        var (covered, naive) = (0, 0);
        for (var sample = 0; sample < Samples; sample++)
        {
            // Clustered: one customer in ten has ten times the events of the mean, the others none.
            var amounts = exposures.Select(_ => clustered
                ? random.NextDouble() < 0.1 ? PoissonQuantile.Of(random.NextDouble(), 10.0 * expected / Clusters) : 0
                : (double)PoissonQuantile.Of(random.NextDouble(), (double)expected / Clusters)).ToArray();
            var rate = ClusteredRate.Of(amounts, exposures)!;
            var truth = (double)expected / Clusters;
            covered += rate.Low <= truth && truth <= rate.High ? 1 : 0;
            var plain = ClusteredRate.Of([amounts.Sum()], [Clusters]) is { } one ? (one.Value - (1.645 * Math.Sqrt(one.Value / Clusters)), one.Value + (1.645 * Math.Sqrt(one.Value / Clusters))) : (0, 0);
            naive += plain.Item1 <= truth && truth <= plain.Item2 ? 1 : 0;
        }

        // A discrete count has no exact 90 %: within four standard errors, and the step of one count.
        var error = 4 * Math.Sqrt(0.09 / Samples);
        Assert.InRange((double)covered / Samples, 0.9 - error - (expected < 10 ? 0.05 : 0.01), 0.9 + error + (expected < 10 ? 0.05 : 0.01));
        Assert.True(!clustered || (double)naive / Samples < 0.9 - error - 0.01); // events taken for independent
    }

    [Fact]
    public void Without_events_the_high_end_alone_is_known_and_without_exposure_nothing()
    {
        var none = ClusteredRate.Of([0.0, 0.0], [30.0, 20.0])!;
        Assert.Equal((0, 0), (none.Value, none.Low));
        Assert.Equal(3.8415 / 2 / 50, none.High, 4); // gamma(½) at 95 % is half a chi-squared of one degree
        Assert.Null(ClusteredRate.Of([0.0], [0.0]));
    }

    [Fact]
    public void A_rate_that_is_the_same_in_every_cluster_is_as_good_as_known()
    {
        var rate = ClusteredRate.Of([2.0, 4.0, 6.0], [1.0, 2.0, 3.0])!;
        Assert.Equal(2, rate.Low, 2);
        Assert.Equal(2, rate.High, 2);
    }
}
