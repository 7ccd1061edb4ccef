using System.Runtime.CompilerServices;

namespace LandExpand.Sim.Engine;

/// <summary>What the mechanisms of one month share, beside the tile: parameters, regime, draws and what an earlier step hands to a later one.</summary>
internal unsafe struct StepContext
{
    /// <summary>Parameters of the tile's segment.</summary>
    public SegmentLanes* P;

    /// <summary>The calendar month; 0 and less while the opening book ages.</summary>
    public int Month;

    /// <summary>Is the macro regime a downturn, per replication? Always the normal regime up to month 0.</summary>
    public Lanes Downturn;

    /// <summary>Words by group, four to a row, as <see cref="Randomness.Group"/> lays them out.</summary>
    public Words* StateWords, FootprintWords, ContractWords, ModuleWords;

    /// <summary>Per row: the month's normal draws, of health and of usage.</summary>
    public Lanes* HealthNoise, UsageNoise;

    /// <summary>Per row: seats of the next team, drawn as at landing.</summary>
    public Lanes* TeamSeats;

    /// <summary>Per row: offered the second plan this month.</summary>
    public Lanes* Offered;

    /// <summary>Per row: may reduce seats this month, under contracts that forbid it mid-term.</summary>
    public Lanes* Decides;

    /// <summary>Per row: renews its price this month.</summary>
    public Lanes* Renews;

    /// <summary>Per row: leaves this month.</summary>
    public Lanes* Leaves;

    /// <summary>Per row: a free account that begins to pay this month.</summary>
    public Lanes* Converts;

    /// <summary>Per row: the month's churn hazard, where it varies.</summary>
    public Lanes* Hazard;

    /// <summary>Per row: the probability that an opportunity appears; 0 where none may.</summary>
    public Lanes* TeamChance;

    /// <summary>Per row: an opportunity appears; it is won if the CSM may close it.</summary>
    public Lanes* Appears, WonByCsm;

    /// <summary>Per row: exp(Σ effects) × coverage multiplier of team expansion and cross-sell.</summary>
    public Lanes* ExpansionEffect;

    /// <summary>Per row: the bill as priced after the last step that was recorded.</summary>
    public Lanes* Priced;

    /// <summary>Per row: the bill of this month and of the month before, where bills are kept (<see cref="SegmentLanes.HasUsage"/>).</summary>
    public Lanes* BillNow, BillBefore;

    /// <summary>The sums of the month, where drivers are recorded.</summary>
    public Lanes* Sums;

    /// <summary>Moves on to a month of a tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MoveTo(Tile tile, int month, Lanes* downturn)
    {
        (Month, Downturn) = (month, *downturn);
        BillBefore = tile.Bill(month - 1);
        BillNow = tile.Bill(month);
    }
}
