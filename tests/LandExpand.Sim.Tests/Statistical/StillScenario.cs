using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Statistical;

/// <summary>
/// A portfolio in which nothing happens: 100 accounts of 10 seats at 10 a month, landed at month 0 under monthly contracts, value proven in the
/// first month, every chance 0. A test switches on what it is about.
/// </summary>
internal static class StillScenario
{
    private const string Json = """
        {
          "seed": 1, "horizonMonths": 12,
          "opening": { "accounts": 100, "tenureMonths": 0 },
          "lands": { "perMonth": 0 },
          "land": { "seats": 10, "teams": 1, "seatsPerTeam": 10, "usagePerSeat": 100, "mappedProbability": 0 },
          "contract": { "termMonths": 1 },
          "coverage": {
            "humanTouch": { "proofProbability": 1, "expansionMultiplier": 1 },
            "selfServe": { "proofProbability": 1, "expansionMultiplier": 1 },
          },
          "champion": { "monthlyDeparture": 0, "monthlyReplacement": 0 },
          "churn": { "annualRate": 0, "healthEffect": 0, "stalledEffect": 0, "noChampionEffect": 0, "billShockEffect": 0 },
          "renewal": { "uplift": 0, "elasticity": 0 },
          "contraction": { "monthlyProbability": 0 },
          "seatFill": { "monthlyRate": 0, "virality": 0 },
          "expansion": {
            "monthlyRatePerTeam": 0, "rampMonths": 0, "healthEffect": 0, "noChampionEffect": 0, "mappedEffect": 0,
            "handoffAcv": 1e9, "csmWinRate": 1, "salesWinRate": 1, "queueMonths": 1,
          },
          "usage": { "monthlyDrift": 0, "reversion": 0, "monthlyVolatility": 0 },
          "billShock": { "threshold": 4, "optimiseProbability": 0 },
          "macro": { "monthlyEntry": 0 },
          "pricing": { "model": "seat", "seatPrice": 10 },
        }
        """;

    /// <summary>With the changes of a scenario file on top.</summary>
    public static Scenario With(string changes, params string[] overrides)
    {
        using var files = new Files();
        files.Write("still.json", Json);
        return files.Load($$"""{ "extends": "still.json", {{changes}} }""", overrides);
    }

    public static Outcomes Run(string changes, int replications) => Run(With(changes), replications);

    public static Outcomes Run(Scenario scenario, int replications, int threads = 2, long first = 0) =>
        Simulator.Run(scenario, new() { Seed = scenario.Seed, Replications = replications, Threads = threads, FirstReplication = first });
}
