using LandExpand.Sim.Runs;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Statistics;

namespace LandExpand.Sim.Tests.Runs;

public sealed class TailMeanStatisticTests
{
    private static readonly float[] OneToHundred = [.. Enumerable.Range(1, 100).Select(i => (float)i)];

    private static MetricStatistic Read(string text) => MetricStatisticReader.Read(text, 24, "--target", [])!;

    [Fact]
    public void It_is_the_mean_of_the_lowest_or_of_the_highest_values()
    {
        Assert.Equal(3, Read("cvar5(nrr.24)").Of(OneToHundred, 1)!.Value);
        Assert.Equal(98, Read("CVaR95(nrr.24)").Of(OneToHundred, 1)!.Value);
        Assert.Null(Read("cvar5(nrr.24)").Of([float.NaN], 1));
        Assert.Equal(new StatisticEstimate(2, null, null), Read("cvar5(nrr.24)").Of([2, 3, float.NaN], 1));
    }

    [Fact]
    public void It_is_read_and_written_as_users_write_it_and_so_is_a_mean_by_name()
    {
        Assert.Equal("cvar2.5(arr.12)", Read("cvar2.5( arr.12 )").Key);
        Assert.Equal("mean of the lowest 5 % of NRR at month 24", Read("cvar5(nrr.24)").Title);
        Assert.Equal("mean of the highest 10 % of Churned ARR at month 24", Read("cvar90(churnedArr.24)").Title);
        Assert.Equal(Read("nrr.24"), Read("mean(nrr.24)"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public void Its_interval_covers_the_truth_95_times_in_100_and_that_of_a_mean_of_as_many_values_does_not(int points)
    {
        const int Samples = 1000, Size = 2000;
        var quantile = NormalQuantile.Of(0.05);
        var truth = Math.Exp(-0.5 * quantile * quantile) / Math.Sqrt(2 * Math.PI) / 0.05;
        var normal = new Gaussian(9);
        int covered = 0, coveredByTwin = 0;
        var values = new float[Size];
        for (var sample = 0; sample < Samples; sample++)
        {
            for (var i = 0; i < Size; i++)
            {
                values[i] = (float)normal.Next();
            }

            var found = Read("cvar95(nrr.24)").Of(values, points)!;
            covered += found.Low <= truth && truth <= found.High ? 1 : 0;
            var twin = MeanEstimate.Of<float>(values.Order().Skip(Size * 95 / 100).ToArray())!;
            coveredByTwin += twin.Low <= truth && truth <= twin.High ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(covered, Samples, 0.95), $"{covered}");
        Assert.False(Coverage.IsNominal(coveredByTwin, Samples, 0.95), $"{coveredByTwin}");
    }
}
