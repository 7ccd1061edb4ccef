using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Scenarios;

/// <summary>Every numeric parameter of the catalogue, set by <c>--set</c>: it changes the result where it is active, and no bit of it where it is not.</summary>
public class EffectTests
{
    // Small, and with every mechanism that can be active beside the others.
    private const string Everything =
        """
        {
          "horizonMonths": 14,
          "opening": { "accounts": 40, "tenureMonths": { "uniform": { "min": 0, "max": 20 } } },
          "lands": { "perMonth": 6, "monthlyGrowth": 0.02 },
          "land": { "seats": "5 to 20", "teams": "2 to 6", "seatsPerTeam": "20 to 50", "usagePerSeat": "50 to 200", "mappedProbability": 0.4 },
          "contract": { "termMonths": { "discrete": { "values": [1, 6, 12], "weights": [0.4, 0.3, 0.3] } }, "discount": 0.1 },
          "freeLanding": { "share": 0.4, "conversionMonthly": 0.1, "paywallConversionMonthly": 0.4, "paywallSeats": 12, "leaveMonthly": 0.1 },
          "coverage": { "landAcvThreshold": 9000 },
          "champion": { "monthlyDeparture": 0.1 },
          "proof": { "windowMonths": 2, "lateMonthly": 0.1 },
          "churn": { "annualRate": 0.3, "shape": "weibull" },
          "contraction": { "monthlyProbability": 0.05 },
          "seatFill": { "monthlyRate": 0.05, "virality": 0.05 },
          "expansion": { "monthlyRatePerTeam": 0.2, "handoffAcv": 12000 },
          "gate": { "teams": 2, "monthlyUpgrade": 0.3 },
          "modules": { "m": { "priceShare": 0.2, "monthlyAttach": 0.1 }, "f": { "monthlyFee": 100, "monthlyAttach": 0.1 } },
          "billShock": { "threshold": 0.05 },
          "pricing": {
            "model": "hybrid", "fee": 100, "seatPrice": 45, "usagePrice": 0.3, "minimumSeats": 8, "usageAllowance": 500, "annualCommit": 2400,
            "seatTiers": [{ "above": 15, "price": 30 }], "usageTiers": [{ "above": 1500, "price": 0.2 }],
          },
          "migration": {
            "fromMonth": 2, "extraHazard": 0.1,
            "pricing": {
              "model": "hybrid", "fee": 150, "seatPrice": 40, "usagePrice": 0.25, "minimumSeats": 9, "usageAllowance": 400, "annualCommit": 3600,
              "seatTiers": [{ "above": 18, "price": 28 }], "usageTiers": [{ "above": 1200, "price": 0.15 }],
            },
          },
          "macro": { "monthlyEntry": 0.2, "monthlyExit": 0.3 },
          "economics": { "minimumViableLandAcv": 9000 },
        }
        """;

    private static readonly ConcurrentDictionary<string, string> References = [];

    private static readonly string[] Flat =
        ["migration=null", "pricing=null", "pricing={\"model\":\"flat\",\"fee\":900}", "renewal.recaptureProbability=0.5"];

    private static readonly string[] Funnel = ["lands.perMonth=null", "lands.prospectsPerMonth=40"];

    private static readonly string[] Seat = ["migration=null", "pricing=null", "pricing={\"model\":\"seat\",\"seatPrice\":45}"];

    private static readonly string[] NoRecapture = [.. Flat, "renewal.recaptureProbability=0"];

    private static readonly string[] NoDownturn = ["macro.monthlyEntry=0"];

    private static readonly string[] NoGate = ["gate.teams=null"];

    private static readonly string[] AllPay = ["freeLanding.share=0"];

    // What makes a parameter active that is not active beside all the others.
    private static readonly Dictionary<string, string[]> Activation = new()
    {
        ["lands.prospectsPerMonth"] = Funnel,
        ["lands.winProbability"] = Funnel,
        ["land.acv"] = Seat,
        ["renewal.recaptureProbability"] = Flat,
        ["renewal.recaptureShare"] = Flat,
        ["sampling.points"] = ["sampling={\"design\":\"latinHypercube\",\"points\":8}", "churn.annualRate={\"uniform\":{\"min\":0.2,\"max\":0.4}}"],
        ["segments.NAME.share"] = ["segments={\"all\":{\"share\":0.5},\"other\":{\"share\":{\"uniform\":{\"min\":0.4,\"max\":0.6}},\"churn\":{\"annualRate\":0.6}}}"],
    };

    public static TheoryData<string> Active =>
    [
        .. Parameters.All.Where(p => p.Kind is ParameterKind.Numeric or ParameterKind.Quantity or ParameterKind.Number)
            .Where(p => p != Parameters.FiscalYearStart && p != Parameters.Replications) // one names months, the other adds histories
            .Select(p => p.Path),
    ];

    /// <summary>A parameter and what makes it inactive.</summary>
    public static TheoryData<string, string[]> Inactive
    {
        get
        {
            var cases = new TheoryData<string, string[]>();
            void Off(string[] sets, params string[] paths) => paths.ToList().ForEach(path => cases.Add(path, sets));
            Off([], "fiscalYearStart", "lands.winProbability");
            Off(NoGate, "gate.monthlyUpgrade", "gate.tierMultiplier");
            Off(AllPay, "freeLanding.conversionMonthly", "freeLanding.paywallConversionMonthly", "freeLanding.paywallSeats", "freeLanding.leaveMonthly");
            Off(["churn.shape=constant"], "churn.weibullShape");
            Off(Seat, "usage.monthlyDrift", "usage.reversion", "usage.monthlyVolatility", "billShock.threshold", "billShock.months",
                "billShock.optimiseProbability", "billShock.optimiseShare", "churn.billShockEffect", "land.usagePerSeat", "macro.usageDrift",
                "renewal.recaptureProbability", "renewal.recaptureShare");
            Off(NoRecapture, "renewal.recaptureShare");
            Off(NoDownturn, "macro.monthlyExit", "macro.landsMultiplier", "macro.expansionMultiplier", "macro.crossSellMultiplier", "macro.contractionMultiplier",
                "macro.churnMultiplier", "macro.usageDrift");
            Off(["land.mappedProbability=0"], "expansion.mappedEffect");
            Off(["expansion.handoffAcv=0"], "expansion.csmWinRate");
            Off(["expansion.handoffAcv=1e12"], "expansion.salesWinRate", "expansion.queueMonths");
            Off(["champion.monthlyDeparture=0"], "champion.monthlyReplacement", "churn.noChampionEffect", "expansion.noChampionEffect");
            Off(["coverage.humanTouch.proofProbability=1", "coverage.selfServe.proofProbability=1"], "churn.stalledEffect", "proof.lateMonthly");
            Off(["renewal.uplift=0"], "renewal.elasticity");
            Off(["contraction.monthlyProbability=0"], "contraction.shareLow", "contraction.shareHigh", "macro.contractionMultiplier");
            Off(["churn.healthEffect=0", "expansion.healthEffect=0"], "health.meanAtLanding", "health.persistence");
            Off(["modules.m.monthlyAttach=0"], "modules.NAME.churnEffect", "modules.NAME.priceShare");
            Off(["modules.f.monthlyAttach=0"], "modules.NAME.monthlyFee");
            Off(["migration.fromMonth=240"], "migration.acceptProbability", "migration.extraHazard", "migration.pricing.fee", "migration.pricing.seatPrice");
            Off(["migration.acceptProbability=0"], "migration.pricing.usagePrice", "migration.pricing.minimumSeats", "migration.pricing.annualCommit");
            Off(["coverage.landAcvThreshold=0", .. AllPay], "coverage.selfServe.proofProbability", "coverage.selfServe.expansionMultiplier", "coverage.selfServe.annualCsCost");
            Off(["coverage.landAcvThreshold=1e12"], "coverage.humanTouch.proofProbability", "coverage.humanTouch.expansionMultiplier",
                "coverage.humanTouch.annualCsCost");
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Active))]
    public void An_active_parameter_changes_the_result(string path)
    {
        var sets = Activation.GetValueOrDefault(path, []);
        Assert.NotEqual(Reference(sets), Result([.. sets, Assignment(path, sets)]));
    }

    [Theory]
    [MemberData(nameof(Inactive))]
    public void An_inactive_parameter_changes_no_bit(string path, string[] sets) =>
        Assert.Equal(Reference(sets), Result([.. sets, Assignment(path, sets)]));

    private static Scenario Load(string[] sets)
    {
        using var files = new Files();
        return files.Load(Everything, sets);
    }

    // Another legal value, a little off the one there is.
    private static string Assignment(string path, string[] sets)
    {
        var parameter = Parameters.Find(path)!;
        var at = path.Replace("segments.NAME", "segments.all", StringComparison.Ordinal)
            .Replace("NAME", path.EndsWith("monthlyFee", StringComparison.Ordinal) ? "f" : "m", StringComparison.Ordinal)
            .Replace("Tiers.", "Tiers.0.", StringComparison.Ordinal);
        var scenario = Load(sets);
        var slot = scenario.Slots.FirstOrDefault(s => s.Name == at) ?? scenario.Slots.FirstOrDefault(s => s.Parameter == parameter);
        var now = path switch
        {
            "opening.accounts" => scenario.OpeningAccounts,
            "horizonMonths" => scenario.HorizonMonths,
            "sampling.points" => 8,
            _ => slot?.Distribution.Mean ?? parameter.Default ?? (path == "opening.targetArr" ? 1e6 : 20_000),
        };
        var next = new[] { now * 1.5, now * 0.5, now + 1, now + 0.25, now - 1 }.Select(v => parameter.Whole ? Math.Round(v) : v)
            .First(v => v != now && parameter.Allows(v) && !(path == "gate.teams" && v > 2) && !(path == "contraction.shareLow" && v > 0.4));
        return FormattableString.Invariant($"{at}={next:R}");
    }

    private static string Reference(string[] sets) => References.GetOrAdd(string.Join('\n', sets), _ => Result(sets));

    private static string Result(string[] sets)
    {
        var scenario = Load(sets);
        var outcomes = Simulator.Run(scenario, new() { Replications = 32, Seed = scenario.Seed, Threads = 1 });
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var metric in MetricCatalogue.All)
        {
            foreach (var point in outcomes.Points(metric))
            {
                hash.AppendData(MemoryMarshal.AsBytes(outcomes.Column(metric, point)));
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
