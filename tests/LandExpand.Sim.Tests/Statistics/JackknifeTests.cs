using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public class JackknifeTests
{
    [Fact]
    public void For_a_mean_it_is_the_usual_standard_error()
    {
        double[] values = [3, 9, 4, 1, 7.5, 2];
        double[] sums = [.. values.SelectMany(v => new[] { v, 1.0 })];
        Jackknife jackknife = Jackknife.Of(sums, 2, total => total[0] / total[1])!;
        MeanEstimate mean = MeanEstimate.Of<double>(values)!;
        Assert.Equal(mean.Mean, jackknife.Value, 1e-14);
        Assert.Equal(mean.StandardError!.Value, jackknife.StandardError!.Value, 1e-13);
        Assert.Equal(mean.Low!.Value, jackknife.Low!.Value, 1e-12);
        Assert.Equal(mean.High!.Value, jackknife.High!.Value, 1e-12);
    }

    [Fact]
    public void What_does_not_exist_is_absent()
    {
        static double Ratio(ReadOnlySpan<double> total) => total[0] / total[1];
        Assert.Null(Jackknife.Of([], 2, Ratio));
        Assert.Null(Jackknife.Of([0, 0, 0, 0], 2, Ratio));
        Assert.Equal(new Jackknife(0.5, null, null, null), Jackknife.Of([1, 2], 2, Ratio));
        Assert.Equal(new Jackknife(0.5, null, null, null), Jackknife.Of([1, 2, 0, 0], 2, Ratio));
        Assert.Equal(new Jackknife(0.5, 0, 0.5, 0.5), Jackknife.Of([1, 2, 1, 2], 2, Ratio));
    }

    [Fact]
    public void The_interval_of_a_pooled_ratio_covers_it_95_times_in_100_and_one_that_takes_members_for_independent_does_not()
    {
        const int Samples = 3000, Groups = 60;
        var random = new Random(9);
        int covered = 0, coveredByTwin = 0;
        double[] sums = new double[2 * Groups];
        for (int i = 0; i < Samples; i++)
        {
            double successes = 0, members = 0;
            for (int g = 0; g < Groups; g++)
            {
                // 20 members of a group share their luck: each succeeds with the group's own probability, uniform in 0.1 to 0.7.
                double p = 0.1 + 0.6 * random.NextDouble();
                int hits = 0;
                for (int k = 0; k < 20; k++)
                {
                    hits += random.NextDouble() < p ? 1 : 0;
                }

                (sums[2 * g], sums[2 * g + 1]) = (hits, 20);
                (successes, members) = (successes + hits, members + 20);
            }

            Jackknife jackknife = Jackknife.Of(sums, 2, total => total[0] / total[1])!;
            covered += jackknife.Low <= 0.4 && 0.4 <= jackknife.High ? 1 : 0;
            WilsonInterval twin = WilsonInterval.Of((long)successes, (long)members)!;
            coveredByTwin += twin.Low <= 0.4 && 0.4 <= twin.High ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(covered, Samples, 0.95), $"{covered}");
        Assert.False(Coverage.IsNominal(coveredByTwin, Samples, 0.95), $"{coveredByTwin}");
    }
}
