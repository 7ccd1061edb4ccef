using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Sensitivity;

public class RegressionTests
{
    [Fact]
    public void Rank_correlation_is_partial_so_a_companion_of_an_influence_gets_none()
    {
        // y follows x0 alone; x1 is correlated with x0. Its plain rank correlation is large, its partial one is not.
        var (x0, x1) = new Gaussian(1).Pair(4000, 0.8);
        var noise = new Gaussian(2);
        double[] y = [.. x0.Select(x => Math.Exp(x + 0.5 * noise.Next()))];
        IReadOnlyList<PartialRankCorrelation?> found = PartialRankCorrelation.Of([x0, x1], y);
        Assert.True(found[0]!.Low > 0.6);
        Assert.InRange(0, found[1]!.Low!.Value, found[1]!.High!.Value);
        Assert.True(RankCorrelation.Of(x1, y) > 0.5);
    }

    [Fact]
    public void What_does_not_exist_is_absent()
    {
        Assert.Equal([null, null], PartialRankCorrelation.Of([[1, 2, 3, 4], [2, 1, 4, 3]], [5, 5, 5, 5]));
        Assert.Equal([null], PartialRankCorrelation.Of([[1, 2]], [1, 2]));
        Assert.Equal([null], PartialRankCorrelation.Of([[]], []));
        IReadOnlyList<PartialRankCorrelation?> one = PartialRankCorrelation.Of([[1, 2, 3, 4, 5, 6], [7, 7, 7, 7, 7, 7]], [1, 2, 3, 4, 6, 5]);
        Assert.NotNull(one[0]);
        Assert.Null(one[1]);
        Assert.Equal(1, PartialRankCorrelation.Of([[1, 2, 3]], [4, 5, 6])[0]!.Value, 1e-9);
        Assert.Null(PartialRankCorrelation.Of([[1, 2, 3]], [4, 6, 5])[0]!.Low);
        Assert.Null(StandardisedRegression.Of([[1, 2, 3, 4]], [5, 5, 5, 5]));
        Assert.Null(StandardisedRegression.Of([[1, 2, 3, 4], [2, 4, 6, 8]], [5, 6, 5, 7]));
        Assert.Equal(0, StandardisedRegression.Of([[3, 3, 3, 3]], [5, 6, 5, 7])!.RSquared);
    }

    [Fact]
    public void The_intervals_cover_their_truths_95_times_in_100_and_that_of_the_plain_correlation_does_not()
    {
        // Normals with correlation ½ between the inputs; y = x0 + x1 + noise of variance 4: the partial correlation of x0 is √(¾) ÷ √(¾ + 4),
        // its rank form 6/π·asin(r/2) of the Gaussian copula; the standardised coefficient is 1 ÷ √(1 + 1 + 1 + 4).
        const int Samples = 1500, Rows = 300;
        double slope = 1 / Math.Sqrt(7);
        double truth = RankTruth();
        var normal = new Gaussian(6);
        var (partial, coefficient, plain) = (0, 0, 0);
        for (int i = 0; i < Samples; i++)
        {
            var (x0, x1) = normal.Pair(Rows, 0.5);
            double[] y = [.. x0.Zip(x1, (a, b) => a + b + 2 * normal.Next())];
            PartialRankCorrelation found = PartialRankCorrelation.Of([x0, x1], y)[0]!, twin = PartialRankCorrelation.Of([x0], y)[0]!;
            partial += found.Low <= truth && truth <= found.High ? 1 : 0;
            plain += twin.Low <= truth && truth <= twin.High ? 1 : 0;
            RegressionCoefficient own = StandardisedRegression.Of([x0, x1], y)!.Coefficients[0]!;
            coefficient += own.Low <= slope && slope <= own.High ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(partial, Samples, 0.95), $"{partial}");
        Assert.True(Coverage.IsNominal(coefficient, Samples, 0.95), $"{coefficient}");
        Assert.False(Coverage.IsNominal(plain, Samples, 0.95), $"{plain}");
    }

    /// <summary>The partial correlation of ranks, from the rank correlations 6/π·asin(ρ/2) of each pair (Pearson 1907).</summary>
    private static double RankTruth()
    {
        double pair = 1.5 / Math.Sqrt(7);
        static double Rank(double correlation) => 6 / Math.PI * Math.Asin(correlation / 2);
        double inputs = Rank(0.5), output = Rank(pair);
        return (output - inputs * output) / Math.Sqrt((1 - inputs * inputs) * (1 - output * output));
    }
}
