using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;
using static LandExpand.Sim.Findings.FigureText;

namespace LandExpand.Sim.Findings;

/// <summary>
/// What to do first. What the product and its price allow comes before what NRR says: a product without anything to expand into, then a flat
/// price, then NRR against 100 and 120 %.
/// </summary>
internal static class Diagnosis
{
    public static FindingRule Rule { get; } = new(
        "diagnosis",
        "nothing to expand into; else a flat price everywhere; else NRR < 100 %, 100–120 %, ≥ 120 %",
        "trade rule: NRR over 120 % optimise, 100–120 % invest in expansion, under 100 % fix churn; flat or single-user value comes before all three",
        Of);

    private static Observation? Of(RunEvidence run)
    {
        if (!run.HasYear || run.Mean(MetricCatalogue.Nrr) is not { } nrr)
        {
            return null;
        }

        if (!run.Segments.Any(segment => CanExpand(run, segment)))
        {
            return Observation.Diagnosis("notLandAndExpand", nrr,
                $"this is not a land-and-expand product: a contract has no seats, teams, modules or usage to grow into, "
                + $"and NRR is {Share(nrr)}. Sell it for what it is worth at the first sale");
        }

        if (run.Segments.All(segment => IsFlat(run, segment)))
        {
            return Observation.Diagnosis("restructurePricing", nrr,
                $"restructure pricing before anything else: the fee is flat, so NRR, {Share(nrr)}, cannot follow what customers use");
        }

        return nrr.Mean switch
        {
            < FindingRules.ShrinkingNrr => Observation.Diagnosis("fixChurn", nrr, $"fix churn first: NRR is {Share(nrr)}, so the accounts there are shrink{Close(nrr)}"),
            < FindingRules.TargetNrr => Observation.Diagnosis("investInExpansion", nrr,
                $"invest in expansion: NRR is {Share(nrr)}, which holds, and is short of 120\u00A0%{Close(nrr)}"),
            _ => Observation.Diagnosis("optimise", nrr, $"land and expand is working, optimise it: NRR is {Share(nrr)}{Close(nrr)}"),
        };
    }

    /// <summary>Says where Monte Carlo error leaves open on which side of a limit NRR is.</summary>
    private static string Close(MeanEstimate nrr)
    {
        foreach (var (limit, name) in new[] { (FindingRules.ShrinkingNrr, "100"), (FindingRules.TargetNrr, "120") })
        {
            if (nrr.Low < limit && nrr.High > limit)
            {
                return $"; too close to {name}\u00A0% to be sure, more replications would tell";
            }
        }

        return "";
    }

    /// <summary>Whether accounts of a segment can come to pay for more than their first contract, price rises apart.</summary>
    private static bool CanExpand(RunEvidence run, int segment)
    {
        var scenario = run.Scenario;
        if (run.BillsUsage(segment) || Enumerable.Range(0, scenario.Modules.Count).Any(module => !run.IsOff(Parameters.ModulesMonthlyAttach, segment, module)))
        {
            return true;
        }

        var teams = !run.IsAlwaysOne(Parameters.LandTeams, segment) && !run.IsOff(Parameters.ExpansionMonthlyRatePerTeam, segment);
        var seats = !run.IsAlwaysOne(Parameters.LandSeatsPerTeam, segment)
            && !(run.IsOff(Parameters.SeatFillMonthlyRate, segment) && run.IsOff(Parameters.SeatFillVirality, segment));
        var singleUser = run.IsAlwaysOne(Parameters.LandSeats, segment) && run.IsAlwaysOne(Parameters.LandSeatsPerTeam, segment);
        return !singleUser && (teams || seats);
    }

    private static bool IsFlat(RunEvidence run, int segment) => run.Scenario.Model(0, segment) == PricingModel.Flat
        && (!run.Scenario.HasMigration || run.Scenario.Model(1, segment) == PricingModel.Flat);
}
