using LandExpand.Sim.Engine;

namespace LandExpand.Sim.Metrics;

/// <summary>
/// What the findings measure beyond the metrics of <see cref="MetricCatalogue"/>: kept at the horizon only, and in no file or table. Years are the
/// last 12 months, or those since opening where the horizon is shorter.
/// </summary>
public static class FindingMetrics
{
    public static readonly Metric StalledShare = AtHorizon("stalledShare", "Stalled accounts", MetricUnit.Share,
        "share of paying accounts without proof of value after the window",
        (ledger, month) => ReplicationLedger.Ratio(ledger[month, Sum.StalledAccounts], ledger[month, Sum.Accounts]));

    public static readonly Metric StalledChurnedArr = AtHorizon("stalledChurnedArr", "Churned ARR of stalled accounts", MetricUnit.Money,
        "12 × the MRR that stalled accounts had before they left, summed over the year",
        (ledger, month) => 12 * ledger.Year(month, Sum.StalledChurned));

    public static readonly Metric StalledExcessArr = AtHorizon("stalledExcessArr", "ARR lost to stalling", MetricUnit.Money,
        "churned ARR of stalled accounts less what they would have churned at the rate of the others, ARR for ARR", StalledExcess);

    public static readonly Metric StalledChurnRate = AtHorizon("stalledChurnRate", "Churn of stalled accounts", MetricUnit.Share,
        "1 − (1 − leavers ÷ account-months)^12 over stalled accounts",
        (ledger, month) => Annual(ledger.Year(month, Sum.StalledChurnedLogos), ledger.Year(month, Sum.StalledAccounts)));

    public static readonly Metric OtherChurnRate = AtHorizon("otherChurnRate", "Churn of the other accounts", MetricUnit.Share,
        "1 − (1 − leavers ÷ account-months)^12 over accounts that are not stalled",
        (ledger, month) => Annual(
            ledger.Year(month, Sum.ChurnedLogos) - ledger.Year(month, Sum.StalledChurnedLogos), ledger.Year(month, Sum.Accounts) - ledger.Year(month, Sum.StalledAccounts)));

    public static readonly Metric HandoffsWaiting = AtHorizon("handoffsWaiting", "Opportunities in the sales queue", MetricUnit.Count,
        "accounts with an opportunity in the sales queue, mean over the months of the year",
        (ledger, month) => ledger.Year(month, Sum.HandoffsWaiting) / Math.Min(month, 12));

    public static readonly Metric ShockedChurnShare = AtHorizon("shockedChurnShare", "Churn after a bill shock", MetricUnit.Share,
        "share of churned ARR of accounts that left while a bill shock was active",
        (ledger, month) => ReplicationLedger.Ratio(ledger.Year(month, Sum.ShockedChurned), ledger.Year(month, Sum.Churned)));

    public static readonly Metric GatedShare = AtHorizon("gatedShare", "Accounts at the enterprise gate", MetricUnit.Share,
        "share of paying accounts at the gate, not on the enterprise tier, that have teams left to deploy",
        (ledger, month) => ReplicationLedger.Ratio(ledger[month, Sum.GatedAccounts], ledger[month, Sum.Accounts]));

    public static readonly Metric GatedRoomShare = AtHorizon("gatedRoomShare", "Room behind the enterprise gate", MetricUnit.Share,
        "their share of all teams that paying accounts have not deployed",
        (ledger, month) => ReplicationLedger.Ratio(ledger[month, Sum.GatedRoom], ledger[month, Sum.Room]));

    public static readonly Metric FlatFootprintGrowth = AtHorizon("flatFootprintGrowth", "Footprint growth under a flat fee", MetricUnit.Share,
        "growth of seats in use since opening, over opening accounts on a flat plan that still pay",
        (ledger, month) => ReplicationLedger.Ratio(ledger[month, Sum.FlatSeats], ledger[month, Sum.FlatSeatsAtOpening]) - 1);

    public static readonly Metric FlatArrGrowth = AtHorizon("flatArrGrowth", "ARR growth under a flat fee", MetricUnit.Share,
        "growth of the ARR of the same accounts",
        (ledger, month) => ReplicationLedger.Ratio(ledger[month, Sum.FlatMrr], ledger[month, Sum.FlatMrrAtOpening]) - 1);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        StalledShare, StalledChurnedArr, StalledExcessArr, StalledChurnRate, OtherChurnRate, HandoffsWaiting, ShockedChurnShare, GatedShare,
        GatedRoomShare, FlatFootprintGrowth, FlatArrGrowth,
    ];

    private static Metric AtHorizon(string key, string title, MetricUnit unit, string definition, Func<ReplicationLedger, int, double> formula) =>
        new("finding." + key, title, unit, MetricClock.Month, definition, EveryMonth: false, InSummary: false) { Formula = formula, Ledgers = Ledgers.Findings };

    /// <summary>Leavers were there at the start of their last month, and are no longer among the accounts at its end.</summary>
    private static double Annual(double leavers, double accountMonths) => 1 - Math.Pow(1 - ReplicationLedger.Ratio(leavers, leavers + accountMonths), 12);

    private static double StalledExcess(ReplicationLedger ledger, int month)
    {
        var (stalled, churned) = (ledger.Year(month, Sum.StalledMrr), ledger.Year(month, Sum.StalledChurned));
        var (others, othersChurned) = (ledger.Year(month, Sum.Mrr) - stalled, ledger.Year(month, Sum.Churned) - churned);
        return 12 * (churned - ((stalled + churned) * ReplicationLedger.Ratio(othersChurned, others + othersChurned)));
    }
}
