using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Presets.Statements;

/// <summary>What is said of pricing models, over the population of <c>pricing-*.json</c> with its uncertain parameters wide open.</summary>
internal sealed class PricingStatements(string folder, int histories, ulong seed, params string[] set)
{
    private const int Month = 24;

    private static readonly string[] Plans = ["flat", "seat", "usage", "hybrid"];

    /// <summary>From little to much of everything that a strategist would not know: each uniform over its range.</summary>
    private static readonly string[] Uncertain =
    [
        Between("churn.annualRate", 0.04, 0.15), Between("expansion.monthlyRatePerTeam", 0.002, 0.04), Between("seatFill.monthlyRate", 0, 0.02), Between("contraction.monthlyProbability", 0.001, 0.02),
        Between("usage.monthlyDrift", -0.02, 0.02), Between("usage.monthlyVolatility", 0.02, 0.3), Between("billShock.optimiseProbability", 0, 0.8), Between("renewal.uplift", 0, 0.08),
        Between("renewal.recaptureProbability", 0, 0.6),
    ];

    public PairedPopulation Population { get; } = new(
        folder, [.. Plans.Select(plan => (plan, $"pricing-{plan}.json", set))], Uncertain,
        [(MetricCatalogue.Nrr, Month), (MetricCatalogue.Grr, Month), (MetricCatalogue.Volatility, Month)], histories, seed);

    /// <summary>"Hybrid often outperforms pure usage", by NRR or by GRR.</summary>
    public Statement HybridOverUsage(Metric metric) => new($"{metric.Title} under hybrid over {metric.Title} under usage", Minus(metric, "hybrid", "usage"));

    /// <summary>"Usage has more revenue volatility", than another plan.</summary>
    public Statement UsageIsVolatile(string than) => new($"volatility under usage over volatility under {than}", Minus(MetricCatalogue.Volatility, "usage", than));

    /// <summary>"Flat caps NRR", below another plan's.</summary>
    public Statement FlatIsBehind(string plan) => new($"NRR under {plan} over NRR under flat", Minus(MetricCatalogue.Nrr, plan, "flat"));

    /// <summary>"Flat caps NRR", in the strict sense: no more than one price rise.</summary>
    public Statement FlatIsCapped()
    {
        var (nrr, uplift) = (Population.Of("flat", MetricCatalogue.Nrr, Month), Population.Drawn("renewal.uplift"));
        return new("NRR under flat at most 1 + uplift", [.. nrr.Zip(uplift, (value, rise) => 1 + rise + 1e-6 - value)]);
    }

    /// <summary>NRR of a plan, history by history.</summary>
    public double[] Nrr(string plan) => Population.Of(plan, MetricCatalogue.Nrr, Month);

    private static string Between(string path, double low, double high) => FormattableString.Invariant($"{path}={{\"uniform\":{{\"min\":{low},\"max\":{high}}}}}");

    private double[] Minus(Metric metric, string one, string other) => [.. Population.Of(one, metric, Month).Zip(Population.Of(other, metric, Month), (a, b) => a - b)];
}
