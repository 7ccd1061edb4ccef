namespace LandExpand.Sim.Statistics;

/// <summary>
/// What a choice is expected to cost against the alternative that turns out best in the same history (Savage 1951): the mean of the largest value of a row less the own
/// value. The least of them is what a clairvoyant who knew the luck as well would be worth, an upper bound of any value of information.
/// </summary>
public static class ExpectedRegret
{
    /// <summary>By alternative, in order, at or above 0, with a 95 % Student interval, good for the many rows of a simulation. No rows: empty. A single alternative has regret 0.</summary>
    /// <param name="values">A column per alternative, paired by row; finite; the larger the better.</param>
    public static IReadOnlyList<MeanEstimate> Of(IReadOnlyList<double[]> values)
    {
        int rows = PairedColumns.Rows(values);
        double[] best = [.. Enumerable.Range(0, rows).Select(row => values.Max(column => column[row]))];
        return rows == 0 ? [] : [.. values.Select(column => MeanEstimate.Of<double>(best.Zip(column, (most, own) => most - own).ToArray())!)];
    }
}
