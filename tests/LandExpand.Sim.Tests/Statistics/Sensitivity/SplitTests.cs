using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Sensitivity;

public class SplitTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Chance_and_ignorance_are_told_apart_without_bias_and_the_spread_of_row_means_alone_is_not_ignorance(int luck)
    {
        // Ignorance has variance 1, chance 4 on average (its deviation differs from row to row): share 0.8.
        const int Samples = 300, Rows = 250;
        var normal = new Gaussian(3);
        int covered = 0;
        double[] epistemic = new double[Samples], twin = new double[Samples];
        for (int i = 0; i < Samples; i++)
        {
            double[] centre = Draws(normal, Rows), spread = [.. Draws(normal, Rows).Select(z => Math.Sqrt(2 + 2 * z * z))];
            double[][] columns = [.. Enumerable.Range(0, luck).Select(_ => centre.Zip(spread, (m, s) => 1000 + m + s * normal.Next()).ToArray())];
            VarianceSplit split = VarianceSplit.Of(columns, (ulong)i)!;
            covered += split.AleatoryShare.Low <= 0.8 && 0.8 <= split.AleatoryShare.High ? 1 : 0;
            epistemic[i] = split.Epistemic;
            double sd = MeanEstimate.Of<double>(Enumerable.Range(0, Rows).Select(row => columns.Average(c => c[row])).ToArray())!.StandardDeviation!.Value;
            twin[i] = sd * sd;
        }

        Assert.True(Coverage.IsNominal(covered, Samples, 0.95), $"{covered}");
        Assert.True(IsOne(epistemic));
        Assert.False(IsOne(twin));
    }

    [Fact]
    public void Sums_of_squares_agree_with_the_analysis_of_variance_by_hand()
    {
        // Rows (1, 3), (5, 7), (6, 6): within 2, 2, 0; means 2, 6, 6 with variance 16/3.
        VarianceSplit split = VarianceSplit.Of([[1, 5, 6], [3, 7, 6]], 1)!;
        Assert.Equal(4.0 / 3, split.Aleatory, 1e-12);
        Assert.Equal(16.0 / 3 - 2.0 / 3, split.Epistemic, 1e-12);
        Assert.Equal(4.0 / 3 / 6, split.AleatoryShare.Value, 1e-12);
    }

    [Fact]
    public void What_does_not_exist_is_absent()
    {
        Assert.Null(VarianceSplit.Of([[1], [2]], 1));
        Assert.Null(VarianceSplit.Of([[4, 4, 4], [4, 4, 4]], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => VarianceSplit.Of([[1, 2]], 1));
        Assert.Equal(0, VarianceSplit.Of([[1, 2, 9], [1, 2, 9]], 1)!.AleatoryShare.Value);
    }

    [Fact]
    public void A_tornado_puts_the_longest_bar_first_and_pairs_its_ends()
    {
        IReadOnlyList<TornadoBar> bars = Tornado.Of([10, 20, 30], [[9, 19, 29], [12, 22, 32], [14, 24, 34]], [[12, 22, 32], [7, 17, 27], [14, 24, 34]]);
        Assert.Equal([1, 2, 0], bars.Select(bar => bar.Input));
        Assert.Equal((-5, 0), (bars[0].Swing.Mean, bars[0].Swing.StandardError));
        Assert.Equal((2, -3, 22, 17), (bars[0].FromLow.Mean, bars[0].FromHigh.Mean, bars[0].Low.Mean, bars[0].High.Mean));
        Assert.Empty(Tornado.Of([], [[]], [[]]));
        Assert.Throws<ArgumentException>(() => Tornado.Of([1], [[1, 2]], [[1]]));
    }

    private static double[] Draws(Gaussian normal, int rows) => [.. Enumerable.Range(0, rows).Select(_ => normal.Next())];

    private static bool IsOne(double[] values)
    {
        MeanEstimate mean = MeanEstimate.Of<double>(values)!;
        return Math.Abs(mean.Mean - 1) <= 4 * mean.StandardError;
    }
}
