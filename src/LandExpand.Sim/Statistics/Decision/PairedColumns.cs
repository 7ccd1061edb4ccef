namespace LandExpand.Sim.Statistics;

/// <summary>The values of alternatives under common luck: a column per alternative, and a row in which all of them met the same luck.</summary>
internal static class PairedColumns
{
    /// <summary>How many rows there are.</summary>
    /// <exception cref="ArgumentException">There is no column, or they differ in length.</exception>
    public static int Rows(IReadOnlyList<double[]> values)
    {
        int rows = values.Count == 0 ? throw new ArgumentException("There is no alternative.", nameof(values)) : values[0].Length;
        return values.All(column => column.Length == rows) ? rows : throw new ArgumentException("Columns must have the same length.", nameof(values));
    }
}
