namespace LandExpand.Sim.Engine;

/// <summary>What the mechanisms of one month share, beside the tile: parameters, regime, words and what an earlier step hands to a later one.</summary>
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

    /// <summary>Per row: offered the second plan this month.</summary>
    public Lanes* Offered;

    /// <summary>Per row: may reduce seats or leave this month.</summary>
    public Lanes* Decides;

    /// <summary>Per row: renews its price this month.</summary>
    public Lanes* Renews;

    /// <summary>Per row: leaves this month.</summary>
    public Lanes* Leaves;

    /// <summary>Per row: a free account that begins to pay this month.</summary>
    public Lanes* Converts;

    /// <summary>Per row: exp(Σ effects) × coverage multiplier of team expansion and cross-sell.</summary>
    public Lanes* ExpansionEffect;

    /// <summary>Per row: the bill as priced after the last step that was recorded.</summary>
    public Lanes* Priced;

    /// <summary>Per row: MRR at the end of the month before.</summary>
    public Lanes* MrrBefore;
}
