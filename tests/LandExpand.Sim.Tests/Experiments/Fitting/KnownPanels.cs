using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Experiments.Fitting;

/// <summary>Companies of which everything is known, in the form in which a fit writes them.</summary>
internal static class KnownPanels
{
    private const string Still = """
        {
          "seed": 1, "horizonMonths": 36, "opening": { "accounts": 0 }, "lands": { "perMonth": 15 },
          "land": { "acv": { "logNormal": { "mean": 6000, "sd": 4500 } }, "seats": 20, "seatsPerTeam": 1000, "teams": 1, "mappedProbability": 0 },
          "contract": { "termMonths": 1, "midTermReductions": true },
          "coverage": { "humanTouch": { "proofProbability": 1 }, "selfServe": { "proofProbability": 1, "expansionMultiplier": 1 } },
          "champion": { "monthlyDeparture": 0 },
          "churn": { "annualRate": 0.2, "healthEffect": 0, "stalledEffect": 0, "noChampionEffect": 0, "billShockEffect": 0 },
          "renewal": { "uplift": 0, "elasticity": 0 },
          "contraction": { "monthlyProbability": 0 }, "seatFill": { "monthlyRate": 0, "virality": 0 }, "expansion": { "monthlyRatePerTeam": 0 },
          "usage": { "monthlyDrift": 0, "reversion": 0, "monthlyVolatility": 0 },
          "billShock": { "threshold": 4, "optimiseProbability": 0 }, "macro": { "monthlyEntry": 0 },
          "pricing": { "model": "usage", "usagePrice": 1 },
        }
        """;

    public static IReadOnlyList<KnownPanel> All { get; } =
    [
        new("monthly churn, constant", "\"churn\": { \"annualRate\": 0.25 }",
            Truth(("churn.annualRate", 0.25), ("lands.perMonth", 15), ("lands.monthlyGrowth", 0), ("land.acv.logNormal.mean", 6000), ("land.acv.logNormal.sd", 4500))),
        new("low churn, few accounts", "\"churn\": { \"annualRate\": 0.06 }, \"lands\": { \"perMonth\": 6 }",
            Truth(("churn.annualRate", 0.06), ("lands.perMonth", 6), ("lands.monthlyGrowth", 0))),
        new("Weibull churn, falling with tenure", "\"churn\": { \"annualRate\": 0.45, \"shape\": \"weibull\", \"weibullShape\": 0.55 }, \"lands\": { \"perMonth\": 25 }",
            Truth(("churn.annualRate", 0.45), ("churn.weibullShape", 0.55))),
        new("churn by table: a first quarter of high risk", $"\"churn\": {{ \"annualRate\": 0.4, \"shape\": \"table\", \"tenureTable\": {Table(3, 2.8, 9, 0.4, 1, 0.2)} }}, \"lands\": {{ \"perMonth\": 25 }}",
            Truth(("churn.annualRate", 0.4))),
        new("annual contracts with a rise of 4 % at renewal", "\"contract\": { \"termMonths\": 12 }, \"churn\": { \"annualRate\": 0.15 }, \"renewal\": { \"uplift\": 0.04 }, \"lands\": { \"perMonth\": 20 }",
            Truth(("churn.annualRate", 0.15), ("renewal.uplift", 0.04))),
        new("annual contracts, term stated, reductions at renewal", "\"contract\": { \"termMonths\": 12, \"midTermReductions\": false }, \"churn\": { \"annualRate\": 0.1 }, \"contraction\": { \"monthlyProbability\": 0.03, \"shareLow\": 0.1, \"shareHigh\": 0.5 }, \"lands\": { \"perMonth\": 25 }",
            Truth(("churn.annualRate", 0.1), ("contraction.monthlyProbability", 0.03))) { WithTerms = true },
        new("steady growth in steps", "\"seatFill\": { \"monthlyRate\": 0.0001 }",
            Truth(("churn.annualRate", 0.2), ("seatFill.monthlyRate", 0.0001))),
        new("growth in proportion to size", "\"seatFill\": { \"virality\": 0.03 }, \"lands\": { \"perMonth\": 20 }", Truth(("seatFill.virality", 0.03))),
        new("growth, decline and rises together", "\"seatFill\": { \"monthlyRate\": 0.00008 }, \"contraction\": { \"monthlyProbability\": 0.02, \"shareLow\": 0.15, \"shareHigh\": 0.45 }, \"renewal\": { \"uplift\": 0.05 }, \"lands\": { \"perMonth\": 20 }",
            Truth(("seatFill.monthlyRate", 0.00008), ("contraction.monthlyProbability", 0.02), ("contraction.shareLow", 0.15), ("contraction.shareHigh", 0.45), ("renewal.uplift", 0.05))),
        new("usage that drifts and reverts", "\"usage\": { \"monthlyDrift\": 0.012, \"reversion\": 0.06, \"monthlyVolatility\": 0.15 }",
            Truth(("usage.monthlyDrift", 0.012), ("usage.reversion", 0.06), ("usage.monthlyVolatility", 0.15), ("churn.annualRate", 0.2))),
        new("usage as a random walk with rises", "\"usage\": { \"monthlyDrift\": 0.005, \"monthlyVolatility\": 0.08 }, \"renewal\": { \"uplift\": 0.06 }",
            Truth(("usage.monthlyDrift", 0.005), ("usage.monthlyVolatility", 0.08), ("renewal.uplift", 0.06))),
        new("growing lands, gamma sizes", "\"lands\": { \"perMonth\": 5, \"monthlyGrowth\": 0.03 }, \"land\": { \"acv\": { \"gamma\": { \"mean\": 9000, \"sd\": 4000 } } }",
            Truth(("lands.perMonth", 5 * Math.Pow(1.03, 36)), ("lands.monthlyGrowth", 0.03), ("land.acv.gamma.mean", 9000), ("land.acv.gamma.sd", 4000))),
        new("seats given", "\"pricing\": { \"model\": \"seat\", \"seatPrice\": 30, \"usagePrice\": null }, \"land\": { \"acv\": null, \"seats\": { \"logNormal\": { \"mean\": 40, \"sd\": 25 } }, \"seatsPerTeam\": 200000 }, \"seatFill\": { \"virality\": 0.02 }, \"contraction\": { \"monthlyProbability\": 0.015, \"shareLow\": 0.1, \"shareHigh\": 0.4 }, \"renewal\": { \"uplift\": 0.03 }",
            Truth(("seatFill.virality", 0.02), ("contraction.monthlyProbability", 0.015), ("renewal.uplift", 0.03), ("land.seats.logNormal.mean", 40), ("churn.annualRate", 0.2))) { WithSeats = true },
        new("seats and new teams", "\"pricing\": { \"model\": \"seat\", \"seatPrice\": 30, \"usagePrice\": null }, \"land\": { \"acv\": null, \"seats\": { \"logNormal\": { \"mean\": 40, \"sd\": 12 } }, \"seatsPerTeam\": 200000, \"teams\": 20 }, \"seatFill\": { \"virality\": 0.01 }, \"expansion\": { \"monthlyRatePerTeam\": 0.002, \"rampMonths\": 0, \"healthEffect\": 0, \"noChampionEffect\": 0, \"mappedEffect\": 0, \"csmWinRate\": 1, \"handoffAcv\": 1e12 }",
            Truth(("expansion.monthlyRatePerTeam", 0.002), ("seatFill.virality", 0.01), ("churn.annualRate", 0.2))) { WithSeats = true },
        new("a record that begins in the third year", "\"churn\": { \"annualRate\": 0.3 }, \"horizonMonths\": 60", Truth(("churn.annualRate", 0.3), ("lands.perMonth", 15), ("lands.monthlyGrowth", 0))) { From = 24 },
        new("the same, with growth and a rise of 4 %", "\"churn\": { \"annualRate\": 0.3 }, \"horizonMonths\": 60, \"seatFill\": { \"monthlyRate\": 0.0001 }, \"renewal\": { \"uplift\": 0.04 }",
            Truth(("churn.annualRate", 0.3), ("seatFill.monthlyRate", 0.0001), ("renewal.uplift", 0.04))) { From = 24 },
    ];

    public static Scenario Scenario(string changes)
    {
        var folder = Directory.CreateTempSubdirectory("landexpand-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "still.json"), Still);
            var file = Path.Combine(folder.FullName, "known.json");
            File.WriteAllText(file, $$"""{ "extends": "still.json", {{changes}} }""");
            return ScenarioLoader.Load(file, [], new Dictionary<string, string>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The record as it would be, had it begun later.</summary>
    public static MrrPanel Since(MrrPanel record, int from) => record with
    {
        FirstMonth = record.FirstMonth.AddMonths(from),
        MonthCount = record.MonthCount - from,
        Accounts =
        [
            .. record.Accounts.Select(account => account.FirstIndex >= from
                ? account with { FirstIndex = account.FirstIndex - from }
                : account with { FirstIndex = 0, Mrr = [.. account.Mrr.Skip(from - account.FirstIndex)], Seats = account.Seats is null ? null : [.. account.Seats.Skip(from - account.FirstIndex)] })
                .Where(account => account.Mrr[0] > 0),
        ],
    };

    private static Dictionary<string, double> Truth(params (string Path, double Value)[] values) => values.ToDictionary(value => value.Path, value => value.Value);

    private static string Table(params double[] stretches) =>
        "[" + string.Join(", ", Enumerable.Range(0, stretches.Length / 2).SelectMany(i => Enumerable.Repeat(stretches[(2 * i) + 1], (int)stretches[2 * i])).Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture))) + "]";
}
