using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>The engine does what a plain reading of the model does, event by event and metric by metric.</summary>
public sealed class EventTests
{
    public static TheoryData<string> Features => [.. TwinScenarios.Names];

    [Theory]
    [InlineData("default.json")]
    [InlineData("pricing-flat.json")]
    [InlineData("pricing-seat.json")]
    [InlineData("pricing-usage.json")]
    [InlineData("pricing-hybrid.json")]
    public void Shipped_scenarios_agree_with_the_twin(string name) => Agrees(Files.LoadShipped(name, "opening.accounts=60", "lands.perMonth=3"), 17);

    [Theory]
    [MemberData(nameof(Features))]
    public void Every_feature_agrees_with_the_twin(string feature) => Agrees(Load(feature), 17);

    internal static Scenario Load(string feature, params string[] overrides)
    {
        using var files = new Files();
        files.Write("lively.json", TwinScenarios.Lively);
        return files.Load(TwinScenarios.Of(feature), overrides);
    }

    private static void Agrees(Scenario scenario, int replications)
    {
        var comparison = new TraceComparison(scenario, replications);
        comparison.AssertEqual();
        comparison.AssertMetricsEqual();
    }
}
