using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public class PoissonQuantileTests
{
    [Fact]
    public void Kept_sums_give_the_same_counts()
    {
        var kept = new PoissonCounts();
        foreach (double mean in new[] { 20, 20, 0.3, 0.3, 49.9, 49.9, 0, 0, 50.1, 50.1, 20, 20 })
        {
            foreach (double u in Enumerable.Range(0, 2000).Select(i => (i + 0.5) / 2000).Append(0.99995).Append(1e-9))
            {
                Assert.Equal(PoissonQuantile.Of(u, mean), kept.Of(u, mean));
            }
        }
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(3.7)]
    [InlineData(20)]
    [InlineData(49.9)]
    [InlineData(50.1)]
    [InlineData(400)]
    public void The_count_is_the_smallest_that_reaches_the_probability(double mean)
    {
        for (int i = 1; i < 2000; i++)
        {
            double u = i / 2000.0;
            int count = PoissonQuantile.Of(u, mean);
            Assert.True(Summed(count, mean) >= u - 1e-13, $"u = {u}");
            Assert.True(count == 0 || Summed(count - 1, mean) < u + 1e-13, $"u = {u}");
        }
    }

    // mpmath, 30 digits: the regularised incomplete gamma function around the quantile.
    [Theory]
    [InlineData(1e6, 0.3, 999475)]
    [InlineData(1e6, 0.999999, 1004757)]
    [InlineData(12345.6, 1e-9, 11685)]
    [InlineData(200, 0.975, 228)]
    [InlineData(3.7, 0.99995, 13)]
    [InlineData(75, 0.5, 75)]
    [InlineData(0, 0.9, 0)]
    public void The_count_agrees_with_thirty_digit_arithmetic(double mean, double u, int expected) => Assert.Equal(expected, PoissonQuantile.Of(u, mean));

    [Theory]
    [InlineData(2.5)]
    [InlineData(60)]
    [InlineData(5000)]
    public void Evenly_spread_uniforms_give_the_poisson_mean_and_variance(double mean)
    {
        const int Points = 4000;
        double[] counts = [.. Enumerable.Range(0, Points).Select(i => (double)PoissonQuantile.Of((i + 0.5) / Points, mean))];
        double[] twin = [.. Enumerable.Range(0, Points).Select(i => Math.Floor(mean + Math.Sqrt(mean) * NormalQuantile.Of((i + 0.5) / Points)))];
        double tolerance = 5e-3 * Math.Sqrt(mean);
        Assert.Equal(mean, counts.Average(), tolerance);
        Assert.False(Math.Abs(mean - twin.Average()) < tolerance);
        Assert.Equal(1, Math.Pow(MeanEstimate.Of<double>(counts)!.StandardDeviation!.Value, 2) / mean, 0.02);
    }

    [Fact]
    public void More_luck_or_a_larger_mean_never_gives_fewer()
    {
        int last = 0;
        for (double mean = 0; mean < 120; mean += 0.37)
        {
            int count = PoissonQuantile.Of(0.7321, mean);
            Assert.True(count >= last);
            last = count;
        }

        Assert.True(PoissonQuantile.Of(0.99990001, 40) >= PoissonQuantile.Of(0.9999, 40));
        Assert.True(PoissonQuantile.Of(1 - 1e-16, 1e6) > PoissonQuantile.Of(1 - 1e-12, 1e6));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonQuantile.Of(1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonQuantile.Of(0.5, double.NaN));
    }

    private static double Summed(int count, double mean)
    {
        double sum = 0, logTerm = -mean;
        for (int k = 0; k <= count; k++)
        {
            logTerm += k == 0 ? 0 : Math.Log(mean / k);
            sum += Math.Exp(logTerm);
        }

        return sum;
    }
}
