namespace LandExpand.Sim.Scenarios;

// Seat fill, team expansion, the enterprise gate and cross-sell (model, sections 4.7 to 4.10).
public static partial class Parameters
{
    public static Parameter SeatFillMonthlyRate { get; } = Monthly(
        "seatFill.monthlyRate", "How likely an empty seat of a deployed team fills in a month, by itself.", 0.002,
        "modelling choice: with all defaults NRR is about 107 % in the first year and 105 % in the second (SaaS Capital 2023: 100–110 % by ACV)");

    public static Parameter SeatFillVirality { get; } = Monthly(
        "seatFill.virality", "How much likelier an empty seat fills for each full share of seats in use: colleagues bring colleagues.", 0.004,
        "modelling choice: with the rate above, a few points of NRR a year");

    public static Parameter ExpansionMonthlyRatePerTeam { get; } = Numeric(
        "expansion.monthlyRatePerTeam", "How often an opportunity appears for each team not yet deployed.", "opportunities per team and month", 0, 10, 0.02,
        "modelling choice: with all defaults expansion is about half of new ARR (Benchmarkit 2025: 40 %, over 50 % at more than 50 M$ ARR)");

    public static Parameter ExpansionRampMonths { get; } = Numeric(
        "expansion.rampMonths", "How many months after landing the rate of opportunities takes to reach its full height.", "months", 0, 120, 12,
        "modelling choice: the first annual cycle");

    public static Parameter ExpansionHealthEffect { get; } = Effect(
        "expansion.healthEffect", "How strongly good health raises the rate of opportunities and of cross-sell; per standard deviation.", 0.3,
        "modelling choice: as for churn");

    public static Parameter ExpansionNoChampionEffect { get; } = Effect(
        "expansion.noChampionEffect", "How a missing champion changes the rate of opportunities and of cross-sell.", -0.7, "modelling choice: half the rate");

    public static Parameter ExpansionMappedEffect { get; } = Effect(
        "expansion.mappedEffect", "How expansion mapped at landing changes the rate of opportunities and of cross-sell.", 0.4,
        "modelling choice: 1.5 times the rate");

    public static Parameter ExpansionHandoffAcv { get; } = Money(
        "expansion.handoffAcv", "The yearly value from which an opportunity goes to sales; below it the CSM closes it.", "money a year", 50_000, "trade rule: hand-off at 50 k$");

    public static Parameter ExpansionCsmWinRate { get; } = Share(
        "expansion.csmWinRate", "The share of opportunities that the CSM wins.", 0.65, "trade rule: win rate with existing customers 60–70 %");

    public static Parameter ExpansionSalesWinRate { get; } = Share(
        "expansion.salesWinRate", "The share of opportunities that sales wins.", 0.65, "trade rule: win rate with existing customers 60–70 %");

    public static Parameter ExpansionQueueMonths { get; } = Numeric(
        "expansion.queueMonths", "How many months an opportunity waits for sales on average.", "months", 1, 60, 2, "trade rule: 60 days in a queue");

    public static Parameter GateTeams { get; } = Numeric(
        "gate.teams", "How many teams an account can deploy before it needs the enterprise tier.", "teams", 1, 10_000, null, "absent: no gate", whole: true);

    public static Parameter GateEnterpriseReady { get; } = Flag(
        "gate.enterpriseReady", "Whether the vendor has an enterprise tier to sell; used with gate.teams.", true, "modelling choice");

    public static Parameter GateMonthlyUpgrade { get; } = Monthly(
        "gate.monthlyUpgrade", "How likely an account at the gate upgrades in a month; used with gate.teams.", 0.05,
        "modelling choice: a purchase of a year and a half");

    public static Parameter GateTierMultiplier { get; } = Numeric(
        "gate.tierMultiplier", "By what factor the enterprise tier raises seat price and fee; used with gate.teams.", "factor", 0, 10, 1.3,
        "modelling choice: enterprise tiers cost a quarter to a half more", over: true);

    public static Parameter ModulesMonthlyAttach { get; } = Monthly(
        "modules.NAME.monthlyAttach", "How likely a proven account buys the module in a month.", 0.01, "modelling choice: one account in nine a year");

    public static Parameter ModulesChurnEffect { get; } = Effect(
        "modules.NAME.churnEffect", "How the module changes the risk to leave; negative where it binds the account.", -0.1,
        "modelling choice: a tenth less risk");

    public static Parameter ModulesPriceShare { get; } = Numeric(
        "modules.NAME.priceShare", "The price of the module as a share of the fee, seat and usage charges.", "share", 0, 2, null,
        "absent: give this or monthlyFee");

    public static Parameter ModulesMonthlyFee { get; } = Money(
        "modules.NAME.monthlyFee", "The price of the module as a monthly fee.", "money a month", null, "absent: give this or priceShare");
}
