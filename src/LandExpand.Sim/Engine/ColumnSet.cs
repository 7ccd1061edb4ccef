namespace LandExpand.Sim.Engine;

/// <summary>Some columns of a <see cref="Tile"/>, to go through.</summary>
internal unsafe struct ColumnSet
{
    private fixed byte _columns[Tile.Columns];

    public int Count { get; private set; }

    public readonly Column this[int index] => (Column)_columns[index];

    /// <summary>Adds columns that are not there yet.</summary>
    public void Add(params ReadOnlySpan<Column> columns)
    {
        foreach (var column in columns)
        {
            _columns[Count++] = (byte)column;
        }
    }

    /// <summary>Adds them where something holds.</summary>
    public void AddIf(bool holds, params ReadOnlySpan<Column> columns)
    {
        if (holds)
        {
            Add(columns);
        }
    }

    /// <summary>Adds a number of columns that follow each other.</summary>
    public void AddRange(Column first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Add(first + i);
        }
    }
}
