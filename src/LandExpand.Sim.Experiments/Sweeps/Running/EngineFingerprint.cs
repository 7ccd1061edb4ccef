using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Experiments.Sweeps.Running;

/// <summary>
/// Says whether two programs give the same results: the version, and the bits of a small run that switches every mechanism on. A change of the engine, or a
/// processor that computes otherwise, shows here rather than as a seam inside a sweep.
/// </summary>
public static class EngineFingerprint
{
    internal const string Probe =
        """
        {
          "seed": 7, "replications": 32, "horizonMonths": 24,
          "opening": { "accounts": 120, "targetArr": 900000 }, "lands": { "perMonth": 1.5, "monthlyGrowth": 0.01 },
          "segments": { "small": { "share": 0.7 }, "large": { "share": 0.3, "pricing": { "model": "usage", "usagePrice": 0.4 } } },
          "land": { "seats": "5 to 60", "teams": "1 to 8" }, "contract": { "termMonths": { "discrete": { "values": [1, 12], "weights": [1, 2] } } },
          "pricing": { "model": "seat", "seatPrice": 40, "seatTiers": [{ "above": 50, "price": 30 }] },
          "churn": { "annualRate": { "uniform": { "min": 0.05, "max": 0.15 } }, "shape": "weibull", "weibullShape": 0.8 },
          "gate": { "teams": 3 }, "modules": { "extra": { "priceShare": 0.1 } }, "macro": { "monthlyEntry": 0.05, "monthlyExit": 0.2 },
          "contraction": { "monthlyProbability": 0.02 }, "migration": { "fromMonth": 6, "pricing": { "model": "flat", "fee": 900 } },
          "history": { "churn": { "annualRate": 0.1 } }
        }
        """;

    private static readonly Lazy<string> Known = new(() => $"{Version} {Compute(Probe)}");

    /// <summary>Version and fingerprint, such as <c>0.1.0 5c1f9a0e77d2b346</c>.</summary>
    public static string Text => Known.Value;

    private static string Version => typeof(Simulator).Assembly.GetName().Version!.ToString(3);

    /// <summary>The fingerprint by one scenario.</summary>
    internal static string Compute(string probe)
    {
        var problems = new List<InputProblem>();
        var tree = (ObjectNode)TreeReader.ReadValue("probe", probe, problems)!;
        var scenario = ScenarioTemplate.Inside(tree, "probe", problems).Make();
        var outcomes = Simulator.Run(scenario, new SimulationOptions { Replications = scenario.Replications, Seed = scenario.Seed, Threads = 1 });
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var metric in MetricCatalogue.All)
        {
            foreach (var point in outcomes.Points(metric))
            {
                var column = outcomes.Column(metric, point);
                hash.AppendData(MemoryMarshal.AsBytes(column));
                hash.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Estimates.OfColumn(column))));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
