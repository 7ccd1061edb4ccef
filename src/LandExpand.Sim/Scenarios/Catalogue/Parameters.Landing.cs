namespace LandExpand.Sim.Scenarios;

// An account at landing (model, section 3).
public static partial class Parameters
{
    public static Parameter LandSeats { get; } = Quantity(
        "land.seats", "How many seats an account starts with, in its first team.", "seats", 1, 1_000_000, "\"10 to 90\"",
        "trade rule: lands of 5–50 k$ a year; 10 to 90 seats at 45 a month are 5.4–48.6 k$", whole: true);

    public static Parameter LandAcv { get; } = Quantity(
        "land.acv", "The yearly value of an account's first contract, net of discount; fixes the fee, or the seats or usage it starts with.", "money a year",
        0, 1e10, null,
        "absent: lands are sized in seats", over: true);

    public static Parameter LandTeams { get; } = Quantity(
        "land.teams", "How many teams of the account could ever adopt the product.", "teams", 1, 10_000, "\"1 to 8\"",
        "modelling choice: most mid-market accounts have two to four departments that fit", whole: true);

    public static Parameter LandSeatsPerTeam { get; } = Quantity(
        "land.seatsPerTeam", "How many seats a team holds once it has fully adopted the product.", "seats", 1, 1_000_000, "\"30 to 200\"",
        "modelling choice: two to three times the land seats, so that a land can grow", whole: true);

    public static Parameter LandUsagePerSeat { get; } = Quantity(
        "land.usagePerSeat", "How much an account uses per seat and month (log-normal across accounts).", "units per seat and month", 0, 1e9, "\"50 to 200\"",
        "modelling choice: a factor of two either way between light and heavy users", over: true);

    public static Parameter LandMappedProbability { get; } = Share(
        "land.mappedProbability", "The share of lands where the path to the next teams is mapped before the sale.", 0.3,
        "modelling choice: a minority of deals has an account plan at signing");

    public static Parameter ContractTermMonths { get; } = Quantity(
        "contract.termMonths", "The length of a contract; 1 is a monthly contract.", "months", 1, 120, "12",
        "KBCM survey 2017: median term 1.4 years; annual is the usual form", whole: true);

    public static Parameter ContractDiscount { get; } = Share(
        "contract.discount", "The discount off list price, kept for the life of the account.", 0, "modelling choice: prices are stated net", belowOne: true);

    public static Parameter ContractMidTermReductions { get; } = Flag(
        "contract.midTermReductions", "Whether seats may be given back in any month, and not only at renewal.", false,
        "trade rule: annual contracts allow reductions at renewal only");

    public static Parameter FreeLandingShare { get; } = Share(
        "freeLanding.share", "The share of lands that start free.", 0, "modelling choice: every land pays");

    public static Parameter FreeLandingConversionMonthly { get; } = Monthly(
        "freeLanding.conversionMonthly", "How likely a free account starts to pay in a month before it reaches the paywall.", 0.002,
        "freemium conversion 2–5 % (knowledgelib.io 2026): 0.002 against 0.05 leaving a month is 3.8 %");

    public static Parameter FreeLandingPaywallConversionMonthly { get; } = Monthly(
        "freeLanding.paywallConversionMonthly", "How likely a free account starts to pay in a month once it has reached the paywall.", 0.05,
        "opt-in trial conversion 18 % (knowledgelib.io 2026), spread over about four months");

    public static Parameter FreeLandingPaywallSeats { get; } = Numeric(
        "freeLanding.paywallSeats", "The number of seats at which the free plan ends.", "seats", 1, 1_000_000, 10, "modelling choice: a team of ten");

    public static Parameter FreeLandingLeaveMonthly { get; } = Monthly(
        "freeLanding.leaveMonthly", "How likely an unconverted free account leaves in a month.", 0.05,
        "Recurly: overall subscriber churn 3–6 % a month, taken for free users");

    public static Parameter CoverageLandAcvThreshold { get; } = Money(
        "coverage.landAcvThreshold", "The land ACV from which an account gets a person of its own; below it serves itself.", "money a year", 15_000,
        "trade rule: a land should be 8 × its CS cost; 8 × the human-touch cost below, less some slack");

    public static Parameter CoverageHumanTouchProofProbability { get; } = Share(
        "coverage.humanTouch.proofProbability", "How likely a human-touch account sees value inside the proof window.", 0.7,
        "modelling choice around the trade rule: proof in 90 days");

    public static Parameter CoverageHumanTouchExpansionMultiplier { get; } = Multiplier(
        "coverage.humanTouch.expansionMultiplier", "By what factor human touch changes the rate of expansion opportunities.", 1,
        "modelling choice: the reference");

    public static Parameter CoverageHumanTouchAnnualCsCost { get; } = Money(
        "coverage.humanTouch.annualCsCost", "What customer success costs per human-touch account and year.", "money a year", 2500,
        "trade rule: land ACV 8 × CS cost; 2,500 asks for lands of 20 k$");

    public static Parameter CoverageSelfServeProofProbability { get; } = Share(
        "coverage.selfServe.proofProbability", "How likely a self-serve account sees value inside the proof window.", 0.5,
        "modelling choice: lower than with a person beside the customer");

    public static Parameter CoverageSelfServeExpansionMultiplier { get; } = Multiplier(
        "coverage.selfServe.expansionMultiplier", "By what factor self-service changes the rate of expansion opportunities.", 0.6,
        "modelling choice: nobody looks for the next team");

    public static Parameter CoverageSelfServeAnnualCsCost { get; } = Money(
        "coverage.selfServe.annualCsCost", "What customer success costs per self-serve account and year.", "money a year", 300,
        "modelling choice: pooled support and tooling");
}
