using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public class MeanEstimateTests
{
    [Fact]
    public void No_value_no_estimate_and_one_value_only_a_mean()
    {
        Assert.Null(MeanEstimate.Of<float>([]));
        Assert.Equal(new MeanEstimate(1, 7, null, null, null, null), MeanEstimate.Of<float>([7f]));
    }

    [Fact]
    public void Equal_values_have_no_error()
    {
        float[] values = Enumerable.Repeat(0.1f, 1001).ToArray();
        MeanEstimate estimate = MeanEstimate.Of<float>(values)!;
        Assert.Equal((0.1f, 0.0, 0.0), ((float)estimate.Mean, estimate.StandardDeviation!.Value, estimate.StandardError!.Value));
        Assert.Equal(estimate.Mean, estimate.Low);
    }

    [Fact]
    public void A_large_offset_costs_no_digits()
    {
        MeanEstimate estimate = MeanEstimate.Of<double>([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])!;
        Assert.Equal(1e9 + 10, estimate.Mean);
        Assert.Equal(Math.Sqrt(30), estimate.StandardDeviation!.Value, 1e-12);
    }

    // Student (1908) tables as in Abramowitz and Stegun 1964, table 26.10.
    [Theory]
    [InlineData(1, 12.706204736174698)]
    [InlineData(2, 4.3026527297494637)]
    [InlineData(10, 2.2281388519862735)]
    [InlineData(120, 1.9799304050824413)]
    [InlineData(1e6, 1.9599664)]
    public void Students_t_agrees_with_the_tables(double degrees, double expected) =>
        Assert.Equal(expected, StudentQuantile.TwoSided(0.95, degrees), degrees > 1000 ? 1e-7 : 1e-11);

    [Fact]
    public void The_interval_of_the_mean_covers_it_95_times_in_100_and_one_by_the_normal_quantile_does_not()
    {
        const int Samples = 20_000, Size = 8;
        var random = new Random(20260101);
        int covered = 0, coveredByTwin = 0;
        double[] values = new double[Size];
        for (int i = 0; i < Samples; i++)
        {
            for (int k = 0; k < Size; k++)
            {
                values[k] = 3 + 2 * NormalQuantile.Of(random.NextDouble() + 1e-17);
            }

            MeanEstimate estimate = MeanEstimate.Of<double>(values)!;
            covered += estimate.Low <= 3 && 3 <= estimate.High ? 1 : 0;
            coveredByTwin += Math.Abs(estimate.Mean - 3) <= 1.96 * estimate.StandardError ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(covered, Samples, 0.95), $"{covered}");
        Assert.False(Coverage.IsNominal(coveredByTwin, Samples, 0.95), $"{coveredByTwin}");
    }
}
