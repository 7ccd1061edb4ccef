namespace LandExpand.Sim.Statistics;

/// <summary>
/// Replications in sections of whole randomisations, for the error of a statistic that is no mean, such as a percentile: sectioning (Asmussen and Glynn 2007, section III.5;
/// for percentiles under Latin hypercubes and antithetic pairs Dong and Nakayama 2017). The statistic of all replications is the estimate, and what those of the sections differ from it
/// gives the error.
/// </summary>
public sealed class Sections
{
    private const int Most = 32;
    private const int FewestReplications = 50;

    private readonly float[][] _sorted;
    private readonly int _replications;

    private Sections(float[][] sorted) => (_sorted, _replications) = (sorted, sorted.Sum(section => section.Length));

    /// <summary>
    /// At most 32 sections of about equal size, each of at least 50 replications where that leaves two. Null with fewer than two randomisations, as nothing is known of the error then.
    /// </summary>
    /// <param name="column">Values in the order of replications, NaN where absent.</param>
    /// <param name="points">Replications of a randomisation, at least 1.</param>
    public static Sections? Of(ReadOnlySpan<float> column, int points)
    {
        int randomisations = (column.Length + points - 1) / points;
        int count = Math.Min(Math.Min(randomisations, Most), Math.Max(column.Length / FewestReplications, 2));
        if (randomisations < 2)
        {
            return null;
        }

        var sorted = new List<float[]>();
        for (int section = 0; section < count; section++)
        {
            int first = points * (int)((long)section * randomisations / count), end = points * (int)((section + 1L) * randomisations / count);
            float[] values = [.. column[first..Math.Min(end, column.Length)].ToArray().Where(value => !float.IsNaN(value)).Order()];
            if (values.Length > 0)
            {
                sorted.Add(values);
            }
        }

        return sorted.Count < 2 ? null : new([.. sorted]);
    }

    /// <summary>The 95 % interval around the statistic of all replications, by Student's t with a degree of freedom less than sections.</summary>
    /// <param name="value">The statistic of all replications.</param>
    /// <param name="statistic">The same of values in ascending order, at least one.</param>
    /// <param name="confidence">In (0, 1).</param>
    public (double Low, double High) Interval(double value, Func<ReadOnlySpan<float>, double> statistic, double confidence = 0.95)
    {
        double squares = 0;
        foreach (float[] section in _sorted)
        {
            double weighted = (statistic(section) - value) * section.Length / _replications;
            squares += weighted * weighted;
        }

        double error = Math.Sqrt(squares * _sorted.Length / (_sorted.Length - 1));
        double half = error * StudentQuantile.TwoSided(confidence, _sorted.Length - 1);
        return (value - half, value + half);
    }
}
