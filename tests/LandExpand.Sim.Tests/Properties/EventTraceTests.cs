using LandExpand.Sim.Engine;
using LandExpand.Sim.Tests.Statistical;

namespace LandExpand.Sim.Tests.Properties;

/// <summary>
/// Switching a mechanism off leaves every other draw as it was: the traces of what does not depend on it are the same, account by account and
/// month by month, while its own trace changes. Accounts are compared in the months in which they live in both runs.
/// </summary>
public sealed class EventTraceTests
{
    /// <summary>Everything is on. Accounts land at month 0 or later, so that no attempt of an opening account is redrawn.</summary>
    private const string Busy = """
        "horizonMonths": 15, "opening": { "accounts": 30, "tenureMonths": 0 }, "lands": { "perMonth": 4 },
        "land": { "seats": "5 to 20", "teams": "2 to 8", "seatsPerTeam": "20 to 60", "usagePerSeat": "50 to 200", "mappedProbability": 0.4 },
        "contract": { "termMonths": { "discrete": { "values": [1, 12], "weights": [0.5, 0.5] } }, "midTermReductions": true },
        "freeLanding": { "share": 0.3, "conversionMonthly": 0.1, "leaveMonthly": 0.05 },
        "champion": { "monthlyDeparture": 0.1, "monthlyReplacement": 0.3 }, "health": { "persistence": 0.8 },
        "proof": { "lateMonthly": 0.05 },
        "coverage": { "humanTouch": { "proofProbability": 0.6 }, "selfServe": { "proofProbability": 0.6 } },
        "churn": { "annualRate": 0.3, "healthEffect": 0.4, "stalledEffect": 0.3, "noChampionEffect": 0.5, "billShockEffect": 0.5 },
        "renewal": { "uplift": 0.05, "elasticity": 2, "recaptureProbability": 0.5 },
        "contraction": { "monthlyProbability": 0.1 }, "seatFill": { "monthlyRate": 0.05, "virality": 0.1 },
        "expansion": { "monthlyRatePerTeam": 0.1, "healthEffect": 0.3, "noChampionEffect": -0.5, "csmWinRate": 0.7 },
        "gate": { "teams": 2, "monthlyUpgrade": 0.2 },
        "modules": { "a": { "monthlyAttach": 0.05, "priceShare": 0.1 }, "b": { "monthlyAttach": 0.05, "monthlyFee": 20 }, "c": { "monthlyAttach": 0.05, "monthlyFee": 5 } },
        "usage": { "monthlyDrift": 0.02, "reversion": 0.1, "monthlyVolatility": 0.3 }, "billShock": { "threshold": 0.4 },
        "macro": { "monthlyEntry": 0.2, "monthlyExit": 0.3, "usageDrift": -0.02 },
        "migration": { "fromMonth": 3, "acceptProbability": 0.5, "pricing": { "model": "flat", "fee": 400 } },
        "pricing": { "model": "hybrid", "fee": 100, "seatPrice": 10, "usagePrice": 0.05 }
        """;

    private static readonly Lazy<Dictionary<(long, uint, int), AccountMonth>> Before = new(() => Trace(Busy));

    private static readonly Dictionary<string, Func<AccountMonth, object>> Traces = new()
    {
        ["contract"] = account => account.Term,
        ["size"] = account => account.Teams,
        ["mapped"] = account => account.Is(AccountFlags.Mapped),
        ["champion"] = account => account.Is(AccountFlags.Champion),
        ["health"] = account => account.Health,
        ["proof"] = account => account.Is(AccountFlags.Proven),
        ["renewal"] = account => (account.PriceFactor, account.MonthsToRenewal),
        ["migration"] = account => account.Is(AccountFlags.Migrated),
        ["need"] = account => account.SeatsPerTeam,
        ["seats"] = account => account.Seats,
        ["teams"] = account => account.Deployed,
        ["tier"] = account => account.Is(AccountFlags.Enterprise),
        ["modules"] = account => account.Flags / AccountFlags.FirstModule,
        ["usage"] = account => account.LogUsage,
        ["bill"] = account => account.Mrr,
    };

    /// <summary>What is switched off; which traces follow from it, and so may change. All others must stay.</summary>
    [Theory]
    [InlineData("usage.monthlyVolatility=0", "usage bill")]
    [InlineData("usage.monthlyDrift=0", "usage bill")]
    [InlineData("modules.a.monthlyAttach=0", "modules bill")]
    [InlineData("modules.c.monthlyAttach=0", "modules bill")]
    [InlineData("macro.monthlyEntry=0", "need seats teams tier modules usage bill")]
    [InlineData("contraction.monthlyProbability=0", "need seats bill")]
    [InlineData("migration.acceptProbability=0", "migration bill")]
    [InlineData("renewal.uplift=0", "renewal bill")]
    [InlineData("champion.monthlyDeparture=0", "champion teams tier modules seats need bill")]
    [InlineData("seatFill.monthlyRate=0", "seats need bill")]
    [InlineData("seatFill.virality=0", "seats need bill")]
    [InlineData("expansion.monthlyRatePerTeam=0", "teams tier seats need bill")]
    [InlineData("gate.monthlyUpgrade=0", "tier teams seats need bill")]
    [InlineData("expansion.healthEffect=0", "teams tier modules seats need bill")]
    [InlineData("land.mappedProbability=0", "mapped teams tier modules seats need bill")]
    [InlineData("contract.discount=0.1", "bill")]
    [InlineData("freeLanding.share=0", "renewal migration teams tier modules seats need bill")]
    public void Switching_a_mechanism_off_leaves_every_other_draw_as_it_was(string off, string follows)
    {
        var differing = Differing(Trace(Busy, off));
        Assert.Empty(differing.Except(follows.Split(' ')));
        Assert.Contains(follows.Split(' ')[0], differing); // its own
    }

    [Theory]
    [InlineData("churn.annualRate=0")]
    [InlineData("billShock.threshold=4")]
    [InlineData("churn.healthEffect=0")]
    [InlineData("lands.perMonth=1")]
    public void What_decides_only_who_lives_changes_nothing_about_those_who_live_in_both(string off)
    {
        // Bill shock optimises usage with probability 0 here: it acts on churn alone.
        var after = Trace(Busy, off);
        Assert.Empty(Differing(after));
        Assert.NotEqual(Before.Value.Count, after.Count);
    }

    [Fact]
    public void Another_seed_changes_every_trace() => Assert.Equal(Traces.Keys.Order(), Differing(Trace(Busy, "seed=2")).Order());

    private static HashSet<string> Differing(Dictionary<(long, uint, int), AccountMonth> after)
    {
        var both = Before.Value.Where(entry => after.ContainsKey(entry.Key)).Select(entry => (Then: entry.Value, Now: after[entry.Key])).ToList();
        Assert.True(both.Count > 5000);
        return [.. Traces.Where(trace => both.Any(pair => !trace.Value(pair.Then).Equals(trace.Value(pair.Now)))).Select(trace => trace.Key)];
    }

    private static Dictionary<(long, uint, int), AccountMonth> Trace(string changes, params string[] overrides) =>
        Panel.Watch(StillScenario.With(changes, overrides), 16).Rows.ToDictionary(row => (row.Replication, row.Account, row.Month));
}
