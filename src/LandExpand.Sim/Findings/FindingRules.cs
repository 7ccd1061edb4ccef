using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;
using static LandExpand.Sim.Findings.FigureText;

namespace LandExpand.Sim.Findings;

/// <summary>
/// Every threshold and every rule, in the order in which findings of one severity are shown: formula, source and words. Where the trade has no figure,
/// a threshold is a modelling choice and its source says so. Means are over replications, at the horizon; years are the last 12 months. A new rule is
/// one entry.
/// </summary>
internal static class FindingRules
{
    /// <summary>NRR that the motion aims for.</summary>
    internal const double TargetNrr = 1.20;

    /// <summary>NRR under which the accounts there are shrink.</summary>
    internal const double ShrinkingNrr = 1.00;

    /// <summary>NRR from which a low GRR is easily overlooked.</summary>
    internal const double HighNrr = 1.10;

    /// <summary>GRR under which too much leaks.</summary>
    internal const double LowGrr = 0.85;

    /// <summary>How far NRR by movements may stand from the cohort's.</summary>
    internal const double NrrGap = 0.03;

    /// <summary>Land ACV ÷ annual CS cost.</summary>
    internal const double LandToCsCost = 8;

    /// <summary>Share of lands under the minimum viable land.</summary>
    internal const double BelowMinimumLand = 0.10;

    /// <summary>Share of paying accounts that are stalled.</summary>
    internal const double StalledShare = 0.20;

    /// <summary>Growth of the footprint under a flat fee, since opening.</summary>
    internal const double FlatFootprintGrowth = 0.05;

    /// <summary>Share of that growth which ARR has followed.</summary>
    internal const double FlatCapture = 0.5;

    /// <summary>Share of churned ARR that left while a bill shock was active.</summary>
    internal const double ShockedChurn = 0.05;

    /// <summary>Share of the teams still to win that stand behind the enterprise gate.</summary>
    internal const double GatedRoom = 0.10;

    /// <summary>Expansion share of new ARR.</summary>
    internal const double LowExpansionShare = 0.30, HighExpansionShare = 0.60;

    /// <summary>ARR lost to the hand-off delay, as a share of ARR.</summary>
    internal const double HandoffLoss = 0.005;

    /// <summary>Replications of the paired run without the delay, at most.</summary>
    internal const int HandoffReplications = 400;

    /// <summary>ARR of a land cohort ÷ its land ARR.</summary>
    internal const double LowLandMultiple = 3, HighLandMultiple = 10;

    public static IReadOnlyList<FindingRule> All { get; } =
    [
        new(
            "nrrUnderTarget",
            $"NRR < {Percent(TargetNrr)}",
            $"trade rule: land and expand aims for NRR of {Percent(TargetNrr)} and more",
            run => run.HasYear && run.Mean(MetricCatalogue.Nrr) is { } nrr && nrr.Mean < TargetNrr
                ? Observation.Warning(nrr, $"NRR is {Share(nrr)} in month {run.Horizon}, short of {Percent(TargetNrr)}; it ends under it "
                    + Histories(run.ShareOf(MetricCatalogue.Nrr, value => value < (float)TargetNrr)!))
                : null),

        new("nrrBand", "the band into which NRR falls most often", "NRR bands: Elite from 130 %, Strong 115, Average 100, Weak 85, below Failing", MostFrequentBand),

        new(
            "highNrrLowGrr",
            $"NRR ≥ {Percent(HighNrr)} and GRR < {Percent(LowGrr)}",
            "trade rule: expansion can hide a leak; both limits are a modelling choice",
            run => run.HasYear && run.Mean(MetricCatalogue.Nrr) is { Mean: >= HighNrr } nrr
                && run.Mean(MetricCatalogue.Grr) is { Mean: < LowGrr } grr
                ? Observation.Warning(grr, $"NRR of {Share(nrr)} hides a GRR of {Share(grr)}: expansion covers for accounts that leave or shrink")
                : null),

        new(
            "nrrMovementsGap",
            $"|NRR by movements − NRR of the cohort| > {NumberText.Fixed(100 * NrrGap, 0)} points",
            $"NRR by movements counts accounts landed inside the year; {NumberText.Fixed(100 * NrrGap, 0)} points are a modelling choice",
            run => run.HasYear && run.Difference(MetricCatalogue.NrrMovements, MetricCatalogue.Nrr) is { } gap && Math.Abs(gap.Mean) > NrrGap
                ? Observation.Note(gap, $"NRR by movements is {Share(run.Mean(MetricCatalogue.NrrMovements)!)}, {Points(gap)} {(gap.Mean > 0 ? "above" : "below")} the NRR of "
                    + $"the cohort, {Share(run.Mean(MetricCatalogue.Nrr)!)}: say which one is quoted, and compare like with like")
                : null),

        new(
            "expansionShare",
            $"expansion ÷ (new + expansion) ARR outside {Percent(LowExpansionShare)} to {Percent(HighExpansionShare)}",
            $"trade rule: expansion brings {Percent(LowExpansionShare)} to {Percent(HighExpansionShare)} of new ARR",
            ExpansionShare),

        new(
            "landMultiple",
            $"ARR of a land cohort ÷ its land ARR outside {Times(LowLandMultiple)} to {Times(HighLandMultiple)}",
            $"trade rule: accounts grow to {Times(LowLandMultiple)} to {Times(HighLandMultiple)} their land; by when is left open, here the longest tenure",
            LandMultiple),

        new(
            "landOverCsCost",
            $"Σ land ACV ÷ Σ annual CS cost < {Times(LandToCsCost)}",
            $"trade rule: a land brings {Times(LandToCsCost)} its yearly CS cost",
            run => run.Mean(MetricCatalogue.LandAcvToCsCost) is { Mean: < LandToCsCost } multiple
                ? Observation.Warning(multiple, $"Land ACV is {Multiple(multiple)} the yearly cost of customer success, under {Times(LandToCsCost)}: "
                    + "land larger, or serve small lands with less")
                : null),

        new(
            "belowMinimumLand",
            $"lands under economics.minimumViableLandAcv > {Percent(BelowMinimumLand)}",
            $"trade rule: lands of 5–50 k$; flagged above {Percent(BelowMinimumLand)} of lands, a modelling choice",
            run => run.Mean(MetricCatalogue.BelowMinimumLand) is { Mean: > BelowMinimumLand } share
                ? Observation.Warning(share, $"{Share(share)} of lands are under the minimum viable land: they are not worth what they cost to win and to serve")
                : null),

        new(
            "stalled",
            $"paying accounts without proof of value after the window > {Percent(StalledShare)}",
            $"trade rule: proof of value in 90 days; flagged above {Percent(StalledShare)} of accounts, a modelling choice",
            run => run.Mean(FindingMetrics.StalledShare) is { Mean: > StalledShare } share
                ? Observation.Warning(share, $"{Share(share)} of paying accounts are stalled: they saw no value in their first months, and do not expand{StalledCost(run)}")
                : null),

        new(
            "flatCapsGrowth",
            $"ARR growth < {Percent(FlatCapture)} of footprint growth, the latter over {Percent(FlatFootprintGrowth)}",
            $"trade rule: a flat fee does not follow use; {Percent(FlatCapture)} is a modelling choice",
            run => run.Mean(FindingMetrics.FlatFootprintGrowth) is { Mean: > FlatFootprintGrowth } footprint
            && run.Mean(FindingMetrics.FlatArrGrowth) is { } arr && arr.Mean < FlatCapture * footprint.Mean
                ? Observation.Warning(arr, $"The flat price caps growth: since opening the footprint of accounts that still pay "
                    + $"grew by {Share(footprint)} in seats, and their ARR by {Share(arr)}")
                : null),

        new(
            "churnAfterBillShock",
            $"churned ARR that left while a bill shock was active > {Percent(ShockedChurn)}",
            $"trade rule: consumption pricing needs predictable bills; {Percent(ShockedChurn)} is a modelling choice",
            run => run.Mean(FindingMetrics.ShockedChurnShare) is { Mean: > ShockedChurn } share
                ? Observation.Warning(share, $"{Share(share)} of the ARR that churned in the last {Months(run)} left in the months after a bill shock: "
                    + "warn customers early, or offer commits and caps")
                : null),

        new(
            "enterpriseGate",
            $"teams still to win that stand behind the enterprise gate > {Percent(GatedRoom)}",
            $"trade rule: land and die without security and administration for enterprises; {Percent(GatedRoom)} is a modelling choice",
            run => run.Mean(FindingMetrics.GatedRoomShare) is { Mean: > GatedRoom } room && run.Mean(FindingMetrics.GatedShare) is { } accounts
                ? Observation.Warning(room, $"Growth stops at the enterprise gate: {Share(accounts)} of paying accounts stand at it, "
                    + $"and with them {Share(room)} of all teams still to win{(run.Segments.Any(run.HasEnterpriseTier) ? "" : "; there is no enterprise tier to sell them")}")
                : null),

        new(
            "handoffDelay",
            $"ARR gained in the same histories without the queue ≥ {NumberText.Share(HandoffLoss, 1)} of ARR",
            $"trade rule: 60 days in a queue is too long; {NumberText.Share(HandoffLoss, 1)} is a modelling choice",
            HandoffDelay),

        new(
            "luckAlone",
            "macro.monthlyEntry = 0 and no uncertain parameter",
            "Monte Carlo error is not forecast error",
            run => run.IsLuckAlone && run.Mean(run.HasYear ? MetricCatalogue.Nrr : MetricCatalogue.Arr) is { StandardDeviation: not null } of ? LuckAlone(run, of) : null),

        Diagnosis.Rule,
    ];

    private static string Percent(double threshold) => NumberText.Share(threshold);

    private static string Times(double threshold) => NumberText.Multiple(threshold, 0);

    private static string Months(RunEvidence run) => NumberText.Months(Math.Min(run.Horizon, 12));

    private static Observation? MostFrequentBand(RunEvidence run)
    {
        if (!run.HasYear || run.Mean(MetricCatalogue.Nrr) is null)
        {
            return null;
        }

        // The edges are compared in single precision, so that an NRR of exactly 1 belongs to the band that starts there.
        var (band, share) = NrrBand.All.Select((band, index) => (band, share: run.ShareOf(MetricCatalogue.Nrr, value =>
            value >= (float)band.LowerEdge && (index == 0 || value < (float)NrrBand.All[index - 1].LowerEdge))!)).MaxBy(entry => entry.share.Probability);
        return new(band.LowerEdge < ShrinkingNrr ? Severity.Warning : Severity.Note,
            $"NRR is most often {Band(band)}: {Histories(share)}", share.Probability, share.Low, share.High) { Verdict = band.Key };
    }

    private static Observation? ExpansionShare(RunEvidence run)
    {
        if (run.Mean(MetricCatalogue.ExpansionShare) is not { } share || share.Mean is >= LowExpansionShare and <= HighExpansionShare)
        {
            return null;
        }

        var low = share.Mean < LowExpansionShare;
        var meaning = low ? $"under {Percent(LowExpansionShare)}: accounts land and stay as they are"
            : $"over {Percent(HighExpansionShare)}: few new accounts follow for later years to grow on";
        var caution = !low && run.Segments.Any(run.BillsUsage) ? ". Part of it is use that falls and rises again: contraction in one month, expansion in the next" : "";
        return Observation.Warning(share, $"Expansion brings {Share(share)} of the ARR won in the last {Months(run)}, {meaning}{caution}")
            with { Verdict = low ? "low" : "high" };
    }

    private static Observation? LandMultiple(RunEvidence run)
    {
        if (run.LongestTenure is not { } tenure || run.Mean(MetricCatalogue.LandMultiple, tenure) is not { } multiple
            || multiple.Mean is >= LowLandMultiple and <= HighLandMultiple)
        {
            return null;
        }

        var years = tenure / 12 * Math.Log(LowLandMultiple) / Math.Log(multiple.Mean);
        var pace = multiple.Mean <= 1 ? "it does not grow"
            : multiple.Mean < LowLandMultiple ? $"at this pace it reaches {Times(LowLandMultiple)} in {(years < 30 ? NumberText.Fixed(years, 1) : "over 30")} years"
            : "the lands may be too small, or the assumptions too good";
        return Observation.Note(multiple, $"After {NumberText.Months(tenure)} a land is worth {Multiple(multiple)} its first contract, churned accounts included, "
            + $"{(multiple.Mean < LowLandMultiple ? "under" : "over")} {NumberText.Fixed(LowLandMultiple, 0)}–{Times(HighLandMultiple)}: {pace}");
    }

    private static string StalledCost(RunEvidence run) =>
        run.Mean(FindingMetrics.StalledChurnedArr) is { } churned && run.Mean(FindingMetrics.StalledChurnRate) is { } rate
        && run.Mean(FindingMetrics.OtherChurnRate) is { } others
            ? (run.HasYear
                ? $". {Share(rate)} of them left in a year, against {Share(others)} of the others, with {Money(churned, run.Currency)} of ARR"
                : $". At the pace of these {Months(run)} {Share(rate)} of them leave in a year, against {Share(others)} of the others; they took {Money(churned, run.Currency)} of ARR with them")
                + (run.Mean(FindingMetrics.StalledExcessArr) is { Low: > 0 } excess ? $", {Money(excess, run.Currency)} more than at the rate of the others" : "")
            : "";

    private static Observation? HandoffDelay(RunEvidence run)
    {
        if (run.Mean(FindingMetrics.HandoffsWaiting) is not { Mean: > 0 } || run.Segments.All(segment => run.IsExactly(1, Parameters.ExpansionQueueMonths, segment))
            || run.Gain(MetricCatalogue.Arr, run.Scenario.WithoutHandoffDelay(), HandoffReplications) is not { Low: > 0 } loss
            || run.Mean(MetricCatalogue.Arr) is not { } arr || loss.Mean < HandoffLoss * arr.Mean)
        {
            return null;
        }

        return Observation.Warning(loss, $"The delay of hand-offs to sales costs {Money(loss, run.Currency)} of ARR by month {run.Horizon}, "
            + $"{NumberText.Share(loss.Mean / arr.Mean, 1)} of it: the same {NumberText.Count(loss.N)} histories end so much higher when sales decides within a month");
    }

    private static Observation LuckAlone(RunEvidence run, MeanEstimate of)
    {
        // The relative error of a standard deviation is 1 ÷ √(2(n − 1)) for values that are about normal.
        var (sd, error) = (of.StandardDeviation!.Value, 1.96 * of.StandardDeviation.Value / Math.Sqrt(2.0 * (of.N - 1)));
        var spread = new MeanEstimate(of.N, sd, null, null, Math.Max(sd - error, 0), sd + error);
        var varies = run.HasYear ? $"NRR varies by {Points(spread)}" : $"ARR varies by {Money(spread, run.Currency)}";
        return Observation.Note(spread, $"Macro and parameter uncertainty are both off, so the spread shown is luck alone, given the assumptions: "
            + $"{varies} (a standard deviation) between histories; the future varies by more");
    }
}
