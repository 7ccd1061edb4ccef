using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Designs;

public class GaussianCopulaTests
{
    private static readonly double[,] Ranks = { { 1, 0.7, -0.3 }, { 0.7, 1, 0.2 }, { -0.3, 0.2, 1 } };

    private static double[][] Draw(GaussianCopula copula, int count, int seed)
    {
        var random = new Random(seed);
        var columns = Enumerable.Range(0, copula.Count).Select(_ => new double[count]).ToArray();
        Span<double> u = stackalloc double[copula.Count];
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < u.Length; k++)
            {
                u[k] = random.NextDouble();
            }

            copula.Join(u);
            for (var k = 0; k < u.Length; k++)
            {
                columns[k][i] = u[k];
            }
        }

        return columns;
    }

    [Fact]
    public void Draws_have_the_rank_correlations_asked_for_and_those_of_the_unconverted_matrix_do_not()
    {
        const int Count = 200_000;
        var columns = Draw(GaussianCopula.Of(Ranks)!, Count, 1);

        // The twin takes rank correlations for normal ones: 0.7 then comes out as 0.683.
        var twin = Draw(GaussianCopula.Of(Twin(Ranks))!, Count, 1);
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.InRange(RankCorrelation.Of(columns[i], columns[j])!.Value - Ranks[i, j], -4 / Math.Sqrt(Count), 4 / Math.Sqrt(Count));
            }
        }

        Assert.True(Math.Abs(RankCorrelation.Of(twin[1], twin[0])!.Value - 0.7) > 4 / Math.Sqrt(Count));
    }

    [Fact]
    public void Each_margin_stays_uniform()
    {
        const int Count = 100_000;
        foreach (var column in Draw(GaussianCopula.Of(Ranks)!, Count, 2))
        {
            Assert.InRange(column.Average(), 0.5 - (4 / Math.Sqrt(12.0 * Count)), 0.5 + (4 / Math.Sqrt(12.0 * Count)));
            Assert.InRange(column.Count(u => u < 0.1), (0.1 * Count) - (4 * Math.Sqrt(0.09 * Count)), (0.1 * Count) + (4 * Math.Sqrt(0.09 * Count)));
        }
    }

    [Fact]
    public void A_uniform_that_is_tied_to_none_before_it_keeps_its_bits()
    {
        double[] u = [0.1234567, 0.5, 0.987654321], before = [.. u];
        GaussianCopula.Of(new double[,] { { 1, 0, 0.5 }, { 0, 1, 0 }, { 0.5, 0, 1 } })!.Join(u);
        Assert.Equal(before[..2], u[..2]);
        Assert.NotEqual(before[2], u[2]);
    }

    [Fact]
    public void Correlations_that_contradict_each_other_have_no_copula_and_the_nearest_ones_do()
    {
        double[,] impossible = { { 1, 0.9, 0.9 }, { 0.9, 1, -0.9 }, { 0.9, -0.9, 1 } };
        Assert.Null(GaussianCopula.Of(impossible));
        Assert.True(NearestCorrelation.LeastEigenvalue(impossible) < 0);
        var nearest = NearestCorrelation.Of(impossible, 0.001);
        Assert.NotNull(Cholesky.Of(nearest));
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(1, nearest[i, i], 1e-9));
    }

    // Higham (2002), section 4: the 3 × 3 example, whose nearest correlation matrix has 0.7607 and 0.1573.
    [Fact]
    public void The_nearest_matrix_is_that_of_Highams_example()
    {
        var nearest = NearestCorrelation.Of(new double[,] { { 1, 1, 0 }, { 1, 1, 1 }, { 0, 1, 1 } }, 1e-12);
        Assert.Equal(0.7607, nearest[0, 1], 1e-4);
        Assert.Equal(0.1573, nearest[0, 2], 1e-4);
        Assert.Equal(0.7607, nearest[1, 2], 1e-4);
    }

    [Fact]
    public void Ranks_share_what_ties_share_and_constants_have_no_correlation()
    {
        Assert.Equal([1.5, 4, 1.5, 3], RankCorrelation.Ranks([2, 9, 2, 5]));
        Assert.Equal(1, RankCorrelation.Of([1, 2, 3], [10, 200, 3000])!.Value, 1e-12);
        Assert.Null(RankCorrelation.Of([1, 1, 1], [1, 2, 3]));
        Assert.Null(RankCorrelation.Of([], []));
        Assert.Equal(0.7, GaussianCopula.RankOf(GaussianCopula.NormalOf(0.7)), 1e-12);
    }

    private static double[,] Twin(double[,] ranks)
    {
        var twin = (double[,])ranks.Clone();
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                twin[i, j] = i == j ? 1 : GaussianCopula.RankOf(ranks[i, j]);
            }
        }

        return twin;
    }
}
