using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Sketches;

public sealed class ExactMomentsTests
{
    [Fact]
    public void Nothing_is_lost_beside_values_of_any_size()
    {
        float[] values = [1e30f, 1f, -1e30f, 0.25f, 3e38f, -3e38f, 1e-45f];
        Assert.Equal((1.25 + float.Epsilon) / 7, Of(values).Mean);
        Assert.NotEqual((1.25 + float.Epsilon) / 7, values.Sum(value => (double)value) / 7); // what a plain sum in double precision makes of them
    }

    [Fact]
    public void Any_order_and_any_parts_give_the_same_bits()
    {
        var values = Sample(10_000);
        var (parts, backwards) = (new ExactMoments(), new ExactMoments());
        foreach (var chunk in values.Chunk(777).Reverse())
        {
            var part = new ExactMoments();
            Array.ForEach(chunk, part.Add);
            parts.Add(part);
        }

        Array.ForEach([.. values.Reverse()], backwards.Add);
        Assert.Equal(Of(values), parts.Estimate());
        Assert.Equal(Of(values), backwards.Estimate());
    }

    [Fact]
    public void Mean_spread_and_interval_are_those_of_two_passes_in_double_precision()
    {
        var values = Sample(10_000);
        var (expected, actual) = (MeanEstimate.Of<float>(values)!, Of(values));
        Assert.Equal(expected.N, actual.N);
        foreach (var (a, b) in new[] { (expected.Mean, actual.Mean), (expected.StandardDeviation, actual.StandardDeviation), (expected.StandardError, actual.StandardError), (expected.Low, actual.Low), (expected.High, actual.High) })
        {
            Assert.InRange(b!.Value, a!.Value * (1 - 1e-13), a.Value * (1 + 1e-13));
        }
    }

    [Fact]
    public void One_value_has_no_error_none_no_mean_and_equal_ones_an_error_of_0()
    {
        Assert.Null(new ExactMoments().Estimate());
        Assert.Equal(new(1, 7, null, null, null, null), Of([7]));
        Assert.Equal(new(3, -0.1f, 0, 0, -0.1f, -0.1f), Of([-0.1f, -0.1f, -0.1f]));
    }

    private static MeanEstimate Of(float[] values)
    {
        var moments = new ExactMoments();
        Array.ForEach(values, moments.Add);
        return moments.Estimate()!;
    }

    private static float[] Sample(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ => (float)Math.Exp(3 * random.NextDouble()))];
    }
}
