using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Precision;

/// <summary>From a run to a precision to the contract of <c>summary.json</c>.</summary>
public static class PrecisionSummaries
{
    private const string Rule = "Looks planned from a pilot that is not counted (Stein 1945); 5 % error spent over the looks, 4 % at the first (Lan and DeMets 1983): whenever a run stops, "
        + "its interval covers at least 95 times in 100.";

    public static PrecisionSummary Of(PrecisionRun run) => new(Rule, run.Pilot, run.Looks,
    [
        .. run.Targets.Select(reached => new PrecisionTargetSummary(
            reached.Target.Statistic.Key, reached.Target.Statistic.Title, reached.Target.Statistic.Unit.ToString().ToLowerInvariant(),
            reached.Estimate?.Value, reached.Estimate?.Low, reached.Estimate?.High, reached.Estimate?.HalfWidth, reached.Wanted, reached.Confidence, reached.IsReached)),
    ]);
}
