namespace LandExpand.Sim.Metrics;

/// <summary>
/// What moved recurring revenue: the change of an account's MRR is split by pricing its footprint after each step of the month in turn, so
/// that the drivers of a month add up to its movement (model, section 4). The order is that of the bridge.
/// </summary>
public enum Driver
{
    New,
    Teams,
    Seats,
    Tier,
    Modules,
    Usage,
    Uplift,
    Recapture,
    Migration,
    Contraction,
    Churn,
}
