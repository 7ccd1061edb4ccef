namespace LandExpand.Sim.Statistics;

/// <summary>
/// How likely each alternative is to have the largest value of all, in one history that all of them live through: the multinomial parameters of Bechhofer, Elmaghraby
/// and Morse (1959), each with the interval of Wilson (1927). It answers "how often will this choice turn out best?", not "how sure is it that its mean is best?".
/// </summary>
public static class ProbabilityOfBest
{
    /// <summary>
    /// By alternative, in order; they add up to 1. Where several share the largest value each gets an equal part of the row. No rows: empty. A single alternative is
    /// always best.
    /// </summary>
    /// <param name="values">A column per alternative, paired by row; finite; the larger the better.</param>
    public static IReadOnlyList<WilsonInterval> Of(IReadOnlyList<double[]> values)
    {
        int rows = PairedColumns.Rows(values);
        double[] wins = new double[values.Count];
        for (int row = 0; row < rows; row++)
        {
            double best = double.NegativeInfinity;
            int sharers = 0;
            foreach (double[] column in values)
            {
                sharers = column[row] > best ? 1 : column[row] == best ? sharers + 1 : sharers;
                best = Math.Max(best, column[row]);
            }

            for (int alternative = 0; alternative < wins.Length; alternative++)
            {
                wins[alternative] += values[alternative][row] == best ? 1.0 / sharers : 0;
            }
        }

        return rows == 0 ? [] : [.. wins.Select(won => WilsonInterval.Of(won, rows)!)];
    }
}
