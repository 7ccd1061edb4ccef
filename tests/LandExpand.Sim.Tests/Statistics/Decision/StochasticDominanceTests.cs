using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Decision;

public class StochasticDominanceTests
{
    [Theory]
    [InlineData(1, 0.3, 1.0, DominanceVerdict.Second)]
    [InlineData(2, 0.3, 1.0, DominanceVerdict.Second)]
    [InlineData(1, 0.0, 2.0, DominanceVerdict.Neither)]
    [InlineData(2, 0.0, 2.0, DominanceVerdict.First)]
    [InlineData(1, 0.0, 1.0, DominanceVerdict.Undecided)]
    [InlineData(2, 0.0, 1.0, DominanceVerdict.Undecided)]
    public void Against_a_standard_normal_the_verdict_on_another_normal_is_the_known_one(int order, double mean, double spread, DominanceVerdict expected)
    {
        (double[] x, double[] y) = new Gaussian(3).Pair(3000, 0.5);
        StochasticDominance dominance = StochasticDominance.Of(x, [.. y.Select(value => mean + spread * value)], order, 1)!;
        Assert.Equal(expected, dominance.Verdict);
    }

    [Fact]
    public void The_violation_is_the_largest_difference_of_the_curves()
    {
        // F of {1, 2} minus F of {0, 3}: −½ on [0, 1), 0 on [1, 2), ½ on [2, 3); its integral: −½ at 1 and 2, 0 at 3.
        StochasticDominance first = StochasticDominance.Of([1, 2], [0, 3], 1, 1)!, second = StochasticDominance.Of([1, 2], [0, 3], 2, 1)!;
        Assert.Equal((0.5, 0.5), (first.First.Largest, first.Second.Largest));
        Assert.Equal((0, 0.5), (second.First.Largest, second.Second.Largest));
        Assert.Null(StochasticDominance.Of([1], [2], 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StochasticDominance.Of([1, 2], [2, 3], 3, 1));
    }

    [Fact]
    public void Equal_columns_refute_nothing()
    {
        StochasticDominance dominance = StochasticDominance.Of([1, 2, 3], [1, 2, 3], 1, 1)!;
        Assert.Equal(new DominanceViolation(0, 0, 0), dominance.First);
        Assert.Equal(DominanceVerdict.Undecided, dominance.Verdict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_true_claim_is_refuted_5_times_in_100_where_curves_are_equal_and_far_more_often_by_looking_point_by_point(int order)
    {
        const int Samples = 1000, Rows = 250;
        var normal = new Gaussian(12);
        int refuted = 0, byTwin = 0, excluded = 0;
        for (int i = 0; i < Samples; i++)
        {
            (double[] x, double[] y) = normal.Pair(Rows, 0.6);
            StochasticDominance dominance = StochasticDominance.Of(x, y, order, (ulong)i)!;
            refuted += dominance.First.Low > 0 ? 1 : 0;
            excluded += dominance.First.High <= 0 ? 1 : 0;
            byTwin += RefutedSomewhere(x, y, order) ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(refuted, Samples, 0.05), $"{refuted}");
        Assert.Equal(0, excluded);
        Assert.False(Coverage.IsNominal(byTwin, Samples, 0.05), $"{byTwin}");
    }

    [Fact]
    public void The_true_violation_lies_between_its_bounds_and_seldom_above_that_of_the_sample_which_alone_would_be_no_lower_bound()
    {
        // N(0, 1) against N(0.1, 1): the largest difference of the curves is 2Φ(0.05) − 1.
        const int Samples = 1000, Rows = 400;
        double truth = 2 * NormalCdf.Of(0.05) - 1;
        var normal = new Gaussian(14);
        int held = 0, heldByTwin = 0;
        for (int i = 0; i < Samples; i++)
        {
            (double[] x, double[] y) = normal.Pair(Rows, 0.9);
            DominanceViolation violation = StochasticDominance.Of(x, [.. y.Select(value => value + 0.1)], 1, (ulong)i)!.First;
            held += violation.Low <= truth && truth <= violation.High ? 1 : 0;
            heldByTwin += violation.Largest <= truth ? 1 : 0;
        }

        Assert.True(Coverage.IsAtLeast(held, Samples, 0.95), $"{held}");
        Assert.False(Coverage.IsAtLeast(heldByTwin, Samples, 0.95), $"{heldByTwin}");
    }

    /// <summary>The wrong twin: a one-sided test at 5 % at each of nine points.</summary>
    private static bool RefutedSomewhere(double[] x, double[] y, int order)
    {
        foreach (double point in new[] { -1.5, -1, -0.6, -0.3, 0, 0.3, 0.6, 1, 1.5 })
        {
            double Score(double value) => order == 1 ? (value <= point ? 1 : 0) : Math.Max(point - value, 0);
            MeanEstimate difference = MeanEstimate.Of<double>(x.Zip(y, (a, b) => Score(a) - Score(b)).ToArray())!;
            if (difference.Mean > 1.645 * difference.StandardError)
            {
                return true;
            }
        }

        return false;
    }
}
