namespace LandExpand.Sim.Scenarios;

// Usage and bill shock (model, sections 4.11 and 4.12).
public static partial class Parameters
{
    public static Parameter UsageMonthlyDrift { get; } = Numeric(
        "usage.monthlyDrift", "By how much usage per seat grows a month, in logs.", "log per month", -1, 1, 0.005, "modelling choice: about 6 % a year");

    public static Parameter UsageReversion { get; } = Share(
        "usage.reversion", "How much of its distance from the account's usual level usage makes up in a month.", 0.05, "modelling choice: half in 14 months");

    public static Parameter UsageMonthlyVolatility { get; } = Numeric(
        "usage.monthlyVolatility", "How much usage per seat varies from month to month, in logs.", "log, standard deviation", 0, 5, 0.1,
        "modelling choice: 10 %");

    public static Parameter BillShockThreshold { get; } = Numeric(
        "billShock.threshold", "By what share a bill must exceed the mean of the three before it to shock the account.", "share", 0, 4, 0.5,
        "modelling choice: half as much again");

    public static Parameter BillShockMonths { get; } = Numeric(
        "billShock.months", "How many months a bill shock lasts.", "months", 1, 60, 3, "modelling choice: a quarter", whole: true);

    public static Parameter BillShockOptimiseProbability { get; } = Share(
        "billShock.optimiseProbability", "How likely a shocked account cuts its usage.", 0.3, "modelling choice");

    public static Parameter BillShockOptimiseShare { get; } = Share(
        "billShock.optimiseShare", "By what share a shocked account that cuts its usage cuts it.", 0.2, "modelling choice", belowOne: true);
}
