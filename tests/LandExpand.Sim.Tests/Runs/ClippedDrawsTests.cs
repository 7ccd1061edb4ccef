using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Runs;

public sealed class ClippedDrawsTests
{
    [Theory]
    [InlineData("""land.acv={"normal":{"mean":10000,"sd":5000}}""", "land.acv", 0.02275)] // Φ(−2)
    [InlineData("""land.seats={"normal":{"mean":1.5,"sd":1}}""", "land.seats", 0.15866)] // below 0.5, which rounds to 1: Φ(−1)
    [InlineData("""contract.termMonths={"uniform":{"min":100,"max":141}}""", "contract.termMonths", 20.5 / 41)] // above 120.5
    public void The_share_of_draws_outside_the_legal_range_is_the_probability_beyond_it(string setting, string path, double share)
    {
        var scenario = ScenarioLoader.Load(
            Path.Combine(Repository.Root, "scenarios", "default.json"), [setting], new Dictionary<string, string>());
        var (clipped, found) = ClippedDraws.Of(scenario).Single();
        Assert.Equal(path, clipped);
        Assert.Equal(share, found, 4);
    }

    [Fact]
    public void The_default_scenario_clips_nothing() =>
        Assert.Empty(ClippedDraws.Of(ScenarioLoader.Load(Path.Combine(Repository.Root, "scenarios", "default.json"), [], new Dictionary<string, string>())));
}
