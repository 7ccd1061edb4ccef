namespace LandExpand.Sim.Scenarios;

/// <summary>How a price plan turns a footprint into a bill (model, section 6).</summary>
public enum PricingModel
{
    /// <summary>A fee fixed at signing, whatever the footprint.</summary>
    Flat,

    /// <summary>A price per seat.</summary>
    Seat,

    /// <summary>A price per unit of usage.</summary>
    Usage,

    /// <summary>A fee plus seats and/or usage over an allowance.</summary>
    Hybrid,
}

/// <summary>How the churn hazard depends on tenure (model, section 4.4).</summary>
public enum ChurnShape
{
    /// <summary>The same at every tenure.</summary>
    Constant,

    /// <summary>k·(tenure/12)^(k−1), scaled to sum to 12 over the first 12 months.</summary>
    Weibull,

    /// <summary>A table by month of tenure; its last value holds on.</summary>
    Table,
}

/// <summary>When a second price plan is offered (model, section 6).</summary>
public enum MigrationOffer
{
    /// <summary>At each price renewal until the account accepts.</summary>
    Renewal,

    /// <summary>Once, at the month of the migration.</summary>
    Once,
}

/// <summary>What accounts that land after the migration starts sign.</summary>
public enum MigrationNewLands
{
    /// <summary>The old plan, and they are offered the new one like the others.</summary>
    Offered,

    /// <summary>The new plan from the start.</summary>
    NewPlan,

    /// <summary>The old plan, and they are never offered another.</summary>
    OldPlan,
}

/// <summary>Over how many months the usage part of MRR is averaged.</summary>
public enum MrrSmoothing
{
    /// <summary>The month's own charge.</summary>
    OneMonth = 1,

    /// <summary>The mean of the last three months, or of those there are.</summary>
    ThreeMonths = 3,
}
