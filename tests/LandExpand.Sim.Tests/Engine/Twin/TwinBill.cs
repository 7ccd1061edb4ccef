namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>bill = (1 − discount) × g × [ fee + seat charge + usage charge + modules ], fee and seat charge × tier (model, section 6).</summary>
internal static class TwinBill
{
    public static TwinPricePlan PlanOf(TwinAccount a, TwinSegment p) => p.Plans[a.Migrated ? 1 : 0];

    public static double Of(TwinAccount a, TwinSegment p) => Of(a, p, a.Seats, UsageCharge(a, p, a.Seats));

    public static double OfSeats(TwinAccount a, TwinSegment p, double seats) => Of(a, p, seats, UsageCharge(a, p, seats));

    /// <summary>The bill with another usage charge in the place of this month's: what smoothed MRR is.</summary>
    public static double WithCharge(TwinAccount a, TwinSegment p, double usageCharge) => Of(a, p, a.Seats, usageCharge);

    public static double UsageCharge(TwinAccount a, TwinSegment p, double seats) => PlanOf(a, p).UsageCharge(seats * Math.Exp(a.LogUsage));

    private static double Of(TwinAccount a, TwinSegment p, double seats, double usageCharge)
    {
        var plan = PlanOf(a, p);
        var tier = a.Enterprise && p.Gate is not null ? p.TierMultiplier : 1;
        var charges = (tier * (a.Fee + plan.SeatCharge(seats))) + usageCharge;
        var modules = p.Modules.Select((module, i) => a.Modules[i] ? (module.PriceShare * charges) + module.Fee : 0).Sum();
        return a.Net * a.PriceFactor * (charges + modules);
    }
}
