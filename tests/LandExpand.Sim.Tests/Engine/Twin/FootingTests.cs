using LandExpand.Sim.Engine;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>The one factor of equal-footing prices.</summary>
public sealed class FootingTests
{
    [Theory]
    [InlineData("pricing-flat.json")]
    [InlineData("pricing-hybrid.json")]
    public void Prices_are_scaled_to_the_land_ACV_that_was_asked_for(string name)
    {
        var scenario = Files.LoadShipped(name);
        var engine = EqualFooting.Of(scenario, new ParameterMatrix(scenario, 7), 7).Simulated[0];
        // A part of the engine's landings: land bills spread by about 60 %, so the mean of 65,536 is known to 0.25 %.
        var twin = TwinFooting.Factor(scenario, 7, 0, 1024, 64);
        Assert.InRange(engine / twin, 0.99, 1.01);
    }

    [Fact]
    public void Prices_of_both_plans_are_scaled_over_the_mix_and_the_parameter_draws()
    {
        using var files = new Files();
        var scenario = files.Load("""
            { "pricing": { "model": "flat", "fee": { "uniform": { "min": 500, "max": 1500 } }, "equalFootingLandAcv": "10000 to 30000" }, "land": { "seats": 5, "teams": 1, "seatsPerTeam": 50, "usagePerSeat": 120 },
              "migration": { "pricing": { "model": "usage", "usagePrice": 0.3, "usageAllowance": 100, "annualCommit": 900, "equalFootingLandAcv": 15000 } },
              "segments": { "a": { "share": "0.2 to 0.8" }, "b": { "share": "0.2 to 0.8", "pricing": { "fee": 3000 }, "contract": { "discount": 0.2 } } } }
            """);
        var engine = EqualFooting.Of(scenario, new ParameterMatrix(scenario, 7), 7).Simulated;
        Assert.InRange(engine[0] / TwinFooting.Factor(scenario, 7, 0, 1024, 1), 1 - 1e-5, 1 + 1e-5);
        Assert.InRange(engine[1] / TwinFooting.Factor(scenario, 7, 1, 1024, 1), 1 - 1e-5, 1 + 1e-5);
    }
}
