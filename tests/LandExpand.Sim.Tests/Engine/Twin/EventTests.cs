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
    public void Shipped_scenarios_agree_with_the_twin(string name) => Agrees(Files.LoadShipped(name, "opening.accounts=60", "lands.perMonth=3"), 17, 7);

    [Theory]
    [MemberData(nameof(Features))]
    public void Every_feature_agrees_with_the_twin(string feature) => Agrees(Load(feature), 17, (ulong)feature.Sum(letter => letter));

    [Theory]
    [InlineData("flat with recapture", "renewal.recaptureShare=0.41")]
    [InlineData("usage with everything", "billShock.optimiseShare=0.31")]
    [InlineData("hybrid with modules and a gate", "modules.b.churnEffect=-0.45")]
    [InlineData("segments", "segments.smb.health.persistence=0.8")]
    [InlineData("free landing", "freeLanding.leaveMonthly=0.05")]
    [InlineData("migration offered once", "migration.extraHazard=0.29")]
    [InlineData("three-month terms", "renewal.elasticity=4.8")]
    [InlineData("nothing happens", "seatFill.monthlyRate=0.001")]
    public void A_twin_of_slightly_other_parameters_is_told_apart(string feature, string change)
    {
        var comparison = new TraceComparison(Load(feature), 9, 7, Load(feature, change));
        Assert.NotEmpty(comparison.Differences);
    }

    internal static Scenario Load(string feature, params string[] overrides)
    {
        using var files = new Files();
        files.Write("lively.json", TwinScenarios.Lively);
        return files.Load(TwinScenarios.Of(feature), overrides);
    }

    private static void Agrees(Scenario scenario, int replications, ulong seed)
    {
        var comparison = new TraceComparison(scenario, replications, seed);
        comparison.AssertEqual();
        comparison.AssertMetricsEqual();
    }
}
