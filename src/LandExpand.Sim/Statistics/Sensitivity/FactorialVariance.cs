namespace LandExpand.Sim.Statistics;

/// <summary>Shares of a variance that belong to one factor.</summary>
/// <param name="First">Alone: the variance of the means at its levels ÷ the whole; in [0, 1].</param>
/// <param name="Total">With all its interactions: what would be left, on average, if all other factors were fixed ÷ the whole; at least <paramref name="First"/>.</param>
public sealed record FactorShares(double First, double Total);

/// <summary>
/// The variance of a table that holds every combination of the levels of its factors once, split by factor: analysis of variance, whose parts are the Sobol' indices of the discrete factors
/// (Archer, Saltelli and Sobol' 1997). Exact for the table; every level weighs alike.
/// </summary>
public static class FactorialVariance
{
    /// <summary>The shares by factor; null where a combination is missing or comes twice, or where the output does not vary.</summary>
    /// <param name="levels">A column per factor: the level of each row, from 0.</param>
    /// <param name="output">A value per row.</param>
    public static IReadOnlyList<FactorShares>? Of(IReadOnlyList<int[]> levels, double[] output)
    {
        if (output.Length == 0 || levels.Count == 0)
        {
            return null;
        }

        int[] sizes = [.. levels.Select(column => column.Max() + 1)];
        double mean = output.Average(), whole = output.Average(value => (value - mean) * (value - mean));
        return IsComplete(levels, sizes, output.Length) && whole > 0
            ? [.. levels.Select((own, factor) => new FactorShares(
                VarianceOfMeans(own, sizes[factor], output, mean) / whole,
                Math.Max(0, 1 - VarianceOfMeans(Cells(levels, sizes, factor), output.Length / sizes[factor], output, mean) / whole)))]
            : null;
    }

    /// <summary>Whether every combination is there once.</summary>
    public static bool IsComplete(IReadOnlyList<int[]> levels) => levels.Count > 0 && levels[0].Length > 0 && IsComplete(levels, [.. levels.Select(column => column.Max() + 1)], levels[0].Length);

    private static bool IsComplete(IReadOnlyList<int[]> levels, int[] sizes, int rows) =>
        sizes.Aggregate(1L, (product, size) => Math.Min(product * size, long.MaxValue / int.MaxValue)) == rows && Cells(levels, sizes, without: -1).Distinct().Count() == rows;

    /// <summary>The cell of each row in the table of all factors but one.</summary>
    private static int[] Cells(IReadOnlyList<int[]> levels, int[] sizes, int without)
    {
        int[] cells = new int[levels[0].Length];
        for (int factor = 0; factor < levels.Count; factor++)
        {
            for (int row = 0; factor != without && row < cells.Length; row++)
            {
                cells[row] = (cells[row] * sizes[factor]) + levels[factor][row];
            }
        }

        return cells;
    }

    private static double VarianceOfMeans(int[] cells, int count, double[] output, double mean)
    {
        double[] sums = new double[count];
        for (int row = 0; row < cells.Length; row++)
        {
            sums[cells[row]] += output[row] - mean;
        }

        double each = (double)cells.Length / count;
        return sums.Average(sum => sum / each * (sum / each));
    }
}
