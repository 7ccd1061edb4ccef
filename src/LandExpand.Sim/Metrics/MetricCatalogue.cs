using LandExpand.Sim.Engine;

namespace LandExpand.Sim.Metrics;

/// <summary>Every metric, once. The order is the order in files and tables.</summary>
public static class MetricCatalogue
{
    private const string Landed = "over accounts landed at month 0 or later";

    public static readonly Metric Arr = new("arr", "ARR", MetricUnit.Money, MetricClock.Month,
        "12 × the MRR of the month, summed over accounts", FirstMonth: 0)
    {
        Formula = (ledger, month) => 12 * ledger[month, Sum.Mrr],
    };

    public static readonly Metric NewArr = new("newArr", "New ARR", MetricUnit.Money, MetricClock.Month,
        "12 × the MRR of newly paying accounts, summed over the last 12 months (before month 12: since opening)")
    {
        Formula = (ledger, month) => 12 * ledger.Year(month, Sum.New),
    };

    public static readonly Metric ExpansionArr = new("expansionArr", "Expansion ARR", MetricUnit.Money, MetricClock.Month,
        "12 × the month-on-month increases of MRR of paying accounts, summed over the last 12 months (before month 12: since opening)")
    {
        Formula = (ledger, month) => 12 * ledger.Year(month, Sum.Expansion),
    };

    public static readonly Metric ContractionArr = new("contractionArr", "Contraction ARR", MetricUnit.Money, MetricClock.Month,
        "12 × the month-on-month decreases of MRR of accounts that stay, summed over the last 12 months (before month 12: since opening), as a positive amount")
    {
        LessIsBetter = true,
        Formula = (ledger, month) => 12 * ledger.Year(month, Sum.Contraction),
    };

    public static readonly Metric ChurnedArr = new("churnedArr", "Churned ARR", MetricUnit.Money, MetricClock.Month,
        "12 × the MRR that accounts had before they left, summed over the last 12 months (before month 12: since opening), as a positive amount")
    {
        LessIsBetter = true,
        Formula = (ledger, month) => 12 * ledger.Year(month, Sum.Churned),
    };

    public static readonly Metric Accounts = new("accounts", "Paying accounts", MetricUnit.Count, MetricClock.Month,
        "accounts under a paying contract at the end of the month", FirstMonth: 0)
    {
        Formula = (ledger, month) => ledger[month, Sum.Accounts],
    };

    public static readonly Metric Lands = new("lands", "Lands", MetricUnit.Count, MetricClock.Month,
        "accounts that began to pay, summed over the last 12 months (before month 12: since opening)")
    {
        Formula = (ledger, month) => ledger.Year(month, Sum.Lands),
    };

    public static readonly Metric ChurnedLogos = new("churnedLogos", "Churned logos", MetricUnit.Count, MetricClock.Month,
        "paying accounts that left, summed over the last 12 months (before month 12: since opening)")
    {
        LessIsBetter = true,
        Formula = (ledger, month) => ledger.Year(month, Sum.ChurnedLogos),
    };

    public static readonly Metric Nrr = new("nrr", "NRR", MetricUnit.Share, MetricClock.Month,
        "Σ MRR now ÷ Σ MRR 12 months ago, over accounts with MRR > 0 12 months ago (before month 12: since opening)")
    {
        Formula = (ledger, month) => ReplicationLedger.Ratio(ledger[month, Sum.Retained], ledger[Math.Max(month - 12, 0), Sum.Mrr]),
    };

    public static readonly Metric Grr = new("grr", "GRR", MetricUnit.Share, MetricClock.Month,
        "Σ min(MRR now, MRR 12 months ago) ÷ Σ MRR 12 months ago, the cap per account, over the cohort of NRR")
    {
        Formula = (ledger, month) => ReplicationLedger.Ratio(ledger[month, Sum.RetainedCapped], ledger[Math.Max(month - 12, 0), Sum.Mrr]),
    };

    public static readonly Metric NrrMovements = new("nrrMovements", "NRR by movements", MetricUnit.Share, MetricClock.Month,
        "(start + expansion − contraction − churn) ÷ start per month, compounded over 12 months (before month 12: since opening); admits accounts landed inside the window")
    {
        Formula = Formulas.NrrByMovements,
    };

    public static readonly Metric NrrRevenue = new("nrrRevenue", "NRR by revenue", MetricUnit.Share, MetricClock.Month,
        "revenue of the last 12 months ÷ revenue of the 12 before, over accounts billed 23 months ago", FirstMonth: 24)
    {
        Formula = (ledger, month) => ReplicationLedger.Ratio(ledger[month, Sum.RevenueNow], ledger[month, Sum.RevenueBefore]),
        Ledgers = Ledgers.Revenue,
    };

    public static readonly Metric NrrQuarter = new("nrrQuarter", "NRR by quarter", MetricUnit.Share, MetricClock.Month,
        "revenue of the last 3 months ÷ revenue of the same 3 months a year earlier, over accounts billed in those", FirstMonth: 15)
    {
        Formula = Formulas.NrrByQuarter,
        Ledgers = Ledgers.Revenue,
    };

    public static readonly Metric NrrQuarterMean = new("nrrQuarterMean", "NRR by quarter, mean of four", MetricUnit.Share, MetricClock.Month,
        "mean of NRR by quarter over the last four quarters", FirstMonth: 24)
    {
        Formula = Formulas.NrrByQuarterMean,
        Ledgers = Ledgers.Revenue,
    };

    public static readonly Metric LogoRetention = new("logoRetention", "Logo retention", MetricUnit.Share, MetricClock.Month,
        "accounts of the NRR cohort still paying ÷ accounts of the cohort")
    {
        Formula = (ledger, month) => ReplicationLedger.Ratio(ledger[month, Sum.RetainedLogos], ledger[month, Sum.CohortLogos]),
    };

    public static readonly Metric QuickRatio = new("quickRatio", "Quick ratio", MetricUnit.Multiple, MetricClock.Month,
        "(new + expansion) ÷ (contraction + churn) ARR of the last 12 months (before month 12: since opening)")
    {
        Formula = Formulas.QuickRatio,
    };

    public static readonly Metric ExpansionShare = new("expansionShare", "Expansion share", MetricUnit.Share, MetricClock.Month,
        "expansion ÷ (new + expansion) ARR of the last 12 months (before month 12: since opening)")
    {
        Formula = Formulas.ExpansionShare,
    };

    public static readonly Metric Volatility = new("volatility", "ARR volatility", MetricUnit.Share, MetricClock.Month,
        "standard deviation (n − 1) of monthly ARR growth over the last 12 months", FirstMonth: 12)
    {
        LessIsBetter = true,
        Formula = Formulas.Volatility,
    };

    public static readonly Metric Concentration = new("concentration", "Concentration", MetricUnit.Share, MetricClock.Month,
        "share of ARR held by the largest 10 % of paying accounts (rounded up)", EveryMonth: false)
    {
        Ledgers = Ledgers.Concentration,
        LessIsBetter = true,
    };

    public static readonly Metric ExpandedBy = new("expandedBy", "Expanded by", MetricUnit.Share, MetricClock.Tenure,
        "1 − the Kaplan–Meier curve of the months until MRR at land prices first exceeds land MRR by 10 %, " + Landed + ", censored at the last paying month")
    {
        Ledgers = Ledgers.Landings,
    };

    public static readonly Metric TimeToFirstExpansion = new("timeToFirstExpansion", "Time to first expansion", MetricUnit.Months, MetricClock.Month,
        "median of the Kaplan–Meier curve pooled over replications, with a jackknife error over replications; absent where half never expand", EveryMonth: false)
    {
        Ledgers = Ledgers.Landings,
        LessIsBetter = true,
    };

    public static readonly Metric FullDeployment = new("fullDeployment", "Full deployment", MetricUnit.Share, MetricClock.Tenure,
        "share of accounts with every team deployed at that tenure, churned ones in the denominator, " + Landed)
    {
        Formula = Formulas.AtTenure(Sum.FullyDeployed12, Sum.Reached12),
        Ledgers = Ledgers.Landings,
    };

    public static readonly Metric LandMultiple = new("landMultiple", "Land multiple", MetricUnit.Multiple, MetricClock.Tenure,
        "ARR at that tenure ÷ land ARR, churned accounts included, " + Landed)
    {
        Formula = Formulas.AtTenure(Sum.ReachedMrr12, Sum.ReachedLandMrr12),
        Ledgers = Ledgers.Landings,
    };

    public static readonly Metric LandMultipleSurvivors = new("landMultipleSurvivors", "Land multiple of survivors", MetricUnit.Multiple, MetricClock.Tenure,
        "ARR at that tenure ÷ land ARR, among accounts still paying, " + Landed)
    {
        Formula = Formulas.AtTenure(Sum.ReachedMrr12, Sum.SurvivorLandMrr12),
        Ledgers = Ledgers.Landings,
    };

    public static readonly Metric CacPaybackMonths = new("cacPaybackMonths", "CAC payback", MetricUnit.Months, MetricClock.Month,
        "Σ CAC ÷ Σ land MRR × gross margin, " + Landed, EveryMonth: false)
    {
        LessIsBetter = true,
        Formula = Formulas.SinceLanding(Sum.LandCac, Sum.LandMargin),
        Ledgers = Ledgers.Landings,
    };

    public static readonly Metric LtvToCac = new("ltvToCac", "LTV ÷ CAC", MetricUnit.Multiple, MetricClock.Month,
        "Σ (gross margin × MRR − CS cost) up to this month ÷ Σ CAC, " + Landed + "; truncated at this month, so it understates a lifetime", EveryMonth: false)
    {
        Formula = Formulas.SinceLanding(Sum.LandedMargin, Sum.LandCac),
        Ledgers = Ledgers.Economics | Ledgers.Landings,
    };

    public static readonly Metric GrossMargin = new("grossMargin", "Gross-margin contribution", MetricUnit.Money, MetricClock.Month,
        "Σ (gross margin × MRR − CS cost) of the last 12 months over all paying accounts (before month 12: since opening)", EveryMonth: false)
    {
        Formula = (ledger, month) => ledger.Year(month, Sum.Margin),
        Ledgers = Ledgers.Economics,
    };

    public static readonly Metric CsCost = new("csCost", "CS cost", MetricUnit.Money, MetricClock.Month,
        "Σ cost of customer success of the last 12 months over all paying accounts (before month 12: since opening)", EveryMonth: false)
    {
        Formula = (ledger, month) => ledger.Year(month, Sum.CsCost),
        Ledgers = Ledgers.Economics,
        LessIsBetter = true,
    };

    public static readonly Metric LandAcvToCsCost = new("landAcvToCsCost", "Land ACV ÷ CS cost", MetricUnit.Multiple, MetricClock.Month,
        "Σ land ACV ÷ Σ annual CS cost, " + Landed, EveryMonth: false)
    {
        Formula = Formulas.SinceLanding(Sum.LandMrr, Sum.LandCsCost),
        Ledgers = Ledgers.Landings,
    };

    public static readonly Metric BelowMinimumLand = new("belowMinimumLand", "Lands under the minimum", MetricUnit.Share, MetricClock.Month,
        "share of lands whose ACV is under the minimum viable land, " + Landed, EveryMonth: false)
    {
        LessIsBetter = true,
        Formula = Formulas.SinceLanding(Sum.LandBelowMinimum, Sum.LandCount),
        Ledgers = Ledgers.Landings,
    };

    /// <summary>12 × what a driver moved MRR by over the last 12 months (signed), per driver: <c>drivers.teams</c> and so on.</summary>
    public static IReadOnlyList<Metric> Drivers { get; } = [.. Enum.GetValues<Driver>().Select(driver => new Metric(
        $"drivers.{KeyOf(driver)}", $"{driver}, last 12 months", MetricUnit.Money, MetricClock.Month,
        $"12 × the change of MRR by {KeyOf(driver)} over the last 12 months (before month 12: since opening)", EveryMonth: false)
    {
        Formula = (ledger, month) => 12 * Formulas.Moved(ledger, driver, Math.Max(month - 11, 1), month),
        Ledgers = Ledgers.Drivers,
    })];

    /// <summary>12 × what a driver moved MRR by since opening (signed): the terms of the bridge from opening to the horizon.</summary>
    public static IReadOnlyList<Metric> DriversSinceOpening { get; } = [.. Enum.GetValues<Driver>().Select(driver => new Metric(
        $"driversSinceOpening.{KeyOf(driver)}", $"{driver}, since opening", MetricUnit.Money, MetricClock.Month,
        $"12 × the change of MRR by {KeyOf(driver)} since opening", EveryMonth: false)
    {
        Formula = (ledger, month) => 12 * Formulas.Moved(ledger, driver, 1, month),
        Ledgers = Ledgers.Drivers,
    })];

    /// <summary>12 × the movement of one month alone, for charts by month: new, expansion, contraction (positive), churn (positive).</summary>
    public static readonly Metric MonthNew = MonthOnly("new", Sum.New);
    public static readonly Metric MonthExpansion = MonthOnly("expansion", Sum.Expansion);
    public static readonly Metric MonthContraction = MonthOnly("contraction", Sum.Contraction) with { LessIsBetter = true };
    public static readonly Metric MonthChurn = MonthOnly("churn", Sum.Churned) with { LessIsBetter = true };

    /// <summary>Every metric, in the order of files and tables.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        Arr, NewArr, ExpansionArr, ContractionArr, ChurnedArr, Accounts, Lands, ChurnedLogos,
        Nrr, Grr, NrrMovements, NrrRevenue, NrrQuarter, NrrQuarterMean, LogoRetention, QuickRatio, ExpansionShare,
        ExpandedBy, TimeToFirstExpansion, FullDeployment, LandMultiple, LandMultipleSurvivors,
        Concentration, Volatility, CacPaybackMonths, LtvToCac, GrossMargin, CsCost, LandAcvToCsCost, BelowMinimumLand,
        .. Drivers, .. DriversSinceOpening,
        MonthNew, MonthExpansion, MonthContraction, MonthChurn,
    ];

    /// <summary>The metric of a key, or null.</summary>
    public static Metric? Find(string key) => All.FirstOrDefault(metric => metric.Key == key);

    /// <summary>The name of a driver in files: its English word in lower camel case.</summary>
    public static string KeyOf(Driver driver) => driver.ToString().ToLowerInvariant();

    private static Metric MonthOnly(string movement, Sum sum) => new($"month.{movement}", $"{movement}, month alone", MetricUnit.Money, MetricClock.Month,
        $"12 × the {movement} MRR of this month alone", InSummary: false)
    {
        Formula = (ledger, month) => 12 * ledger[month, sum],
    };
}
