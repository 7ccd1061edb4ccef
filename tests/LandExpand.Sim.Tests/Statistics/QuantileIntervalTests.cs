using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public class QuantileIntervalTests
{
    [Fact]
    public void Percentiles_follow_type_7_of_Hyndman_and_Fan()
    {
        double[] sorted = [1, 2, 4, 8, 16];
        Assert.Equal([1.0, 1.4, 2.0, 4.0, 8.0, 12.8, 16.0], new[] { 0, 0.1, 0.25, 0.5, 0.75, 0.9, 1 }.Select(p => Math.Round(SampleQuantile.Of<double>(sorted, p)!.Value, 12)));
        Assert.Equal(3.5, SampleQuantile.Of<float>([3.5f], 0.05));
        Assert.Null(SampleQuantile.Of<float>([], 0.5));
    }

    // Conover (1999), section 3.2, and binomial tables: the median of 6 values needs all of them, of 10 the 2nd to 9th, of 20 the 6th to 15th.
    [Theory]
    [InlineData(5, 0.5, 0, 0)]
    [InlineData(6, 0.5, 1, 6)]
    [InlineData(10, 0.5, 2, 9)]
    [InlineData(20, 0.5, 6, 15)]
    [InlineData(100, 0.5, 40, 61)]
    [InlineData(71, 0.05, 0, 9)]
    [InlineData(72, 0.05, 1, 9)]
    public void Ranks_agree_with_binomial_tables(int n, double p, int low, int high) =>
        Assert.Equal((low == 0 ? null : low, high == 0 ? null : high), QuantileInterval.Ranks(n, p));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(150)]
    [InlineData(10_000)]
    public void Each_side_leaves_out_at_most_two_and_a_half_percent_and_no_narrower_rank_would_do(int n)
    {
        foreach (double p in new[] { 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95 })
        {
            (int? low, int? high) = QuantileInterval.Ranks(n, p);
            double Below(int rank) => MathNet.Numerics.Distributions.Binomial.CDF(p, n, rank - 1);
            Assert.True(low is null || Below(low.Value) <= 0.025);
            Assert.True(Below((low ?? 0) + 1) > 0.025);
            Assert.True(high is null || 1 - Below(high.Value) <= 0.025 + 1e-12);
            Assert.True(1 - Below((high ?? n + 1) - 1) > 0.025);
        }
    }

    [Theory]
    [InlineData(0.1, 120)]
    [InlineData(0.5, 40)]
    [InlineData(0.95, 200)]
    public void The_interval_covers_the_quantile_as_often_as_the_binomial_says_and_a_narrower_one_does_not(double p, int n)
    {
        const int Samples = 10_000;
        var random = new Random(7 + n);
        (int? low, int? high) = QuantileInterval.Ranks(n, p);
        double exact = BinomialCdf.Of(high!.Value - 1, n, p) - BinomialCdf.Of(low!.Value - 1, n, p);
        Assert.InRange(exact, 0.95, 0.985);
        int covered = 0, coveredByTwin = 0;
        double[] values = new double[n];
        for (int i = 0; i < Samples; i++)
        {
            for (int k = 0; k < n; k++)
            {
                values[k] = random.NextDouble();
            }

            Array.Sort(values);
            (double? from, double? to) = QuantileInterval.Of<double>(values, p);
            covered += from <= p && p <= to ? 1 : 0;
            coveredByTwin += values[low.Value] <= p && p <= values[high.Value - 2] ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(covered, Samples, exact), $"{covered} against {exact}");
        Assert.False(Coverage.IsNominal(coveredByTwin, Samples, exact), $"{coveredByTwin} against {exact}");
    }
}
