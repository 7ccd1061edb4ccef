using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Presets.Statements;

/// <summary>"Landing free does not expand", over the company of <c>dropbox-like.json</c>: as it is, with an enterprise tier, and landed by paying in place of free.</summary>
internal sealed class FreeLandingStatements(string folder, int histories, ulong seed, params string[] set)
{
    private const int Month = 24;

    private static readonly string[] Uncertain =
    [
        Between("churn.annualRate", 0.04, 0.15), Between("expansion.monthlyRatePerTeam", 0.005, 0.06), Between("seatFill.monthlyRate", 0, 0.03), Between("seatFill.virality", 0, 0.05),
        Between("contraction.monthlyProbability", 0.001, 0.02), Between("coverage.selfServe.proofProbability", 0.2, 0.8), Between("renewal.uplift", 0, 0.08), Between("gate.monthlyUpgrade", 0, 0.15),
    ];

    public PairedPopulation Population { get; } = new(
        folder,
        [
            ("free, no tier", "dropbox-like.json", set),
            ("free, with a tier", "dropbox-like.json", [.. set, "gate.enterpriseReady=true"]),
            ("paid, no tier", "dropbox-like.json", [.. set, "freeLanding.share=0", "lands.perMonth=5"]),
            ("paid, with a tier", "dropbox-like.json", [.. set, "freeLanding.share=0", "lands.perMonth=5", "gate.enterpriseReady=true"]),
        ],
        Uncertain, [(MetricCatalogue.Nrr, Month), (MetricCatalogue.LandMultipleSurvivors, 12)], histories, seed);

    /// <summary>NRR of at most 100 %: what is lost is not made up by growth.</summary>
    public Statement DoesNotExpand(string variant) => new($"{variant}: NRR at most 100 %", [.. Population.Of(variant, MetricCatalogue.Nrr, Month).Select(nrr => 1 + 1e-9 - nrr)]);

    /// <summary>By how much a land that pays from its first day grows more in its first paying year than one that began free, survivors only.</summary>
    public Statement PaidGrowsMore(string tier) => new(
        $"{tier}: growth of a paid landing over growth of a free one, first paying year",
        [.. Population.Of($"paid, {tier}", MetricCatalogue.LandMultipleSurvivors, 12).Zip(Population.Of($"free, {tier}", MetricCatalogue.LandMultipleSurvivors, 12), (paid, free) => paid - free)]);

    /// <summary>NRR with an enterprise tier over NRR without.</summary>
    public Statement TierOpens() => new(
        "free: NRR with an enterprise tier over NRR without",
        [.. Population.Of("free, with a tier", MetricCatalogue.Nrr, Month).Zip(Population.Of("free, no tier", MetricCatalogue.Nrr, Month), (with, without) => with - without)]);

    private static string Between(string path, double low, double high) => FormattableString.Invariant($"{path}={{\"uniform\":{{\"min\":{low},\"max\":{high}}}}}");
}
