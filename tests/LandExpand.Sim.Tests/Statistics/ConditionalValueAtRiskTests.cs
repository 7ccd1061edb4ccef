using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public class ConditionalValueAtRiskTests
{
    [Fact]
    public void It_is_the_mean_of_the_lowest_values_with_the_fraction_of_the_boundary()
    {
        double[] sorted = [.. Enumerable.Range(1, 50).Select(i => (double)i)];
        Assert.Equal((1 + 2 + 0.5 * 3) / 2.5, ConditionalValueAtRisk.Of<double>(sorted)!.Value, 1e-14);
        Assert.Equal(1.5, ConditionalValueAtRisk.Of<double>(sorted.AsSpan(0, 40))!.Value, 1e-14);
    }

    [Fact]
    public void With_less_than_one_value_in_the_tail_it_is_the_smallest_and_the_error_is_absent()
    {
        Assert.Null(ConditionalValueAtRisk.Of<float>([]));
        Assert.Equal(new ConditionalValueAtRisk(4, null, null, null), ConditionalValueAtRisk.Of<float>([4f, 5f, 6f]));
    }

    [Fact]
    public void Equal_values_have_no_error() =>
        Assert.Equal(new ConditionalValueAtRisk(0.5, 0, 0.5, 0.5), ConditionalValueAtRisk.Of<float>(Enumerable.Repeat(0.5f, 130).ToArray()));

    [Fact]
    public void The_interval_covers_the_truth_95_times_in_100_and_one_of_the_tail_variance_alone_does_not()
    {
        const int Samples = 2000, Size = 3000;
        double quantile = NormalQuantile.Of(0.05);
        double truth = -Math.Exp(-0.5 * quantile * quantile) / Math.Sqrt(2 * Math.PI) / 0.05;
        var random = new Random(5);
        int covered = 0, coveredByTwin = 0;
        float[] values = new float[Size], scratch = new float[Size];
        for (int i = 0; i < Samples; i++)
        {
            for (int k = 0; k < Size; k++)
            {
                values[k] = (float)NormalQuantile.Of(random.NextDouble() + 1e-17);
            }

            RadixSort.Ascending(values, scratch);
            ConditionalValueAtRisk estimate = ConditionalValueAtRisk.Of<float>(values)!;
            covered += estimate.Low <= truth && truth <= estimate.High ? 1 : 0;
            MeanEstimate tail = MeanEstimate.Of<float>(values.AsSpan(0, Size / 20))!;
            coveredByTwin += tail.Low <= truth && truth <= tail.High ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(covered, Samples, 0.95), $"{covered}");
        Assert.False(Coverage.IsNominal(coveredByTwin, Samples, 0.95), $"{coveredByTwin}");
    }
}
