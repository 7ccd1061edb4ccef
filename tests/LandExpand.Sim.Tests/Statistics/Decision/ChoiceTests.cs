using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Decision;

public class ChoiceTests
{
    [Fact]
    public void Probability_of_best_counts_rows_and_shares_ties()
    {
        IReadOnlyList<WilsonInterval> best = ProbabilityOfBest.Of([[1, 5, 2, 0], [3, 5, 1, 0], [2, 4, 0, 0]]);
        Assert.Equal([(1 + 0.5 + 1.0 / 3) / 4, (1 + 0.5 + 1.0 / 3) / 4, 1.0 / 3 / 4], best.Select(p => p.Probability));
        Assert.Equal(1, ProbabilityOfBest.Of([[7, 8]])[0].Probability);
        Assert.Empty(ProbabilityOfBest.Of([[], []]));
        Assert.Throws<ArgumentException>(() => ProbabilityOfBest.Of([[1], [1, 2]]));
        Assert.Throws<ArgumentException>(() => ProbabilityOfBest.Of([]));
    }

    [Fact]
    public void Regret_is_what_the_row_s_best_had_more()
    {
        IReadOnlyList<MeanEstimate> regret = ExpectedRegret.Of([[1, 5, 2], [3, 5, 1]]);
        Assert.Equal(2.0 / 3, regret[0].Mean, 1e-14);
        Assert.Equal(1.0 / 3, regret[1].Mean, 1e-14);
        Assert.Equal(0, ExpectedRegret.Of([[1, 5, 2]])[0].Mean);
        Assert.Empty(ExpectedRegret.Of([[]]));
    }

    [Fact]
    public void Intervals_cover_the_closed_forms_of_two_correlated_normals_95_times_in_100_and_those_for_unpaired_rows_do_not()
    {
        // X − Y ~ N(0.3, 2 − 2ρ): P(X > Y) = Φ(m/s), E max(Y − X, 0) = s·φ(m/s) − m·Φ(−m/s).
        const int Samples = 1500, Rows = 400;
        const double Correlation = 0.8, Ahead = 0.3;
        double s = Math.Sqrt(2 - 2 * Correlation), z = Ahead / s;
        double probability = NormalCdf.Of(z), regret = s * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI) - Ahead * NormalCdf.UpperTail(z);
        var normal = new Gaussian(21);
        var (best, lost, bestOfTwin, lostOfTwin) = (0, 0, 0, 0);
        for (int i = 0; i < Samples; i++)
        {
            (double[] x, double[] y) = normal.Pair(Rows, Correlation);
            x = [.. x.Select(value => value + Ahead)];
            best += Covers(ProbabilityOfBest.Of([x, y])[0], probability) ? 1 : 0;
            lost += Covers(ExpectedRegret.Of([x, y])[0], regret) ? 1 : 0;
            double[] otherLuck = [.. y.Skip(1), y[0]];
            bestOfTwin += Covers(ProbabilityOfBest.Of([x, otherLuck])[0], probability) ? 1 : 0;
            lostOfTwin += Covers(ExpectedRegret.Of([x, otherLuck])[0], regret) ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(best, Samples, 0.95), $"{best}");
        Assert.True(Coverage.IsNominal(lost, Samples, 0.95), $"{lost}");
        Assert.False(Coverage.IsNominal(bestOfTwin, Samples, 0.95), $"{bestOfTwin}");
        Assert.False(Coverage.IsNominal(lostOfTwin, Samples, 0.95), $"{lostOfTwin}");
    }

    private static bool Covers(WilsonInterval interval, double truth) => interval.Low <= truth && truth <= interval.High;

    private static bool Covers(MeanEstimate estimate, double truth) => estimate.Low <= truth && truth <= estimate.High;
}
