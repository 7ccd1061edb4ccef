using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public class BootstrapTests
{
    private static double Ratio(ReadOnlySpan<double> total) => total[0] / total[1];

    [Fact]
    public void What_does_not_exist_is_absent()
    {
        Assert.Null(Bootstrap.Of([], 2, Ratio, 1));
        Assert.Null(Bootstrap.Of([0, 0, 0, 0], 2, Ratio, 1));
        Assert.Equal(new Bootstrap(0.5, null, null, null), Bootstrap.Of([1, 2], 2, Ratio, 1));
        Assert.Equal(new Bootstrap(0.5, 0, 0.5, 0.5), Bootstrap.Of([1, 2, 1, 2], 2, Ratio, 1));
    }

    [Fact]
    public void Equal_seeds_give_equal_intervals_and_for_a_mean_the_error_is_near_the_usual_one()
    {
        var normal = new Gaussian(4);
        double[] values = [.. Enumerable.Range(0, 400).Select(_ => normal.Next())];
        double[] sums = [.. values.SelectMany(v => new[] { v, 1.0 })];
        Bootstrap bootstrap = Bootstrap.Of(sums, 2, Ratio, 7)!;
        Assert.Equal(bootstrap, Bootstrap.Of(sums, 2, Ratio, 7));
        double usual = MeanEstimate.Of<double>(values)!.StandardError!.Value;

        // The standard error of a standard deviation over 1,000 resamples is 2.2 %.
        Assert.InRange(bootstrap.StandardError!.Value / usual, 1 - 4 * 0.022, 1 + 4 * 0.022);
    }

    [Fact]
    public void The_interval_of_a_ratio_covers_it_95_times_in_100_and_one_of_half_its_width_does_not()
    {
        const int Samples = 1500, Groups = 150;
        var normal = new Gaussian(11);
        int covered = 0, coveredByTwin = 0;
        double[] sums = new double[2 * Groups];
        for (int i = 0; i < Samples; i++)
        {
            for (int g = 0; g < Groups; g++)
            {
                (double size, double noise) = (Math.Exp(0.5 * normal.Next()), normal.Next());
                (sums[2 * g], sums[2 * g + 1]) = (0.4 * size + 0.3 * noise, size);
            }

            Bootstrap b = Bootstrap.Of(sums, 2, Ratio, (ulong)i, 400)!;
            covered += b.Low <= 0.4 && 0.4 <= b.High ? 1 : 0;
            coveredByTwin += Math.Abs(b.Value - 0.4) <= 0.25 * (b.High - b.Low) ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(covered, Samples, 0.95), $"{covered}");
        Assert.False(Coverage.IsNominal(coveredByTwin, Samples, 0.95), $"{coveredByTwin}");
    }
}
