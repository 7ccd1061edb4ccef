using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Scenarios;

public class LayerTests
{
    private static double Mean(Scenario scenario, string slot) => scenario.Slots.Single(s => s.Name == slot).Distribution.Mean;

    [Fact]
    public void Later_layers_win_base_file_environment_set()
    {
        using var files = new Files();
        files.Write("base.json", """{ "churn": { "annualRate": 0.1 }, "renewal": { "uplift": 0.01 }, "champion": { "monthlyDeparture": 0.01 }, "usage": { "reversion": 0.1 } }""");
        var path = files.Write("a.json", """{ "extends": "base.json", "renewal": { "uplift": 0.02 }, "champion": { "monthlyDeparture": 0.02 }, "usage": { "reversion": 0.2 } }""");
        var environment = new Dictionary<string, string> { ["LANDEXPAND__champion__monthlyDeparture"] = "0.03", ["LANDEXPAND__usage__reversion"] = "0.3", ["OTHER"] = "x" };
        var scenario = ScenarioLoader.Load(path, ["usage.reversion=0.4"], environment);
        Assert.Equal(0.1, Mean(scenario, "churn.annualRate"));
        Assert.Equal(0.02, Mean(scenario, "renewal.uplift"));
        Assert.Equal(0.03, Mean(scenario, "champion.monthlyDeparture"));
        Assert.Equal(0.4, Mean(scenario, "usage.reversion"));
        Assert.Equal("a", scenario.Name);
    }

    [Fact]
    public void A_distribution_replaces_and_is_replaced_whole()
    {
        using var files = new Files();
        files.Write("base.json", """{ "land": { "seats": { "pert": { "min": 5, "mode": 12, "max": 60 } }, "teams": 3 } }""");
        var scenario = files.Load("""{ "extends": "base.json", "land": { "seats": { "uniform": { "min": 5, "max": 7 } }, "teams": "2 to 9" } }""");
        Assert.Equal("uniform", scenario.Quantity(Parameters.LandSeats)!.Form.Kind);
        Assert.Equal("logNormal", scenario.Quantity(Parameters.LandTeams)!.Form.Kind);
        Assert.Equal("constant", files.Load("""{ "extends": "base.json", "land": { "seats": 9 } }""").Quantity(Parameters.LandSeats)!.Form.Kind);
    }

    [Fact]
    public void Arrays_replace_and_objects_merge()
    {
        using var files = new Files();
        files.Write("base.json", """{ "pricing": { "seatPrice": 50, "seatTiers": [{ "above": 10, "price": 9 }, { "above": 20, "price": 8 }, { "above": 30, "price": 7 }] } }""");
        var scenario = files.Load("""{ "extends": "base.json", "pricing": { "seatTiers": [{ "above": 15, "price": 6 }] } }""");
        Assert.Equal(1, scenario.TierCount(Parameters.Pricing[0].SeatTiers));
        Assert.Equal(50, Mean(scenario, "pricing.seatPrice"));
        Assert.Equal("pricing.seatTiers.0.price", scenario.Slots[scenario.Slot(Parameters.Pricing[0].SeatTiersPrice)].Name);
        Assert.Equal(-1, scenario.Slot(Parameters.Pricing[0].SeatTiersAbove, index: 1));
    }

    [Fact]
    public void Null_takes_away_what_a_base_says()
    {
        using var files = new Files();
        files.Write("base.json", """{ "gate": { "teams": 3 }, "pricing": { "seatPrice": 50 } }""");
        Assert.True(files.Load("""{ "extends": "base.json" }""").HasGate());
        var scenario = files.Load("""{ "extends": "base.json", "gate": null, "pricing": { "model": "flat", "fee": 900, "seatPrice": null } }""");
        Assert.False(scenario.HasGate());
        Assert.Equal(-1, scenario.Slot(Parameters.Pricing[0].SeatPrice));
    }

    [Fact]
    public void Set_reaches_into_distributions_arrays_and_texts()
    {
        using var files = new Files();
        const string Text = """{ "land": { "seats": { "pert": { "min": 5, "mode": 12, "max": 60 } } }, "churn": { "shape": "table", "tenureTable": [1, 2, 3] } }""";
        var scenario = files.Load(Text, "land.seats.pert.max=90", "churn.tenureTable.1=7", "land.teams=2 to 6", "name=2026", "plan.12=5e6", "contract.midTermReductions=true");
        Assert.Equal(90, Mean(scenario, "land.seats.pert.max"));
        Assert.Equal(5, Mean(scenario, "land.seats.pert.min"));
        Assert.Equal([1, 7, 3], scenario.Table(Parameters.ChurnTenureTable));
        Assert.Equal(2, Mean(scenario, "land.teams.logNormal.low"));
        Assert.Equal("2026", scenario.Name);
        Assert.Equal(5e6, scenario.Plan[12]);
        Assert.True(scenario.Flag(Parameters.ContractMidTermReductions));
        Assert.Equal([1, 9, 3, 4], files.Load(Text, "churn.tenureTable[1]=9", "churn.tenureTable[3]=4").Table(Parameters.ChurnTenureTable));
    }

    [Fact]
    public void The_narrowest_place_that_gives_a_value_is_effective()
    {
        using var files = new Files();
        var scenario = files.Load("""
            {
              "churn": { "annualRate": 0.1 }, "renewal": { "uplift": 0.05 },
              "segments": { "a": { "share": 0.5, "churn": { "annualRate": 0.2 } }, "b": { "share": 0.5 } },
              "history": { "churn": { "annualRate": 0.3 }, "renewal": { "uplift": 0.06 }, "segments": { "a": { "renewal": { "uplift": 0.07 } } } },
            }
            """);
        string Name(Parameter p, int segment, bool history) => scenario.Slots[scenario.Slot(p, segment, history)].Name;
        Assert.Equal("segments.a.churn.annualRate", Name(Parameters.ChurnAnnualRate, 0, true));
        Assert.Equal("segments.a.churn.annualRate", Name(Parameters.ChurnAnnualRate, 0, false));
        Assert.Equal("history.churn.annualRate", Name(Parameters.ChurnAnnualRate, 1, true));
        Assert.Equal("churn.annualRate", Name(Parameters.ChurnAnnualRate, 1, false));
        Assert.Equal("history.segments.a.renewal.uplift", Name(Parameters.RenewalUplift, 0, true));
        Assert.Equal("history.renewal.uplift", Name(Parameters.RenewalUplift, 1, true));
        Assert.Equal("segments.b.share", Name(Parameters.SegmentsShare, 1, false));
    }

    [Fact]
    public void Every_numeric_parameter_can_be_set_to_its_default()
    {
        using var files = new Files();
        const string Text = """{ "modules": { "m": { "priceShare": 0.1 } }, "migration": { "pricing": { "model": "hybrid", "seatPrice": 9, "usagePrice": 1 } }, "pricing": { "model": "hybrid", "seatPrice": 9, "usagePrice": 1 } }""";
        foreach (var parameter in Parameters.All.Where(p => p.Default is not null && p.Kind == ParameterKind.Numeric))
        {
            var path = parameter.Path.Replace("segments.NAME", "segments.all", StringComparison.Ordinal).Replace("NAME", "m", StringComparison.Ordinal);
            var scenario = files.Load(Text, $"{path}={parameter.DefaultJson}");
            Assert.Equal(parameter.Default!.Value, Mean(scenario, path));
        }
    }

    [Fact]
    public void Slot_names_are_unique_and_only_given_distributions_are_uncertain()
    {
        using var files = new Files();
        var scenario = files.Load("""{ "churn": { "annualRate": "0.05 to 0.2" }, "land": { "seats": { "logNormal": { "mean": "20 to 40", "sd": 12 } } } }""");
        Assert.Equal(scenario.Slots.Count, scenario.Slots.Select(s => s.Name).Distinct().Count());
        Assert.Equal(["land.seats.logNormal.mean", "churn.annualRate"], scenario.Slots.Where(s => s.IsUncertain).Select(s => s.Name));
        var seats = scenario.Quantity(Parameters.LandSeats)!;
        Assert.Equal(["land.seats.logNormal.mean", "land.seats.logNormal.sd"], seats.ArgumentSlots.Select(s => scenario.Slots[s].Name));
        Assert.Null(scenario.Quantity(Parameters.LandAcv));
    }
}
