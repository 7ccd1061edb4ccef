using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Findings;

/// <summary>What a run says in plain words: the rules of <see cref="FindingRules"/> that apply, and the diagnosis.</summary>
public static class RunFindings
{
    /// <summary>The findings, warnings first, the diagnosis last (it is absent under a horizon of 12 months).</summary>
    /// <param name="scenario">The scenario that was run.</param>
    /// <param name="outcomes">What it yielded; at least one replication.</param>
    /// <param name="simulate">
    /// Runs a variant of the scenario over the first so many replications, with the run's seed, opening book and first replication, for one metric at the horizon. Null: findings
    /// that need a second run are left out.
    /// </param>
    public static IReadOnlyList<Finding> Of(Scenario scenario, Outcomes outcomes, Func<Scenario, int, Metric, Outcomes>? simulate)
    {
        var run = new RunEvidence(scenario, outcomes, simulate);
        return [.. FindingRules.All.Select(rule => rule.Of(run)).OfType<Finding>().OrderBy(finding => finding.Severity)];
    }
}
