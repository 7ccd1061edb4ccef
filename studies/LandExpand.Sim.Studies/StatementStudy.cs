using System.Globalization;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Presets.Statements;

namespace LandExpand.Sim.Studies;

/// <summary>Four statements of the trade as experiments over shipped populations with wide uncertainty: how often each holds, by how much, and under which conditions.</summary>
internal static class StatementStudy
{
    private const int Histories = 8192;

    public static IEnumerable<string> Lines()
    {
        var pricing = new PricingStatements("scenarios", Histories, 1);
        yield return $"The population of scenarios/pricing-*.json under four plans, {Histories:N0} histories that all plans share, seed 1. Uncertain, each uniform over a wide range: {string.Join(", ", pricing.Population.Inputs)}.";
        yield return "Boxes by PRIM on every second history; coverage and density counted on the others.";
        yield return string.Empty;
        foreach (var line in Table(pricing.Population, [
            pricing.HybridOverUsage(MetricCatalogue.Nrr), pricing.HybridOverUsage(MetricCatalogue.Grr), .. new[] { "flat", "seat", "hybrid" }.Select(pricing.UsageIsVolatile),
            .. new[] { "seat", "usage", "hybrid" }.Select(pricing.FlatIsBehind), pricing.FlatIsCapped()]))
        {
            yield return line;
        }

        yield return string.Empty;
        yield return "| NRR at month 24 | mean | worst 5 % | P10 | P50 | P90 | highest 1 in 100 |";
        yield return "|---|---|---|---|---|---|---|";
        foreach (var plan in new[] { "flat", "seat", "usage", "hybrid" })
        {
            double[] sorted = [.. pricing.Nrr(plan).Order()];
            yield return $"| {plan} | {Share(sorted.Average())} | {Share(ConditionalValueAtRisk.Of<double>(sorted)!.Value)} | {string.Join(" | ", new[] { 0.1, 0.5, 0.9, 0.99 }.Select(p => Share(sorted[(int)(p * sorted.Length)])))} |";
        }

        var landing = new FreeLandingStatements("scenarios", Histories, 1);
        yield return string.Empty;
        yield return $"The company of scenarios/dropbox-like.json, as it is and in three variants, {Histories:N0} histories that all share, seed 1. Uncertain: {string.Join(", ", landing.Population.Inputs)}.";
        yield return string.Empty;
        foreach (var line in Table(landing.Population, [
            .. new[] { "free, no tier", "paid, no tier", "free, with a tier", "paid, with a tier" }.Select(landing.DoesNotExpand), landing.TierOpens(), landing.PaidGrowsMore("no tier"), landing.PaidGrowsMore("with a tier")]))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Table(PairedPopulation population, IEnumerable<Statement> statements)
    {
        yield return "| statement | holds in | mean difference | holds most often when | fails most often when |";
        yield return "|---|---|---|---|---|";
        foreach (var statement in statements)
        {
            var (share, mean) = (statement.Share, statement.Mean);
            yield return $"| {statement.Claim} | {Share(share.Probability)} ({Share(share.Low)} to {Share(share.High)}) | {Share(mean.Mean)} ± {Share((mean.High!.Value - mean.Low!.Value) / 2)} | {Box(statement, population, true)} | {Box(statement, population, false)} |";
        }
    }

    private static string Box(Statement statement, PairedPopulation population, bool holds) => statement.Condition(population, holds) is var (box, coverage, density)
        ? string.Create(CultureInfo.InvariantCulture, $"{box} (coverage {coverage:F2}, density {density.Probability:F2})")
        : "no range does better than chance";

    private static string Share(double value) => string.Create(CultureInfo.InvariantCulture, $"{100 * value:F1} %");
}
