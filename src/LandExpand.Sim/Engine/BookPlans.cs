namespace LandExpand.Sim.Engine;

/// <summary>How the plan column of a book names a price plan: by its pricing model.</summary>
internal static class BookPlans
{
    public static string NameOf(ref PlanLanes plan) =>
        plan.IsFlat ? "flat"
        : plan.Seats.IsUsed && !plan.BillsUsage && !plan.HasFee ? "seat"
        : plan.BillsUsage && !plan.Seats.IsUsed && !plan.HasFee ? "usage"
        : "hybrid";
}
