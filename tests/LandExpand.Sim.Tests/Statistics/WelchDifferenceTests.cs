using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public class WelchDifferenceTests
{
    [Fact]
    public void A_single_value_has_no_error_to_compare_with()
    {
        MeanEstimate one = MeanEstimate.Of<double>([1])!, many = MeanEstimate.Of<double>([1, 2, 3])!;
        Assert.Null(WelchDifference.Of(one, many));
        Assert.Null(WelchDifference.Of(many, one));
    }

    [Fact]
    public void Constants_differ_without_error() =>
        Assert.Equal(new WelchDifference(2, 0, 2, 2), WelchDifference.Of(MeanEstimate.Of<double>([5, 5])!, MeanEstimate.Of<double>([3, 3, 3])!));

    // By hand: variances 1 and 10 of 3 and 5 values, so error √(1/3 + 2) and degrees (7/3)² ÷ ((1/3)²/2 + 2²/4) = 98/19.
    [Fact]
    public void An_example_by_hand()
    {
        WelchDifference difference = WelchDifference.Of(MeanEstimate.Of<double>([9, 10, 11])!, MeanEstimate.Of<double>([2, 4, 6, 8, 10])!)!;
        Assert.Equal(4, difference.Difference, 1e-12);
        Assert.Equal(Math.Sqrt(7.0 / 3), difference.StandardError, 1e-12);
        Assert.Equal(4 + Math.Sqrt(7.0 / 3) * StudentQuantile.TwoSided(0.95, 98.0 / 19), difference.High, 1e-9);
    }

    [Fact]
    public void The_interval_covers_the_difference_95_times_in_100_and_one_by_a_pooled_variance_does_not()
    {
        const int Samples = 20_000;
        var random = new Random(20260302);
        double[] wide = new double[10], narrow = new double[40];
        int covered = 0, coveredByTwin = 0;
        for (int i = 0; i < Samples; i++)
        {
            Fill(wide, 7, 4);
            Fill(narrow, 5, 1);
            MeanEstimate a = MeanEstimate.Of<double>(wide)!, b = MeanEstimate.Of<double>(narrow)!;
            WelchDifference difference = WelchDifference.Of(a, b)!;
            covered += difference.Low <= 2 && 2 <= difference.High ? 1 : 0;
            double pooled = (9 * Math.Pow(a.StandardDeviation!.Value, 2) + 39 * Math.Pow(b.StandardDeviation!.Value, 2)) / 48;
            coveredByTwin += Math.Abs(a.Mean - b.Mean - 2) <= StudentQuantile.TwoSided(0.95, 48) * Math.Sqrt(pooled * (1 / 10.0 + 1 / 40.0)) ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(covered, Samples, 0.95), $"{covered}");
        Assert.False(Coverage.IsNominal(coveredByTwin, Samples, 0.95), $"{coveredByTwin}");

        void Fill(double[] values, double mean, double sd)
        {
            for (int k = 0; k < values.Length; k++)
            {
                values[k] = mean + sd * NormalQuantile.Of(random.NextDouble() + 1e-17);
            }
        }
    }
}
