using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Stopping;

/// <summary>Coverage of the intervals at which a run stops: the reduced form of studies/stopping.</summary>
public class PlannedLooksTests
{
    private const int Samples = 800;

    private static int Covered(StoppingCase of, Func<(double Low, double High)> stop) =>
        Enumerable.Range(0, Samples).Count(_ => stop() is var (low, high) && low <= of.Truth && of.Truth <= high);

    [Fact]
    public void The_parts_of_the_error_add_up_to_five_percent() =>
        Assert.Equal(0.05, Enumerable.Range(0, 60).Sum(look => 1 - PlannedLooks.Confidence(look)), 1e-12);

    [Theory]
    [InlineData(0, 0.05)]
    [InlineData(1, 0.1)]
    [InlineData(2, 0.007)]
    [InlineData(3, 0.015)]
    public void The_interval_at_which_the_rule_stops_covers_and_is_as_narrow_as_wanted(int number, double wanted)
    {
        var (of, random) = (StoppingCase.All[number], new Random(40 + number));
        var stops = Enumerable.Range(0, Samples).Select(_ => StoppingSimulation.Stop(of, random, wanted)).ToArray();
        var covered = stops.Count(stop => stop.Low <= of.Truth && of.Truth <= stop.High);
        Assert.True(Coverage.IsAtLeast(covered, Samples, 0.95) && covered < Samples, $"{covered}");
        Assert.All(stops, stop => Assert.True((stop.High - stop.Low) / 2 <= wanted));
        Assert.True(stops.Count(stop => stop.Looks == 1) > 0.6 * Samples, $"{stops.Count(stop => stop.Looks == 1)}");
    }

    [Fact]
    public void Looking_again_and_again_with_the_ordinary_interval_does_not_cover()
    {
        var random = new Random(51);
        var covered = Covered(StoppingCase.LogNormal, () => StoppingSimulation.StopNaively(StoppingCase.LogNormal, random, 0.5));
        Assert.False(Coverage.IsAtLeast(covered, Samples, 0.95), $"{covered}");
    }
}
