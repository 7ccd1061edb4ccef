namespace LandExpand.Sim.Scenarios;

// Champion, health, proof, churn, renewal and contraction (model, sections 4.1 to 4.6).
public static partial class Parameters
{
    public static Parameter ChampionMonthlyDeparture { get; } = Monthly(
        "champion.monthlyDeparture", "How likely the account's champion leaves in a month.", 0.015,
        "modelling choice: about one in six a year, usual job turnover");

    public static Parameter ChampionMonthlyReplacement { get; } = Monthly(
        "champion.monthlyReplacement", "How likely a missing champion is replaced in a month.", 0.2, "modelling choice: five months on average");

    public static Parameter HealthMeanAtLanding { get; } = Numeric(
        "health.meanAtLanding", "The mean health of accounts as they land; negative where sales over-promise.", "standard deviations", -5, 5, 0,
        "model, section 3");

    public static Parameter HealthPersistence { get; } = Share(
        "health.persistence", "How much of an account's health carries over from month to month.", 0.9,
        "modelling choice: half of a good or bad month is gone after seven months", belowOne: true);

    public static Parameter ProofWindowMonths { get; } = Numeric(
        "proof.windowMonths", "In how many months after landing an account has to see value; later it is stalled.", "months", 1, 60, 3,
        "trade rule: proof in 90 days", whole: true);

    public static Parameter ProofLateMonthly { get; } = Monthly(
        "proof.lateMonthly", "How likely a stalled account sees value after all, in a month.", 0, "model, section 4.3");

    public static Parameter ChurnAnnualRate { get; } = Add(new(
        "churn.annualRate", ParameterKind.Numeric, Account, "The share of accounts that leave in a year, before the effects below.", "share per year", "0.07",
        "SaaS Capital 2023: median gross retention 90–92 % at this ACV; with the effects below and contraction GRR is about 89 %")
    {
        Minimum = 0,
        Maximum = 1,
        MaximumExclusive = true,
    });

    public static Parameter ChurnShape { get; } = Choice(
        "churn.shape", "How the risk to leave depends on tenure.", ["constant", "weibull", "table"], "\"constant\"", "modelling choice: the simplest");

    public static Parameter ChurnWeibullShape { get; } = Numeric(
        "churn.weibullShape", "The Weibull shape of the risk by tenure: under 1 it falls, over 1 it rises; used with churn.shape weibull.", "exponent", 0, 10,
        0.8,
        "Fader and Hardie 2007: churn falls with tenure", over: true);

    public static Parameter ChurnTenureTable { get; } = Add(new(
        "churn.tenureTable", ParameterKind.Table, Account,
        "The risk to leave relative to the average, for month of tenure 1, 2, …; the last value holds on; used with churn.shape table.",
        "factors", "[1]", "modelling choice: flat")
    {
        Minimum = 0,
        Maximum = 1000,
    });

    public static Parameter ChurnHealthEffect { get; } = Effect(
        "churn.healthEffect", "How strongly good health lowers the risk to leave; per standard deviation.", 0.3,
        "modelling choice: a factor of 1.35 per standard deviation");

    public static Parameter ChurnStalledEffect { get; } = Effect(
        "churn.stalledEffect", "How much more likely a stalled account leaves.", 0.6, "modelling choice: 1.8 times the risk");

    public static Parameter ChurnNoChampionEffect { get; } = Effect(
        "churn.noChampionEffect", "How much more likely an account without a champion leaves.", 0.5, "modelling choice: 1.6 times the risk");

    public static Parameter ChurnBillShockEffect { get; } = Effect(
        "churn.billShockEffect", "How much more likely an account leaves while a bill shock is active.", 0.4, "modelling choice: 1.5 times the risk");

    public static Parameter RenewalUplift { get; } = Numeric(
        "renewal.uplift", "By what share the price rises at each price renewal.", "share", -0.5, 1, 0.03,
        "renewal clauses: 3–5 % standard (salesforcenegotiations.com); lower end");

    public static Parameter RenewalElasticity { get; } = Numeric(
        "renewal.elasticity", "How strongly a price rise raises the risk to leave at that renewal.", "log of risk per unit of uplift", -20, 20, 2,
        "modelling choice: an uplift of 3 % adds 6 % to the year's risk");

    public static Parameter RenewalRecaptureProbability { get; } = Share(
        "renewal.recaptureProbability", "How likely a flat fee is raised at renewal for the growth in seats.", 0, "model, section 4.5: locked in");

    public static Parameter RenewalRecaptureShare { get; } = Share(
        "renewal.recaptureShare", "What share of the growth in seats a raised flat fee takes in.", 0.5, "modelling choice: half");

    public static Parameter ContractionMonthlyProbability { get; } = Monthly(
        "contraction.monthlyProbability", "How likely an account wants to give back seats in a month.", 0.01,
        "modelling choice: one account in nine a year, which takes two to three points of ARR");

    public static Parameter ContractionShareLow { get; } = Share(
        "contraction.shareLow", "The smallest share of its seats an account gives back.", 0.1, "modelling choice");

    public static Parameter ContractionShareHigh { get; } = Share(
        "contraction.shareHigh", "The largest share of its seats an account gives back.", 0.4, "modelling choice");
}
