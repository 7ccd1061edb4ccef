using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>The engine does what a plain reading of the model does, event by event.</summary>
public sealed class EventTests
{
    [Theory]
    [InlineData("default.json")]
    [InlineData("pricing-flat.json")]
    [InlineData("pricing-seat.json")]
    [InlineData("pricing-usage.json")]
    [InlineData("pricing-hybrid.json")]
    public void Shipped_scenarios_agree_with_the_twin(string name)
    {
        var comparison = new TraceComparison(Files.LoadShipped(name, "opening.accounts=60", "lands.perMonth=3"), 17);
        comparison.AssertEqual();
        comparison.AssertMetricsEqual();
    }
}
