using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Difference;

namespace LandExpand.Sim.Tests.Scenarios;

public sealed class AssumptionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assumptions").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Only_what_differs_from_the_defaults_is_an_assumption()
    {
        var standard = Parameters.LandsPerMonth.DefaultJson;
        var assumptions = Of($$"""{ "seed": 7, "replications": 50, "lands": { "perMonth": {{standard}} }, "churn": { "annualRate": "5 to 12" } }""".Replace("5 to 12", "0.05 to 0.12"));
        var churn = Assert.Single(assumptions);
        Assert.Equal(("churn.annualRate", "0.05 to 0.12", "0.07", Parameters.ChurnAnnualRate.Source), (churn.Path, churn.Value, churn.Default, churn.Source));
    }

    [Fact]
    public void A_segments_own_value_stands_at_its_own_path() => Assert.Contains(
        Of("""{ "segments": { "smb": { "share": 0.4, "churn": { "annualRate": 0.2 } }, "big": { "share": 0.6 } } }"""), assumption => assumption.Path == "segments.smb.churn.annualRate" && assumption.Value == "0.2");

    [Fact]
    public void Several_scenarios_are_told_apart_by_the_assumptions_in_which_any_differs_from_the_first()
    {
        Scenario[] scenarios =
        [
            Load("""{ "name": "a", "churn": { "annualRate": 0.07 } }"""), Load("""{ "name": "b", "seed": 2, "churn": { "annualRate": 0.05 } }"""),
            Load("""{ "name": "c", "churn": { "annualRate": 0.07 }, "lands": { "perMonth": 30 } }"""),
        ];
        var differing = DifferingAssumption.Of(scenarios).ToDictionary(assumption => assumption.Path, assumption => assumption.Values);
        Assert.Equal(["churn.annualRate", "lands.perMonth"], differing.Keys.Order());
        Assert.Equal(["0.07", "0.05", "0.07"], differing["churn.annualRate"]);
        Assert.Equal("30", differing["lands.perMonth"][2]);
        Assert.Equal(differing["lands.perMonth"][0], differing["lands.perMonth"][1]);
        Assert.Empty(DifferingAssumption.Of([scenarios[0]]));
    }

    [Fact]
    public void Price_brackets_that_nobody_has_are_no_difference_and_those_that_somebody_has_are()
    {
        var flat = Load("""{ "pricing": { "model": "flat", "fee": 1800 } }""");
        bool Told(string seat) => DifferingAssumption.Of([flat, Load(seat)]).Any(assumption => assumption.Path == "pricing.seatTiers");
        Assert.False(Told("""{ "pricing": { "model": "seat", "seatPrice": 45 } }"""));
        Assert.True(Told("""{ "pricing": { "model": "seat", "seatPrice": 45, "seatTiers": [{ "above": 100, "price": 30 }] } }"""));
    }

    private IReadOnlyList<Assumption> Of(string json) => Assumption.Of(Load(json));

    private Scenario Load(string json)
    {
        var path = Path.Combine(folder, "scenario.json");
        File.WriteAllText(path, json);
        return ScenarioLoader.Load(path, environment: new Dictionary<string, string>());
    }
}
