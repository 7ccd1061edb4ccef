using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public class HistogramTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(30)]
    [InlineData(1000)]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void Bins_are_12_to_60_round_and_hold_every_value(int n)
    {
        double[] sorted = [.. Enumerable.Range(0, n).Select(i => 1.1 + 0.07 * NormalQuantile.Of((i + 0.5) / n))];
        Histogram histogram = Histogram.Of<double>(sorted)!;
        Assert.Equal(n, histogram.Counts.Sum());
        Assert.InRange(histogram.Counts.Length, 12, 60);
        Assert.All(histogram.Edges, edge => Assert.InRange(edge.ToString("R").Length, 1, 7));
        int largest = Array.IndexOf(histogram.Counts, histogram.Counts.Max());
        Assert.True(n < 1000 || Math.Abs(histogram.Edges[largest] - 1.1) < 0.02);
        Assert.InRange(histogram.GatheredBelow, 0, n / 1000);
    }

    [Fact]
    public void An_outlier_is_gathered_in_the_end_bin_and_said_so()
    {
        double[] sorted = [.. Enumerable.Range(0, 1999).Select(i => i / 100.0), 1e9];
        Histogram histogram = Histogram.Of<double>(sorted)!;
        Assert.Equal(20, histogram.Edges[^1]);
        Assert.Equal((0, 1), (histogram.GatheredBelow, histogram.GatheredAbove));
        Assert.Equal(2000, histogram.Counts.Sum());
    }

    [Fact]
    public void A_value_on_an_edge_belongs_to_the_bin_above()
    {
        double[] sorted = [.. Enumerable.Range(0, 13).Select(i => (double)i)];
        Histogram histogram = Histogram.Of<double>(sorted)!;
        Assert.Equal(1, histogram.Edges[1] - histogram.Edges[0]);
        Assert.Equal(2, histogram.Counts[^1]);
        Assert.All(histogram.Counts[..^1], count => Assert.Equal(1, count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-4)]
    [InlineData(1e7)]
    public void Equal_values_share_one_bin(double value)
    {
        Histogram histogram = Histogram.Of<double>([value, value, value])!;
        Assert.Equal([3], histogram.Counts);
        Assert.True(histogram.Edges[0] < value && value < histogram.Edges[1]);
    }

    [Fact]
    public void Mostly_equal_values_still_get_bins()
    {
        double[] sorted = [.. Enumerable.Repeat(0.0, 900), .. Enumerable.Range(1, 100).Select(i => (double)i)];
        Assert.InRange(Histogram.Of<double>(sorted)!.Counts.Length, 12, 60);
        Assert.Null(Histogram.Of<double>([]));
    }
}
