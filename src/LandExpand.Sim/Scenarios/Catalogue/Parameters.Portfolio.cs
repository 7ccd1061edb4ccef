namespace LandExpand.Sim.Scenarios;

// The opening book, the lands and the segments (model, section 2).
public static partial class Parameters
{
    public static Parameter OpeningAccounts { get; } = Number(
        "opening.accounts", "How many paying accounts the company has at month 0.", "accounts", 0, 1_000_000, 1000,
        "modelling choice: a mid-market company of about 23 M$ ARR");

    public static Parameter OpeningTenureMonths { get; } = Quantity(
        "opening.tenureMonths", "How long ago each opening account landed.", "months", 0, 240, """{ "uniform": { "min": 0, "max": 36 } }""",
        "modelling choice: three years of even selling", whole: true);

    public static Parameter OpeningTargetArr { get; } = Money(
        "opening.targetArr", "The ARR at month 0 to which the opening accounts' prices are scaled, in every replication.", "money a year", null,
        "absent: the opening ARR is what the accounts bill", ParameterScope.Scenario, positive: true);

    public static Parameter OpeningBookFile { get; } = Text(
        "opening.bookFile", "A CSV file of the company's real accounts, relative to the scenario file.", "path", null, "absent: the book is synthetic");

    public static Parameter OpeningAsOf { get; } = Text(
        "opening.asOf", "The date of the book file, against which its dates are read.", "ISO date", null, "absent: the book file may hold no dates",
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");

    public static Parameter LandsPerMonth { get; } = Numeric(
        "lands.perMonth", "How many new accounts land in month 1 on average.", "accounts per month", 0, 100_000, 20,
        "modelling choice: 2 % of the default opening book a month", ParameterScope.Scenario);

    public static Parameter LandsMonthlyGrowth { get; } = Numeric(
        "lands.monthlyGrowth", "By what share the mean number of lands grows each month.", "share per month", -1, 1, 0,
        "modelling choice: steady selling", ParameterScope.Scenario, over: true);

    public static Parameter LandsProspectsPerMonth { get; } = Numeric(
        "lands.prospectsPerMonth", "How many prospects are worked each month; given in place of lands.perMonth.", "prospects per month", 0, 10_000_000, null,
        "absent: lands.perMonth is used", ParameterScope.Scenario);

    public static Parameter LandsWinProbability { get; } = Share(
        "lands.winProbability", "The share of prospects that become accounts; used only with lands.prospectsPerMonth.", 0.2,
        "trade rule: win rate with new customers 5–20 %, its upper end", ParameterScope.Scenario);

    public static Parameter SegmentsShare { get; } = Share(
        "segments.NAME.share", "The share of lands that belongs to the segment; all shares sum to 1.", 1,
        "one segment; with several, each share must be given", ParameterScope.Scenario);
}
