namespace LandExpand.Sim.Engine;

/// <summary>The working memory of a month, one per worker: draws and what one step hands to the next.</summary>
internal sealed unsafe class StepScratch(Arena arena)
{
    private const int RowColumns = 14, ClearedColumns = 3;
    private readonly Lanes* _words = arena.Vectors(16 * Tile.Rows);
    private readonly Lanes* _rows = arena.Vectors(RowColumns * Tile.Rows);

    /// <summary>Words for a landing, 12 a row.</summary>
    public Words* LandingWords { get; } = (Words*)arena.Vectors(12 * Tile.Rows);

    /// <summary>A month of a segment, not in a downturn until said otherwise.</summary>
    public StepContext Context(SegmentLanes* p) => new()
    {
        P = p,
        StateWords = (Words*)_words,
        FootprintWords = (Words*)(_words + (4 * Tile.Rows)),
        ContractWords = (Words*)(_words + (8 * Tile.Rows)),
        ModuleWords = (Words*)(_words + (12 * Tile.Rows)),
        HealthNoise = Column(3),
        UsageNoise = Column(4),
        TeamSeats = Column(5),
        Offered = Column(0),
        Leaves = Column(1),
        Converts = Column(2),
        Decides = Column(6),
        Renews = Column(7),
        Priced = Column(8),
        ExpansionEffect = Column(9),
        Hazard = Column(10),
        TeamChance = Column(11),
        Appears = Column(12),
        WonByCsm = Column(13),
    };

    /// <summary>Nobody is offered anything, leaves or converts, until a mechanism says so.</summary>
    public void Clear() => new Span<Lanes>(_rows, ClearedColumns * Tile.Rows).Clear();

    private Lanes* Column(int index) => _rows + (index * Tile.Rows);
}
