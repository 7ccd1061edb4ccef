namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>
/// Scenarios that together switch on every feature of the model, each with rates high enough that everything happens often. All of them extend
/// <see cref="Lively"/>.
/// </summary>
internal static class TwinScenarios
{
    /// <summary>Champions come and go, proof comes late, seats and teams grow and shrink, downturns are usual.</summary>
    public const string Lively = """
        {
          "opening": { "accounts": 30, "tenureMonths": { "uniform": { "min": 0, "max": 30 } } },
          "horizonMonths": 26,
          "lands": { "perMonth": 3 },
          "champion": { "monthlyDeparture": 0.1, "monthlyReplacement": 0.3 },
          "proof": { "windowMonths": 4, "lateMonthly": 0.05 },
          "churn": { "annualRate": 0.15, "healthEffect": 0.4, "stalledEffect": 0.5, "noChampionEffect": 0.4, "billShockEffect": 0.7 },
          "renewal": { "uplift": 0.04, "elasticity": 3 },
          "contract": { "termMonths": { "discrete": { "values": [1, 12, 36], "weights": [0.4, 0.4, 0.2] } } },
          "contraction": { "monthlyProbability": 0.04, "shareLow": 0.05, "shareHigh": 0.5 },
          "seatFill": { "monthlyRate": 0.03, "virality": 0.05 },
          "expansion": { "monthlyRatePerTeam": 0.08, "rampMonths": 6, "handoffAcv": 9000, "queueMonths": 2.5 },
          "macro": { "monthlyEntry": 0.1, "monthlyExit": 0.2, "expansionMultiplier": 0.5, "churnMultiplier": 2, "contractionMultiplier": 2, "usageDrift": -0.05 }
        }
        """;

    private static readonly Dictionary<string, string> Changes = new()
    {
        ["flat with recapture"] = """
            "pricing": { "model": "flat", "fee": 900 }, "renewal": { "recaptureProbability": 0.6, "recaptureShare": 0.4, "uplift": 0.05, "elasticity": -4 },
            "churn": { "shape": "weibull", "weibullShape": 0.6, "annualRate": 0.2 }, "coverage": { "landAcvThreshold": 10000 }
            """,
        ["seat tiers with minimum and discount"] = """
            "pricing": { "model": "seat", "seatPrice": 40, "seatTiers": [ { "above": 20, "price": 30 }, { "above": 60, "price": 22 } ], "minimumSeats": 15 },
            "contract": { "discount": 0.15, "midTermReductions": true }, "churn": { "shape": "table", "tenureTable": [0.5, 0.5, 3, 1, 1, 2, 0.7] }
            """,
        ["usage with everything"] = """
            "pricing": { "model": "usage", "usagePrice": 0.5, "usageTiers": [ { "above": 2000, "price": 0.3 }, { "above": 9000, "price": 0.2 } ],
              "usageAllowance": 500, "annualCommit": 3000, "mrrSmoothingMonths": 3 },
            "usage": { "monthlyVolatility": 0.4, "reversion": 0.2, "monthlyDrift": 0.02 },
            "billShock": { "threshold": 0.3, "months": 2, "optimiseProbability": 0.5, "optimiseShare": 0.3 }
            """,
        ["hybrid with modules and a gate"] = """
            "pricing": { "model": "hybrid", "fee": 300, "seatPrice": 20, "minimumSeats": 5, "usagePrice": 0.2, "usageAllowance": 1000 },
            "usage": { "monthlyVolatility": 0.3 }, "billShock": { "threshold": 0.2 }, "land": { "teams": "3 to 12" },
            "gate": { "teams": 2, "enterpriseReady": true, "monthlyUpgrade": 0.15, "tierMultiplier": 1.4 },
            "modules": { "a": { "priceShare": 0.1, "monthlyAttach": 0.05 }, "b": { "monthlyFee": 90, "monthlyAttach": 0.04, "churnEffect": -0.5 },
              "c": { "priceShare": 0.2, "monthlyAttach": 0.03 }, "d": { "monthlyFee": 30, "monthlyAttach": 0.06, "churnEffect": 0.2 },
              "e": { "priceShare": 0.05, "monthlyAttach": 0.02 } }
            """,
        ["all modules behind a closed gate"] = """
            "gate": { "teams": 2, "enterpriseReady": false }, "land": { "teams": "3 to 12" }, "macro": { "crossSellMultiplier": 0.2 },
            "modules": { "a": { "priceShare": 0.1 }, "b": { "priceShare": 0.1 }, "c": { "priceShare": 0.1 }, "d": { "priceShare": 0.1 },
              "e": { "priceShare": 0.1 }, "f": { "priceShare": 0.1 }, "g": { "monthlyFee": 10 }, "h": { "monthlyFee": 20, "monthlyAttach": 0.08 } }
            """,
        ["segments"] = """
            "segments": {
              "smb": { "share": 0.5, "churn": { "annualRate": 0.4 }, "contract": { "termMonths": 1, "midTermReductions": true }, "pricing": { "seatPrice": 50 },
                "economics": { "cacPerLand": 5000, "grossMargin": 0.7, "minimumViableLandAcv": 9000 } },
              "mid": { "share": 0.3, "gate": { "teams": 1, "monthlyUpgrade": 0.3 }, "pricing": { "model": "flat", "fee": 1000 },
                "coverage": { "landAcvThreshold": 12000, "humanTouch": { "annualCsCost": 4000, "expansionMultiplier": 1.5 } } },
              "big": { "share": 0.2, "contract": { "termMonths": 36 }, "land": { "seats": "50 to 300", "teams": 9, "seatsPerTeam": "200 to 900" },
                "health": { "meanAtLanding": -1, "persistence": 0.5 }, "pricing": { "model": "usage", "usagePrice": 0.4, "mrrSmoothingMonths": 3 } } },
            "history": { "segments": { "smb": { "churn": { "annualRate": 0.2 } } } }
            """,
        ["free landing"] = """
            "freeLanding": { "share": 0.7, "conversionMonthly": 0.05, "paywallConversionMonthly": 0.3, "paywallSeats": 30, "leaveMonthly": 0.04 },
            "contract": { "midTermReductions": true }, "lands": { "perMonth": 8 }
            """,
        ["free landing under smoothed usage"] = """
            "freeLanding": { "share": 0.6, "conversionMonthly": 0.1, "paywallConversionMonthly": 0.3, "paywallSeats": 20 }, "lands": { "perMonth": 6 },
            "pricing": { "model": "usage", "usagePrice": 0.4, "mrrSmoothingMonths": 3 }, "usage": { "monthlyVolatility": 0.5 }, "billShock": { "threshold": 0.2 },
            "coverage": { "humanTouch": { "proofProbability": 1 }, "selfServe": { "proofProbability": 0 } }
            """,
        ["migration offered at renewal"] = """
            "pricing": { "model": "flat", "fee": 1000 },
            "migration": { "fromMonth": 5, "offer": "renewal", "newLands": "offered", "acceptProbability": 0.5, "extraHazard": 0.1, "pricing": { "model": "seat", "seatPrice": 30 } }
            """,
        ["migration offered once"] = """
            "pricing": { "model": "seat", "seatPrice": 40 }, "usage": { "monthlyVolatility": 0.3 },
            "migration": { "fromMonth": 7, "offer": "once", "newLands": "offered", "acceptProbability": 0.6, "extraHazard": 0.3,
              "pricing": { "model": "hybrid", "fee": 100, "seatPrice": 20, "usagePrice": 0.2, "usageAllowance": 300 } }
            """,
        ["migration with new lands on the new plan"] = """
            "pricing": { "model": "seat", "seatPrice": 40 }, "land": { "acv": "5000 to 40000" },
            "migration": { "fromMonth": 6, "newLands": "newPlan", "acceptProbability": 0.4, "pricing": { "model": "flat", "fee": 1100 } }
            """,
        ["migration with new lands on the old plan"] = """
            "pricing": { "model": "seat", "seatPrice": 40 },
            "migration": { "fromMonth": 6, "newLands": "oldPlan", "acceptProbability": 0.8, "pricing": { "model": "seat", "seatPrice": 55 } }
            """,
        ["migration to flat with land ACV in seats"] = """
            "pricing": { "model": "flat", "fee": 800 }, "land": { "acv": "5000 to 40000" },
            "migration": { "fromMonth": 4, "newLands": "newPlan", "acceptProbability": 0.4, "pricing": { "model": "seat", "seatPrice": 35 } }
            """,
        ["migration from flat to smoothed usage"] = """
            "pricing": { "model": "flat", "fee": 1000 }, "usage": { "monthlyVolatility": 0.3, "monthlyDrift": 0.03, "reversion": 0 },
            "migration": { "fromMonth": 3, "acceptProbability": 0.7, "pricing": { "model": "usage", "usagePrice": 0.3, "mrrSmoothingMonths": 3 } }
            """,
        ["migration from smoothed usage to seats"] = """
            "pricing": { "model": "usage", "usagePrice": 0.3, "mrrSmoothingMonths": 3 }, "usage": { "monthlyVolatility": 0.3 },
            "migration": { "fromMonth": 3, "acceptProbability": 0.7, "pricing": { "model": "seat", "seatPrice": 30 } }
            """,
        ["migration to smoothing alone"] = """
            "pricing": { "model": "usage", "usagePrice": 0.3 }, "usage": { "monthlyVolatility": 0.3 },
            "migration": { "fromMonth": 3, "acceptProbability": 0.3, "pricing": { "model": "usage", "usagePrice": 0.35, "mrrSmoothingMonths": 3 } }
            """,
        ["history of other rates"] = """
            "champion": { "monthlyDeparture": 0 }, "expansion": { "monthlyRatePerTeam": 0 }, "renewal": { "uplift": 0.08, "elasticity": 6 },
            "history": { "champion": { "monthlyDeparture": 0.1 }, "expansion": { "monthlyRatePerTeam": 0.3, "queueMonths": 12, "handoffAcv": 0 },
              "renewal": { "uplift": 0 }, "churn": { "annualRate": 0.05 } }
            """,
        ["history of another proof"] = """
            "churn": { "annualRate": 0.3 }, "proof": { "windowMonths": 9, "lateMonthly": 0.1 },
            "coverage": { "humanTouch": { "proofProbability": 0.5 }, "selfServe": { "proofProbability": 0.4 } },
            "history": { "proof": { "windowMonths": 3, "lateMonthly": 0.01 } }
            """,
        ["history of other prices"] = """
            "pricing": { "model": "usage", "usagePrice": 0.5, "mrrSmoothingMonths": 3 }, "usage": { "monthlyVolatility": 0.3 },
            "history": { "pricing": { "usagePrice": 0.4, "mrrSmoothingMonths": 1 } }
            """,
        ["history that smoothed"] = """
            "pricing": { "model": "usage", "usagePrice": 0.5 }, "usage": { "monthlyVolatility": 0.3 }, "history": { "pricing": { "mrrSmoothingMonths": 3 } }
            """,
        ["history of another plan"] = """
            "pricing": { "model": "seat", "seatPrice": 40 }, "history": { "pricing": { "model": "flat", "fee": 1000, "seatPrice": null } }
            """,
        ["history of another fee"] = """
            "pricing": { "model": "hybrid", "fee": 200, "seatPrice": 25 }, "history": { "pricing": { "fee": 100 } }
            """,
        ["funnel, growth and a target"] = """
            "lands": { "prospectsPerMonth": 30, "winProbability": 0.1, "monthlyGrowth": 0.05, "perMonth": null }, "opening": { "targetArr": 1000000 },
            "modules": { "a": { "monthlyFee": 100, "monthlyAttach": 0.05 } }
            """,
        ["land ACV under flat"] = """
            "pricing": { "model": "flat" }, "land": { "acv": "3000 to 60000" }, "contract": { "discount": 0.2 }
            """,
        ["land ACV under seats"] = """
            "pricing": { "seatPrice": 40, "seatTiers": [ { "above": 15, "price": 25 } ] }, "land": { "acv": "3000 to 60000" }, "contract": { "discount": 0.2 }
            """,
        ["land ACV under usage"] = """
            "pricing": { "model": "usage", "usagePrice": 0.5, "usageAllowance": 100, "usageTiers": [ { "above": 2000, "price": 0.3 } ] },
            "land": { "acv": "3000 to 60000" }, "usage": { "reversion": 1, "monthlyVolatility": 0.2 }
            """,
        ["free first seats"] = """
            "pricing": { "seatPrice": 0, "seatTiers": [ { "above": 10, "price": 50 } ] }, "land": { "acv": "3000 to 60000" }
            """,
        ["land ACV out of range"] = """
            "pricing": { "model": "flat" }, "land": { "acv": { "normal": { "mean": 8000, "sd": 6000 } }, "teams": { "normal": { "mean": 2, "sd": 2 } } }
            """,
        ["uncertain parameters"] = """
            "churn": { "annualRate": { "beta": { "mean": 0.2, "sd": 0.1 } }, "shape": "weibull", "weibullShape": "0.5 to 1.5" },
            "proof": { "windowMonths": { "discrete": { "values": [2, 3, 6], "weights": [1, 1, 1] } } },
            "land": { "seats": { "logNormal": { "mean": { "pert": { "min": 20, "mode": 30, "max": 60 } }, "sd": 20 } }, "teams": { "pert": { "min": 1, "mode": 3, "max": 9 } } },
            "contract": { "discount": { "uniform": { "min": 0, "max": 0.4 } } }, "pricing": { "seatPrice": { "triangular": { "min": 20, "mode": 40, "max": 70 } } },
            "renewal": { "uplift": { "normal": { "mean": 0.03, "sd": 0.03 } }, "elasticity": { "uniform": { "min": -3, "max": 5 } } },
            "expansion": { "monthlyRatePerTeam": { "gamma": { "mean": 0.05, "sd": 0.03 } } }, "macro": { "monthlyEntry": "0.02 to 0.2" },
            "segments": { "a": { "share": "0.2 to 0.8" }, "b": { "share": "0.2 to 0.8", "churn": { "annualRate": 0.3 } } }
            """,
        ["nothing happens"] = """
            "champion": { "monthlyDeparture": 0 }, "churn": { "annualRate": 0, "healthEffect": 0 }, "contraction": { "monthlyProbability": 0 },
            "seatFill": { "monthlyRate": 0, "virality": 0 }, "expansion": { "monthlyRatePerTeam": 0 }, "macro": { "monthlyEntry": 0 }, "renewal": { "uplift": 0 }
            """,
        ["churn alone, and small accounts billed nothing"] = """
            "opening": { "accounts": 60, "tenureMonths": 9 }, "churn": { "healthEffect": 0, "stalledEffect": 0, "noChampionEffect": 0 },
            "champion": { "monthlyDeparture": 0 }, "contraction": { "monthlyProbability": 0 }, "seatFill": { "monthlyRate": 0, "virality": 0 }, "expansion": { "monthlyRatePerTeam": 0 },
            "renewal": { "uplift": 0 }, "pricing": { "seatPrice": 0, "seatTiers": [ { "above": 30, "price": 50 } ] }
            """,
        ["three-month terms"] = """
            "contract": { "termMonths": { "discrete": { "values": [1, 3, 6, 18], "weights": [1, 1, 1, 1] } } }, "renewal": { "uplift": 0.02, "elasticity": 5 }
            """,
    };

    public static IEnumerable<string> Names => Changes.Keys;

    public static string Of(string name) => $$"""{ "extends": "lively.json", {{Changes[name]}} }""";
}
