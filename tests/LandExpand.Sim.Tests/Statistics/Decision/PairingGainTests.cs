using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Decision;

public class PairingGainTests
{
    [Fact]
    public void It_is_the_ratio_of_variances_and_the_bound_is_that_of_perfect_correlation()
    {
        // Variances 2.5 and 10, differences −1, −2, …: variance 2.5.
        PairingGain gain = PairingGain.Of([1, 2, 3, 4, 5], [2, 4, 6, 8, 10])!;
        Assert.Equal((2.5 + 10) / 2.5, gain.Gain, 1e-12);
        Assert.Equal(gain.Gain, gain.Bound, 1e-12);
        Assert.Equal(1, gain.Correlation!.Value, 1e-12);
    }

    [Fact]
    public void What_does_not_exist_is_absent()
    {
        Assert.Null(PairingGain.Of([1], [2]));
        Assert.Null(PairingGain.Of([1, 2, 3], [1, 2, 3]));
        Assert.Null(PairingGain.Of([1, 2, 3], [1e6 + 1, 1e6 + 2, 1e6 + 3]));
        PairingGain constant = PairingGain.Of([1, 2, 3, 4], [5, 5, 5, 5])!;
        Assert.Equal((1.0, null), (constant.Gain, constant.Correlation));
    }

    [Fact]
    public void The_interval_covers_the_gain_of_correlated_normals_95_times_in_100_and_one_that_takes_the_other_s_luck_does_not()
    {
        // σ = 1 and 1.5 at ρ = 0.9: (1 + 2.25) / (3.25 − 2.7).
        const int Samples = 1500, Rows = 300;
        var normal = new Gaussian(5);
        int covered = 0, coveredByTwin = 0;
        for (int i = 0; i < Samples; i++)
        {
            (double[] x, double[] y) = normal.Pair(Rows, 0.9);
            y = [.. y.Select(value => 20 + 1.5 * value)];
            PairingGain gain = PairingGain.Of(x, y)!, twin = PairingGain.Of(x, [.. y.Skip(1), y[0]])!;
            covered += gain.Low <= 3.25 / 0.55 && 3.25 / 0.55 <= gain.High ? 1 : 0;
            coveredByTwin += twin.Low <= 3.25 / 0.55 && 3.25 / 0.55 <= twin.High ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(covered, Samples, 0.95), $"{covered}");
        Assert.False(Coverage.IsNominal(coveredByTwin, Samples, 0.95), $"{coveredByTwin}");
    }
}
