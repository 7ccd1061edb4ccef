namespace LandExpand.Sim.Statistics;

/// <summary>Spearman's (1904) rank correlation: Pearson's correlation of the ranks, equal values sharing the mean of theirs.</summary>
public static class RankCorrelation
{
    /// <summary>In [−1, 1]; null with fewer than two pairs, or where one side does not vary.</summary>
    public static double? Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException("Columns must have the same length.", nameof(second));
        }

        var (x, y, mean) = (Ranks(first), Ranks(second), (first.Length + 1) / 2.0);
        double xx = 0, yy = 0, xy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            (double dx, double dy) = (x[i] - mean, y[i] - mean);
            (xx, yy, xy) = (xx + dx * dx, yy + dy * dy, xy + dx * dy);
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : null;
    }

    /// <summary>Ranks from 1; equal values get the mean of the ranks they share.</summary>
    public static double[] Ranks(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray(), ranks = new double[values.Length];
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        for (int first = 0, next; first < sorted.Length; first = next)
        {
            for (next = first + 1; next < sorted.Length && sorted[next] == sorted[first]; next++)
            {
            }

            for (int i = first; i < next; i++)
            {
                ranks[order[i]] = (first + next + 1) / 2.0;
            }
        }

        return ranks;
    }
}
