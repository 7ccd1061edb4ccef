using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.HistoryMatching;

public sealed class LevelSamplingTests
{
    // A stage chooses its level by the points that it keeps, so the volume comes out too large by some part of 1/points a stage: far under the errors here,
    // but 15 % at four millionths with 512 points.
    [Theory]
    [InlineData(2, 0.3)]
    [InlineData(3, 0.05)]
    [InlineData(5, 0.2)]
    public void The_volume_of_a_ball_is_found_however_small_it_is(int dimension, double radius)
    {
        const int Seeds = 50;
        var truth = Math.Pow(Math.PI, dimension / 2.0) * Math.Pow(radius, dimension) / Gamma(1 + (dimension / 2.0));
        double[] shares = [.. Enumerable.Range(1, Seeds).Select(seed => LevelSampling.Of(dimension, Distance, radius, 2048, (ulong)seed).Share / truth)];
        var estimate = MeanEstimate.Of<double>(shares)!;
        Assert.InRange(estimate.Mean, 1 - (4 * estimate.StandardError!.Value), 1 + (4 * estimate.StandardError!.Value));

        // The wrong twin: a ball whose radius is a fifth larger.
        Assert.False(Math.Abs(estimate.Mean - Math.Pow(1.2, dimension)) < 4 * estimate.StandardError);
    }

    [Fact]
    public void The_points_lie_inside_and_are_spread_evenly()
    {
        var sample = LevelSampling.Of(2, place => Math.Max(Math.Abs(place[0] - place[1]) / 0.01, Math.Abs(place[0] - 0.5) / 0.25), 1, 2048, 3);
        Assert.Equal(1, sample.Reached);
        Assert.All(sample.Points, point => Assert.True(Math.Abs(point[0] - point[1]) <= 0.01 && Math.Abs(point[0] - 0.5) <= 0.25));
        Assert.InRange(sample.Share, 0.5 * 0.02 * 0.85, 0.5 * 0.02 * 1.15);
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var share = sample.Points.Count(point => (int)((point[0] - 0.25) / 0.125) == quarter) / 2048.0;
            Assert.InRange(share, 0.25 - 0.06, 0.25 + 0.06); // points of one chain are alike: some 500 independent ones
        }
    }

    [Fact]
    public void Where_the_level_is_reached_nowhere_the_lowest_is_told()
    {
        var sample = LevelSampling.Of(2, place => 5 + Distance(place), 3, 256, 1);
        Assert.Equal(0, sample.Share);
        Assert.InRange(sample.Reached, 5, 5.1);
    }

    [Fact]
    public void One_seed_gives_the_same_bits_and_another_seed_other_points()
    {
        var (one, same, other) = (LevelSampling.Of(2, Distance, 0.1, 256, 1), LevelSampling.Of(2, Distance, 0.1, 256, 1),
            LevelSampling.Of(2, Distance, 0.1, 256, 2));
        Assert.Equal(one.Points.SelectMany(point => point), same.Points.SelectMany(point => point));
        Assert.NotEqual(one.Share, other.Share);
    }

    private static double Distance(double[] place) => Math.Sqrt(place.Sum(u => (u - 0.5) * (u - 0.5)));

    private static double Gamma(double value) => Math.Exp(MathNet.Numerics.SpecialFunctions.GammaLn(value));
}
