using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public class WilsonIntervalTests
{
    // Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void It_agrees_with_Newcombes_table(long successes, long n, double low, double high)
    {
        WilsonInterval interval = WilsonInterval.Of(successes, n)!;
        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void It_stays_in_zero_to_one_and_is_absent_without_trials()
    {
        Assert.Null(WilsonInterval.Of(0, 0));
        Assert.Equal(0, WilsonInterval.Of(0, 3)!.Low);
        Assert.Equal(1, WilsonInterval.Of(3, 3)!.High);
        Assert.All(Enumerable.Range(0, 8), k => Assert.InRange(k / 7.0, WilsonInterval.Of(k, 7)!.Low, WilsonInterval.Of(k, 7)!.High));
    }

    [Fact]
    public void It_covers_95_times_in_100_over_all_probabilities_and_the_interval_of_Wald_does_not()
    {
        const int Samples = 40_000, Trials = 60;
        var random = new Random(11);
        int covered = 0, coveredByWald = 0;
        for (int i = 0; i < Samples; i++)
        {
            double p = random.NextDouble();
            int successes = 0;
            for (int k = 0; k < Trials; k++)
            {
                successes += random.NextDouble() < p ? 1 : 0;
            }

            WilsonInterval interval = WilsonInterval.Of(successes, Trials)!;
            covered += interval.Low <= p && p <= interval.High ? 1 : 0;
            double share = interval.Probability;
            coveredByWald += Math.Abs(share - p) <= 1.96 * Math.Sqrt(share * (1 - share) / Trials) ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(covered, Samples, 0.95), $"{covered}");
        Assert.False(Coverage.IsNominal(coveredByWald, Samples, 0.95), $"{coveredByWald}");
    }
}
