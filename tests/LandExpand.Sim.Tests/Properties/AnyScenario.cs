using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Properties;

/// <summary>Small portfolios with settings from all over the legal ranges: every mechanism on or off, every price plan, one or two segments.</summary>
internal static class AnyScenario
{
    /// <summary>Checks a property on a few scenarios, always the same ones.</summary>
    public static void Holds(int scenarios, Action<Scenario> property) => HoldsOfJson(scenarios, json => property(Load(json)));

    /// <summary>The same, for a property that loads the scenario itself.</summary>
    public static void HoldsOfJson(int scenarios, Action<string> property) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).Select(Json).ToArbitrary(), property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(scenarios).WithReplay(20260101, 7));

    public static Scenario Load(string json, params string[] overrides)
    {
        using var files = new Files();
        return files.Load(json, overrides);
    }

    /// <summary>The scenario of a number.</summary>
    public static string Json(int number)
    {
        var dice = new Dice(number);
        var pricing = Pricing("pricing", dice);
        // A target needs a book that bills something in every replication, which small usage under an allowance may not.
        var target = pricing.Contains("\"usage\"", StringComparison.Ordinal) ? "" : dice.Maybe(""", "targetArr": 300000""");
        List<string> parts =
        [
            $$""" "seed": {{number}}, "horizonMonths": {{dice.Whole(12, 26)}} """,
            $$""" "opening": { "accounts": {{dice.Whole(target == "" ? 0 : 1, 40)}}, "tenureMonths": { "uniform": { "min": 0, "max": {{dice.Whole(1, 30)}} } } {{target}} } """,
            $$""" "lands": { "perMonth": {{dice.Number(0, 4)}}, "monthlyGrowth": {{dice.Number(-0.05, 0.1)}} } """,
            $$""" "land": { "seats": "2 to 40", "teams": "1 to 8", "seatsPerTeam": "10 to 80", "usagePerSeat": "20 to 300", "mappedProbability": {{dice.Number(0, 1)}} } """,
            $$""" "contract": { "termMonths": { "discrete": { "values": [1, 6, 12, 36], "weights": [{{dice.Whole(1, 9)}}, 1, 3, 1] } }, "discount": {{dice.Number(0, 0.4)}}, "midTermReductions": {{dice.Flag()}} } """,
            $$""" "freeLanding": { "share": {{dice.OffOr(0, 0.8)}}, "conversionMonthly": {{dice.Number(0, 0.3)}}, "paywallConversionMonthly": {{dice.Number(0, 1)}}, "leaveMonthly": {{dice.Number(0, 0.5)}} } """,
            $$""" "champion": { "monthlyDeparture": {{dice.OffOr(0, 0.3)}}, "monthlyReplacement": {{dice.Number(0, 1)}} } """,
            $$""" "health": { "meanAtLanding": {{dice.Number(-1, 1)}}, "persistence": {{dice.Number(0, 0.99)}} } """,
            $$""" "proof": { "windowMonths": {{dice.Whole(1, 6)}}, "lateMonthly": {{dice.OffOr(0, 0.2)}} } """,
            $$""" "churn": { "annualRate": { "uniform": { "min": 0.02, "max": {{dice.Number(0.05, 0.6)}} } }, "shape": "{{dice.OneOf("constant", "weibull", "table")}}", "tenureTable": [2, 0, 1], "healthEffect": {{dice.OffOr(0, 0.8)}}, "stalledEffect": {{dice.OffOr(0, 1)}}, "noChampionEffect": {{dice.OffOr(0, 1)}} } """,
            $$""" "renewal": { "uplift": {{dice.OffOr(-0.1, 0.2)}}, "elasticity": {{dice.OffOr(-5, 5)}}, "recaptureProbability": {{dice.OffOr(0, 1)}}, "recaptureShare": {{dice.Number(0, 1)}} } """,
            $$""" "contraction": { "monthlyProbability": {{dice.OffOr(0, 0.3)}}, "shareLow": {{dice.Number(0, 0.3)}}, "shareHigh": {{dice.Number(0.3, 1)}} } """,
            $$""" "seatFill": { "monthlyRate": {{dice.OffOr(0, 0.5)}}, "virality": {{dice.OffOr(0, 1)}} } """,
            $$""" "expansion": { "monthlyRatePerTeam": {{dice.OffOr(0, 0.5)}}, "rampMonths": {{dice.Number(0, 24)}}, "handoffAcv": {{dice.Number(0, 20000)}}, "queueMonths": {{dice.Number(1, 6)}} } """,
            $$""" "usage": { "monthlyDrift": {{dice.OffOr(-0.1, 0.2)}}, "reversion": {{dice.OffOr(0, 1)}}, "monthlyVolatility": {{dice.OffOr(0, 0.8)}} } """,
            $$""" "billShock": { "threshold": {{dice.Number(0, 1)}}, "months": {{dice.Whole(1, 6)}}, "optimiseProbability": {{dice.OffOr(0, 1)}}, "optimiseShare": {{dice.Number(0, 0.9)}} } """,
            $$""" "macro": { "monthlyEntry": {{dice.OffOr(0, 0.4)}}, "monthlyExit": {{dice.Number(0, 1)}}, "churnMultiplier": {{dice.Number(0, 4)}}, "contractionMultiplier": {{dice.Number(0, 4)}} } """,
            pricing,
        ];
        dice.Sometimes(parts, () => $$""" "gate": { "teams": {{dice.Whole(1, 3)}}, "monthlyUpgrade": {{dice.Number(0, 1)}}, "tierMultiplier": {{dice.Number(0.5, 3)}} } """);
        dice.Sometimes(parts, () => $$""" "modules": { "a": { "monthlyAttach": {{dice.Number(0, 1)}}, "priceShare": {{dice.Number(0, 1)}} }, "b": { "monthlyAttach": 0.1, "monthlyFee": 40 }, "c": { "monthlyAttach": 0.05, "priceShare": 0.1 } } """);
        dice.Sometimes(parts, () => $$""" "migration": { "fromMonth": {{dice.Whole(1, 12)}}, "offer": "{{dice.OneOf("renewal", "once")}}", "newLands": "{{dice.OneOf("offered", "newPlan", "oldPlan")}}", "acceptProbability": {{dice.Number(0, 1)}}, "extraHazard": {{dice.OffOr(0, 0.3)}}, {{Pricing("pricing", dice)}} } """);
        dice.Sometimes(parts, () => $$""" "segments": { "small": { "share": 0.7 }, "large": { "share": 0.3, "land": { "seats": "20 to 60" }, "churn": { "annualRate": 0.05 } } } """);
        return $"{{ {string.Join(",\n", parts)} }}";
    }

    private static string Pricing(string name, Dice dice)
    {
        var seats = $""" "seatPrice": {dice.Number(1, 50)}, "seatTiers": [{dice.Maybe("""{ "above": 15, "price": 3 }""")}], "minimumSeats": {dice.Whole(0, 20)} """;
        var usage = $""" "usagePrice": {dice.Number(0.01, 1)}, "usageTiers": [{dice.Maybe("""{ "above": 900, "price": 0.1 }""")}], "usageAllowance": {dice.OffOr(0, 3000)}, "mrrSmoothingMonths": {dice.OneOf("1", "3")} """;
        return $"\"{name}\": {{ " + dice.OneOf(
            """ "model": "flat", "fee": 500 """,
            $""" "model": "seat", {seats} """,
            $""" "model": "usage", "annualCommit": {dice.OffOr(0, 5000)}, {usage} """,
            $""" "model": "hybrid", "fee": 100, {seats}, {usage} """) + " }";
    }

    private sealed class Dice(int seed)
    {
        private readonly Random _random = new(seed);

        public string Number(double low, double high) => (low + ((high - low) * _random.NextDouble())).ToString("0.####", CultureInfo.InvariantCulture);

        public string OffOr(double low, double high) => _random.Next(3) == 0 ? "0" : Number(low, high);

        public int Whole(int low, int high) => _random.Next(low, high + 1);

        public string Flag() => _random.Next(2) == 0 ? "true" : "false";

        public string Maybe(string text) => _random.Next(2) == 0 ? text : "";

        public string OneOf(params string[] texts) => texts[_random.Next(texts.Length)];

        public void Sometimes(List<string> parts, Func<string> part)
        {
            if (_random.Next(2) == 0)
            {
                parts.Add(part());
            }
        }
    }
}
