using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>
/// A block's values of some columns, gathered by one worker and written to the columns in one piece each: written one by one, the ends of neighbouring blocks would go to
/// and fro between the processors that work on them.
/// </summary>
/// <param name="columns">A value per replication held.</param>
internal sealed class BlockColumns(IReadOnlyList<float[]> columns)
{
    private readonly float[] _values = new float[columns.Count * LaneMath.LaneCount];

    /// <summary>How many columns.</summary>
    public int Count => columns.Count;

    /// <summary>The value of a column in a lane of the block.</summary>
    public float this[int column, int lane]
    {
        set => _values[(column * LaneMath.LaneCount) + lane] = value;
    }

    /// <summary>Writes lanes <paramref name="from"/> to below <paramref name="end"/>, the first of them at an index of the columns.</summary>
    public void Write(int from, int end, long index)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            _values.AsSpan((column * LaneMath.LaneCount) + from, end - from).CopyTo(columns[column].AsSpan((int)index));
        }
    }
}
