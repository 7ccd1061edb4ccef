namespace LandExpand.Sim.Engine;

/// <summary>The working memory of a month, one per worker: words and what one step hands to the next.</summary>
internal sealed unsafe class StepScratch(Arena arena)
{
    private readonly Lanes* _words = arena.Vectors(16 * Tile.Rows);
    private readonly Lanes* _rows = arena.Vectors(8 * Tile.Rows);

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
        Offered = _rows,
        Decides = _rows + Tile.Rows,
        Renews = _rows + (2 * Tile.Rows),
        Leaves = _rows + (3 * Tile.Rows),
        Converts = _rows + (4 * Tile.Rows),
        ExpansionEffect = _rows + (5 * Tile.Rows),
        Priced = _rows + (6 * Tile.Rows),
        MrrBefore = _rows + (7 * Tile.Rows),
    };

    /// <summary>Nobody is offered anything and nobody converts, until a mechanism says so.</summary>
    public void Clear() => new Span<Lanes>(_rows, 8 * Tile.Rows).Clear();
}
