using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Decision;

public class EfficientFrontierTests
{
    [Fact]
    public void An_alternative_that_another_beats_on_both_is_not_efficient_and_a_trade_off_is()
    {
        double[] steady = [.. Enumerable.Range(0, 200).Select(i => 10 + 0.01 * i)];
        double[] daring = [.. Enumerable.Range(0, 200).Select(i => 0.2 * i)];
        double[] poor = [.. steady.Select(value => value - 3)];
        IReadOnlyList<FrontierPoint> points = EfficientFrontier.Of([steady, daring, poor])!;
        Assert.Equal([true, true, false], points.Select(p => p.Efficient));
        Assert.Equal([null, null, 0], points.Select(p => p.SurelyBeatenBy));
        Assert.Equal([true, true], EfficientFrontier.Of([steady, steady])!.Select(p => p.Efficient));
        Assert.Null(EfficientFrontier.Of([[], []]));
        Assert.Null(EfficientFrontier.Of([[1, 2], [2, 3]])![0].SurelyBeatenBy);
    }

    [Fact]
    public void An_equal_downside_is_taken_for_a_surely_worse_one_at_most_5_times_in_100_and_by_point_estimates_half_of_the_time()
    {
        // Equal CVaR (the spread of the second makes up for its mean), clearly different means.
        const int Samples = 1500, Rows = 600;
        double quantile = NormalQuantile.Of(0.05), tail = Math.Exp(-0.5 * quantile * quantile) / Math.Sqrt(2 * Math.PI) / 0.05;
        var normal = new Gaussian(8);
        int surely = 0, byPoint = 0;
        for (int i = 0; i < Samples; i++)
        {
            (double[] x, double[] y) = normal.Pair(Rows, 0.7);
            y = [.. y.Select(value => 0.5 * tail + 1.5 * value)];
            FrontierPoint own = EfficientFrontier.Of([x, y])![0];
            surely += own.SurelyBeatenBy is not null ? 1 : 0;
            byPoint += own.Efficient ? 0 : 1;
        }

        Assert.True(Coverage.IsAtLeast(Samples - surely, Samples, 0.95), $"{surely}");
        Assert.False(Coverage.IsAtLeast(Samples - byPoint, Samples, 0.95), $"{byPoint}");
    }
}
