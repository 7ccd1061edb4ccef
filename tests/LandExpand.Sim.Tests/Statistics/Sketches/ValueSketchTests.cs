using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Sketches;

public sealed class ValueSketchTests
{
    [Theory]
    [InlineData("an NRR")]
    [InlineData("an amount over nine orders of magnitude")]
    [InlineData("of either sign")]
    [InlineData("mostly 0")]
    [InlineData("one value alone")]
    public void Every_order_statistic_is_as_near_as_stated_and_that_of_a_histogram_of_equal_bins_is_not(string kind)
    {
        var values = Sample(kind);
        var sorted = values.Order().ToArray();
        Assert.True(IsNear(sorted, Of(values).Ascending()));
        if (kind != "one value alone")
        {
            Assert.False(IsNear(sorted, EqualBins(sorted)));
        }
    }

    [Fact]
    public void The_least_the_most_and_zero_are_exact()
    {
        var read = Of([-12.345f, 0, -0f, 0, 98.765f, 3]).Ascending();
        Assert.Equal([-12.345f, 0, 0, 0], read[..4]);
        Assert.Equal(98.765f, read[^1]);
    }

    [Fact]
    public void Any_parts_in_any_order_merge_to_the_same_sketch()
    {
        var values = Sample("of either sign");
        var merged = new ValueSketch();
        foreach (var chunk in values.Chunk(1234).Reverse())
        {
            merged.Add(Of(chunk));
        }

        Assert.Equal(values.Length, merged.Count);
        Assert.Equal(Of(values).Ascending(), merged.Ascending());
    }

    private static bool IsNear(float[] sorted, float[] read) => sorted.Length == read.Length
        && sorted.Zip(read).All(pair => Math.Abs(pair.First - pair.Second) <= 2 * ValueSketch.RelativeError * Math.Abs(pair.First) + 1e-40);

    private static float[] EqualBins(float[] sorted)
    {
        const int bins = 4096;
        double low = sorted[0], width = (sorted[^1] - low) / bins;
        return [.. sorted.Select(value => (float)(low + (width * (Math.Floor((value - low) / width) + 0.5))))];
    }

    private static ValueSketch Of(float[] values)
    {
        var sketch = new ValueSketch();
        Array.ForEach(values, sketch.Add);
        return sketch;
    }

    private static float[] Sample(string kind)
    {
        var random = new Random(2);
        double Normal() => NormalQuantile.Of((random.Next() + 0.5) / int.MaxValue);
        Func<double> draw = kind switch
        {
            "an NRR" => () => random.Next(1000) == 0 ? 40 : 1.1 + (0.06 * Normal()), // an outlier now and then, as a young book has
            "an amount over nine orders of magnitude" => () => Math.Exp(10 + (3 * Normal())),
            "of either sign" => () => Math.Pow(Normal(), 3),
            "mostly 0" => () => random.Next(4) == 0 ? Math.Exp(Normal()) : 0,
            _ => () => 31_214_562.3,
        };
        return [.. Enumerable.Range(0, 40_000).Select(_ => (float)draw())];
    }
}
