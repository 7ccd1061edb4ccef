using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

/// <summary>Errors between randomisations, covered by simulation beside the formula for independent values, which fails.</summary>
public class RandomisedErrorTests
{
    private const int Points = 32, Randomisations = 20, Samples = 2000;

    // A response with much that a design takes away and some noise of its own.
    private static float[] Column(SamplingDesign kind, ulong seed)
    {
        var design = Design.Of(kind, Points, seed);
        return [.. Enumerable.Range(0, Points * Randomisations).Select(i =>
            (float)(design.Uniform((uint)i, "x", 0) + design.Uniform((uint)i, "y", 1) + (0.3 * Noise(seed, i))))];
    }

    private static double Noise(ulong seed, int i) => LandExpand.Sim.Randomness.Address.ParameterUniform(seed + 99, (uint)i, "noise");

    private static double Truth => 1.15;

    [Theory]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    [InlineData(SamplingDesign.Antithetic)]
    public void The_interval_of_a_mean_covers_and_that_for_independent_values_is_far_too_wide(SamplingDesign kind)
    {
        var (covered, byTwin) = (0, 0);
        for (ulong seed = 0; seed < Samples; seed++)
        {
            var column = Column(kind, seed);
            var mean = RandomisedMean.Of<float>(column, Design.Of(kind, Points, seed).Points)!;
            var plain = MeanEstimate.Of<float>(column)!;
            covered += mean.Low <= Truth && Truth <= mean.High ? 1 : 0;
            byTwin += plain.Low <= Truth && Truth <= plain.High ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(covered, Samples, 0.95), $"{covered}");
        Assert.False(Coverage.IsNominal(byTwin, Samples, 0.95), $"{byTwin}");
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public void The_interval_of_a_percentile_covers_by_sections(double p)
    {
        // The truth from a long independent sample; its own error is a twentieth of an interval.
        var random = new Random(5);
        double[] long_ = [.. Enumerable.Range(0, 2_000_000).Select(_ => random.NextDouble() + random.NextDouble() + (0.3 * random.NextDouble())).Order()];
        var truth = SampleQuantile.Of<double>(long_, p)!.Value;
        var (covered, byTwin) = (0, 0);
        for (ulong seed = 0; seed < Samples; seed++)
        {
            var column = Column(SamplingDesign.Sobol, seed);
            float[] sorted = [.. column.Order()];
            var value = SampleQuantile.Of<float>(sorted, p)!.Value;
            var (low, high) = Sections.Of(column, Points)!.Interval(value, section => SampleQuantile.Of(section, p)!.Value);
            var (from, to) = QuantileInterval.Of<float>(sorted, p);
            covered += low <= truth && truth <= high ? 1 : 0;
            byTwin += from <= truth && truth <= to ? 1 : 0;
        }

        Assert.True(Coverage.IsAtLeast(covered, Samples, 0.95) && covered < 0.985 * Samples, $"{covered}");
        Assert.True(byTwin > 0.985 * Samples, $"{byTwin}");
    }

    [Theory]
    [InlineData(SamplingDesign.Sobol, 0.9)]
    [InlineData(SamplingDesign.LatinHypercube, 1.6)]
    [InlineData(SamplingDesign.Antithetic, 1.15)]
    public void The_interval_of_a_probability_covers(SamplingDesign kind, double threshold)
    {
        var random = new Random(6);
        var truth = Enumerable.Range(0, 4_000_000).Count(_ => random.NextDouble() + random.NextDouble() + (0.3 * random.NextDouble()) >= threshold) / 4e6;
        var covered = 0;
        for (ulong seed = 0; seed < Samples; seed++)
        {
            float[] happened = [.. Column(kind, seed).Select(value => value >= threshold ? 1f : 0f)];
            var interval = RandomisedProbability.Of(happened, Design.Of(kind, Points, seed).Points)!;
            covered += interval.Low <= truth && truth <= interval.High ? 1 : 0;
        }

        Assert.True(Coverage.IsAtLeast(covered, Samples, 0.95) && covered < 0.985 * Samples, $"{covered}");
    }

    [Fact]
    public void Absent_values_are_left_out_and_one_randomisation_tells_no_error()
    {
        float[] column = [1, float.NaN, 3, 5, float.NaN, float.NaN];
        var mean = RandomisedMean.Of<float>(column, 2)!;
        Assert.Equal((3, 3.0), (mean.N, mean.Mean));
        Assert.Equal(2, RandomisedMean.Randomisations<float>(column, 2));

        // e = (1 − 3) and (3 + 5 − 6): √(2/1 · (4 + 4)) ÷ 3.
        Assert.Equal(4 / 3.0, mean.StandardError!.Value, 1e-12);
        Assert.Null(RandomisedMean.Of<float>([1, 2], 2)!.StandardError);
        Assert.Null(RandomisedMean.Of<float>([float.NaN], 1));
        Assert.Null(Sections.Of([1, 2], 2));
    }

    [Fact]
    public void Single_points_give_the_formulas_for_independent_values()
    {
        float[] column = [3, 1, 4, 1, 5, 9, 2, 6];
        var (randomised, plain) = (RandomisedMean.Of<float>(column, 1)!, MeanEstimate.Of<float>(column)!);
        Assert.Equal(plain.StandardError!.Value, randomised.StandardError!.Value, 1e-12);
        Assert.Equal(plain.Low!.Value, randomised.Low!.Value, 1e-12);
        Assert.Equal(WilsonInterval.Of(3, 8)!.Low, RandomisedProbability.Of([1, 0, 0, 1, 0, 1, 0, 0], 1)!.Low, 1e-12);
        Assert.Equal(WilsonInterval.Of(0, 8)!.High, RandomisedProbability.Of(new float[8], 2)!.High, 1e-12);
    }
}
