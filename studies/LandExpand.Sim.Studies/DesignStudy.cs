using System.Globalization;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Studies;

/// <summary>
/// Designs against independent draws at equal cost, on the mean of NRR of a shipped scenario whose uncertain parameters are widened step by step: how much a design can take away is the
/// share of the variance that parameters, and not the luck of accounts, make.
/// </summary>
internal static class DesignStudy
{
    private const int Replications = 1024, Runs = 30;

    private static readonly string[] Uncertain =
    [
        "churn.annualRate={\"pert\":{\"min\":0.04,\"mode\":0.07,\"max\":0.14}}", "expansion.monthlyRatePerTeam={\"pert\":{\"min\":0.004,\"mode\":0.01,\"max\":0.02}}",
        "renewal.uplift={\"pert\":{\"min\":0,\"mode\":0.03,\"max\":0.08}}", "seatFill.monthlyRate={\"pert\":{\"min\":0.005,\"mode\":0.015,\"max\":0.03}}",
        "contraction.monthlyProbability={\"pert\":{\"min\":0.002,\"mode\":0.005,\"max\":0.015}}", "coverage.selfServe.proofProbability={\"pert\":{\"min\":0.4,\"mode\":0.6,\"max\":0.75}}",
    ];

    public static IEnumerable<string> Lines()
    {
        yield return $"Mean of NRR at month 24 of scenarios/default.json with six uncertain parameters, {Replications:N0} histories a run, {Runs} runs; standard deviation of the run means.";
        yield return string.Empty;
        yield return "| opening accounts | share of the variance of NRR that parameters make | design | sd of the run means | variance against random | error stated by a run, mean |";
        yield return "|---|---|---|---|---|---|";
        foreach (var accounts in new[] { 100, 1000 })
        {
            double? random = null;
            foreach (var design in new[] { "random", "antithetic", "latinHypercube", "sobol" })
            {
                var runs = Enumerable.Range(1, Runs).Select(seed => Run(design, accounts, (ulong)seed)).ToArray();
                var sd = MeanEstimate.Of<double>([.. runs.Select(run => run.Mean)])!.StandardDeviation!.Value;
                random ??= sd;
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"| {accounts:N0} | {(design == "random" ? Explained(accounts).ToString("P0", CultureInfo.InvariantCulture) : "")} | {design} | {sd:E2} | {sd * sd / (random * random):F2} | {runs.Average(run => run.StandardError!.Value):E2} |");
            }
        }
    }

    private static MeanEstimate Run(string design, int accounts, ulong seed)
    {
        var scenario = Load(design, accounts).ForRun(seed, Replications);
        var outcomes = Simulator.Run(scenario, new() { Replications = scenario.Replications, Seed = seed });
        return RandomisedMean.Of(outcomes.Column(MetricCatalogue.Nrr, 24), scenario.Sampling.Points)!;
    }

    /// <summary>One less the variance of luck, from parameters at their means.</summary>
    private static double Explained(int accounts)
    {
        double Variance(Scenario scenario) => Math.Pow(MeanEstimate.Of(Simulator.Run(scenario, new() { Replications = Replications, Seed = 1 }).Column(MetricCatalogue.Nrr, 24))!.StandardDeviation!.Value, 2);
        var certain = Uncertain.Select(set => set[..set.IndexOf('=')] + "=" + set[(set.IndexOf("mode", StringComparison.Ordinal) + 6)..set.IndexOf(",\"max", StringComparison.Ordinal)]);
        return 1 - (Variance(ScenarioLoader.Load("scenarios/default.json", [.. certain, $"opening.accounts={accounts}"], new Dictionary<string, string>())) / Variance(Load("random", accounts)));
    }

    private static Scenario Load(string design, int accounts) =>
        ScenarioLoader.Load("scenarios/default.json", [.. Uncertain, $"sampling.design={design}", $"opening.accounts={accounts}"], new Dictionary<string, string>());
}
