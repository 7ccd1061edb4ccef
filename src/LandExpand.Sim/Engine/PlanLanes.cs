using System.Runtime.CompilerServices;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>Up to four further price brackets.</summary>
[InlineArray(Most)]
internal struct LaneBrackets
{
    public const int Most = 4;
    private Lanes _first;
}

/// <summary>One value per module.</summary>
[InlineArray(Tile.Modules)]
internal struct LaneModules
{
    private Lanes _first;
}

/// <summary>The same for thresholds of probabilities.</summary>
[InlineArray(Tile.Modules)]
internal struct WordModules
{
    private Words _first;
}

/// <summary>
/// A graduated charge per unit: the first units at <see cref="Price"/>, each unit above a bound at that bound's own price, kept as the step
/// from the price before.
/// </summary>
internal struct Graduated
{
    public bool IsUsed;
    public int Brackets;
    public Lanes Price;
    public LaneBrackets Above;
    public LaneBrackets PriceStep;
}

/// <summary>The prices of one plan in one segment, a value per replication. Flat, seat, usage and hybrid are what is used of it.</summary>
internal struct PlanLanes
{
    /// <summary>Flat, seat, usage or hybrid.</summary>
    public PricingModel Model;

    /// <summary>The fee does not follow the footprint: what recapture applies to.</summary>
    public readonly bool IsFlat => Model == PricingModel.Flat;

    /// <summary>The plan bills consumption: what bill shock applies to.</summary>
    public bool BillsUsage;

    /// <summary>MRR counts the mean of the last three usage charges.</summary>
    public bool SmoothsMrr;

    /// <summary>Monthly fee of an account that signs now; 0 where the plan has none.</summary>
    public Lanes Fee;

    public Graduated Seats;

    /// <summary>Least seats billed.</summary>
    public Lanes MinimumSeats;

    public Graduated Usage;

    /// <summary>Units a month that cost nothing.</summary>
    public Lanes Allowance;

    /// <summary>Least usage charge a month: annual commit ÷ 12.</summary>
    public Lanes MonthlyCommit;
}
