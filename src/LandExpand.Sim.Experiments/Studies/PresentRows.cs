namespace LandExpand.Sim.Experiments.Studies;

/// <summary>Rows in which a metric is there in every run compared: what is absent in one history (a ratio over nothing) can be compared with nothing.</summary>
internal static class PresentRows
{
    /// <summary>The columns without the rows in which any of them is NaN.</summary>
    public static double[][] Of(IReadOnlyList<double[]> columns)
    {
        int[] rows = [.. Enumerable.Range(0, columns[0].Length).Where(row => columns.All(column => !double.IsNaN(column[row])))];
        return rows.Length == columns[0].Length ? [.. columns] : [.. columns.Select(column => rows.Select(row => column[row]).ToArray())];
    }
}
