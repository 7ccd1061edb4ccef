using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Scenarios;

public class RoundTripTests
{
    public static TheoryData<string> Texts =>
    [
        "{}",
        """{ "seed": 18446744073709, "startMonth": "2026-01", "fiscalYearStart": 2, "plan": { "24": 26e6, "12": 21000000 } }""",
        """{ "land": { "seats": { "logNormal": { "mean": "20 to 40", "sd": 12 } }, "teams": { "constant": { "value": 4 } }, "seatsPerTeam": { "constant": { "value": { "uniform": { "min": 40, "max": 60 } } } } } }""",
        """{ "segments": { "smb": { "share": 0.7, "churn": { "annualRate": { "p10": 0.1, "p50": 0.2, "p90": 0.35, "min": 0 } } }, "ent": { "share": 0.3, "pricing": { "model": "flat", "fee": 4000 } } } }""",
        """{ "history": { "churn": { "annualRate": 0.2 }, "segments": { "a": { "churn": { "annualRate": 0.3 } } } }, "segments": { "a": { "share": { "beta": { "mean": 0.4, "sd": 0.1 } } }, "b": { "share": 0.6 } } }""",
        """{ "sampling": { "design": "sobol", "points": 64 }, "churn": { "annualRate": "0.05 to 0.1" }, "correlations": [{ "between": ["churn.annualRate", "renewal.uplift"], "rank": -0.25 }] }""",
        """{ "modules": { "logs": { "priceShare": 0.2 }, "apm": { "monthlyFee": 100, "monthlyAttach": 0.05 } }, "gate": { "teams": 3 } }""",
        """{ "migration": { "fromMonth": 4, "pricing": { "seatPrice": 30 } }, "pricing": { "model": "flat", "fee": 900 } }""",
        """{ "pricing": { "model": "usage", "usagePrice": 0.4, "usageTiers": [{ "above": 1000, "price": "0.2 to 0.3" }], "mrrSmoothingMonths": 3 } }""",
        """{ "lands": { "prospectsPerMonth": 100 }, "contract": { "termMonths": { "discrete": { "values": [1, 12], "weights": [0.4, 0.6] } } }, "opening": { "targetArr": 18e6 } }""",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_resolved_scenario_loads_again_to_the_same_slots_and_settings(string text)
    {
        using var files = new Files();
        Same(files.Load(text), files);
    }

    [Fact]
    public void Every_shipped_scenario_loads_and_survives_a_round_trip()
    {
        using var files = new Files();
        foreach (var path in Directory.GetFiles(Files.Shipped, "*.json"))
        {
            Same(Files.LoadFile(path), files);
        }
    }

    [Fact]
    public void A_resolved_scenario_states_every_default()
    {
        using var files = new Files();
        var json = files.Load("{}").ToResolvedJson();
        foreach (var parameter in Parameters.All.Where(p => !p.Optional && !p.IsModule && !p.IsMigration && (p.UsedBy.Count == 0 || p.UsedBy.Contains(PricingModel.Seat))))
        {
            Assert.Contains($"\"{parameter.Path.Split('.')[^1]}\":", json, StringComparison.Ordinal);
        }
    }

    private static void Same(Scenario scenario, Files files)
    {
        var json = scenario.ToResolvedJson();
        var again = files.Load(json);
        Assert.Equal(json, again.ToResolvedJson());
        Assert.Equal(scenario.Slots.Select(Shown), again.Slots.Select(Shown));
        Assert.Equal(scenario.Segments, again.Segments);
        Assert.Equal(scenario.Plan, again.Plan);
        Assert.Equal(scenario.BookFile, again.BookFile);
        Assert.Equal(scenario.Sampling, again.Sampling);
        Assert.Equal(scenario.Correlations, again.Correlations);
        Assert.Equal((scenario.Name, scenario.Seed, scenario.StartMonth, scenario.OpeningAccounts), (again.Name, again.Seed, again.StartMonth, again.OpeningAccounts));
    }

    private static string Shown(ParameterSlot slot) =>
        FormattableString.Invariant($"{slot.Name} {slot.Parameter} {slot.Distribution.Kind} {slot.Distribution.Quantile(0.1):R} {slot.Distribution.Quantile(0.9):R} {slot.IsQuantityArgument}");
}
