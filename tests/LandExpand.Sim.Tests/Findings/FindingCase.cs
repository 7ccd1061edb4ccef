namespace LandExpand.Sim.Tests.Findings;

/// <summary>
/// A scenario that triggers a finding, and its repaired twin that does not: both are <see cref="Base"/> with a few overrides, or a shipped
/// scenario.
/// </summary>
/// <param name="Key">The finding.</param>
/// <param name="Broken">What triggers it.</param>
/// <param name="Repaired">What is done about it, on top of that.</param>
public sealed record FindingCase(string Key, string[] Broken, string[] Repaired)
{
    /// <summary>The shipped scenario that is broken; null for <see cref="Base"/>.</summary>
    public string? Shipped { get; init; }

    /// <summary>A company of 120 accounts on per-seat pricing whose expansion is strong.</summary>
    public const string Base =
        """
        {
          "name": "test", "opening": { "accounts": 120 }, "lands": { "perMonth": 4 },
          "land": { "seats": "15 to 60", "teams": "6 to 12", "seatsPerTeam": "60 to 200" },
          "coverage": { "landAcvThreshold": 0, "humanTouch": { "proofProbability": 0.95, "annualCsCost": 1500 } },
          "pricing": { "model": "seat", "seatPrice": 45 },
          "churn": { "annualRate": 0.05 },
          "seatFill": { "monthlyRate": 0.01 },
          "expansion": { "monthlyRatePerTeam": 0.012, "rampMonths": 3, "queueMonths": 1 }
        }
        """;

    /// <summary>One case per finding; a new rule needs one here.</summary>
    public static IReadOnlyList<FindingCase> All { get; } =
    [
        new("nrrUnderTarget", ["expansion.monthlyRatePerTeam=0.001"], ["expansion.monthlyRatePerTeam=0.02"]),
        new("nrrBand.elite", ["expansion.monthlyRatePerTeam=0.04"], ["expansion.monthlyRatePerTeam=0.004"]),
        new("nrrBand.strong", ["expansion.monthlyRatePerTeam=0.004"], ["expansion.monthlyRatePerTeam=0.04"]),
        new("nrrBand.average", ["expansion.monthlyRatePerTeam=0.001", "seatFill.monthlyRate=0.003"], ["seatFill.monthlyRate=0.01", "expansion.monthlyRatePerTeam=0.012"]),
        new("nrrBand.weak", ["expansion.monthlyRatePerTeam=0", "churn.annualRate=0.15", "seatFill.monthlyRate=0.002"], ["churn.annualRate=0.02"]),
        new("nrrBand.failing", ["expansion.monthlyRatePerTeam=0", "churn.annualRate=0.3", "seatFill.monthlyRate=0"], ["churn.annualRate=0.02"]),
        new("highNrrLowGrr", ["churn.annualRate=0.2", "expansion.monthlyRatePerTeam=0.08"], ["churn.annualRate=0.05"]),
        new("nrrMovementsGap", ["lands.perMonth=12", "expansion.rampMonths=0", "seatFill.monthlyRate=0.04"], ["lands.perMonth=0.5"]),
        new("expansionShare.low", ["expansion.monthlyRatePerTeam=0", "seatFill.monthlyRate=0"], ["expansion.monthlyRatePerTeam=0.012"]),
        new("expansionShare.high", ["lands.perMonth=0.5"], ["lands.perMonth=8", "expansion.monthlyRatePerTeam=0.001"]),
        new("landMultiple", [], ["expansion.monthlyRatePerTeam=0.02", "expansion.rampMonths=0", "seatFill.monthlyRate=0.015"]),
        new("landOverCsCost", ["coverage.humanTouch.annualCsCost=6000"], ["coverage.humanTouch.annualCsCost=1500"]),
        new("belowMinimumLand", ["economics.minimumViableLandAcv=15000"], ["economics.minimumViableLandAcv=5000"]),
        new("stalled", ["coverage.humanTouch.proofProbability=0.5"], ["coverage.humanTouch.proofProbability=0.95"]),
        new("flatCapsGrowth", [], ["renewal.recaptureProbability=1", "renewal.recaptureShare=0.9"]) { Shipped = "pricing-flat.json" },
        new("churnAfterBillShock", ["pricing.model=usage", "pricing.seatPrice=null", "pricing.usagePrice=0.4", "usage.monthlyVolatility=0.3", "contract.termMonths=1"],
            ["usage.monthlyVolatility=0.05", "billShock.threshold=4"]),
        new("enterpriseGate", ["gate.teams=3", "gate.enterpriseReady=false"], ["gate.enterpriseReady=true", "gate.monthlyUpgrade=0.9"]),
        new("handoffDelay", ["expansion.handoffAcv=10000", "expansion.queueMonths=8"], ["expansion.handoffAcv=500000"]),
        new("luckAlone", ["macro.monthlyEntry=0"], ["macro.monthlyEntry=0.015"]),
        new("diagnosis.optimise", ["expansion.monthlyRatePerTeam=0.03"], ["expansion.monthlyRatePerTeam=0.001"]),
        new("diagnosis.investInExpansion", ["expansion.monthlyRatePerTeam=0.001"], ["expansion.monthlyRatePerTeam=0.03"]),
        new("diagnosis.fixChurn", ["expansion.monthlyRatePerTeam=0", "churn.annualRate=0.2"], ["churn.annualRate=0.02"]),
        new("diagnosis.restructurePricing", [], ["pricing.model=seat", "pricing.fee=null", "pricing.seatPrice=45"]) { Shipped = "pricing-flat.json" },
        new("diagnosis.notLandAndExpand", ["land.seats=1", "land.seatsPerTeam=1", "land.teams=1"], ["land.teams=\"3 to 8\"", "land.seatsPerTeam=20"]),
    ];

    public override string ToString() => Key;
}
