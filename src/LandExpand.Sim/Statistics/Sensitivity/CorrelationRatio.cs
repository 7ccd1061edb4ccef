namespace LandExpand.Sim.Statistics;

/// <summary>
/// The share of an output's variance that an input explains alone, whatever the form, from any sample of independent inputs: rows are sorted into classes by the input, and the variance within
/// classes is compared with the whole (Pearson 1905; as a first-order sensitivity index: Plischke, Borgonovo and Smith 2013), less what classes explain by chance (Kelley 1935). An effect that
/// goes up and down within a class is missed.
/// </summary>
public static class CorrelationRatio
{
    private const int FewestRows = 8;
    private const int MostClasses = 48;

    /// <summary>At most 1, and a little under 0 now and then where there is nothing to explain; null with fewer than 8 rows, or where either does not vary.</summary>
    public static double? Of(double[] input, double[] output)
    {
        int rows = PairedColumns.Rows([input, output]);
        if (rows < FewestRows)
        {
            return null;
        }

        double whole = SumOfSquares(output);
        double[][] classes = [.. Classes(input, output)];
        if (classes.Length < 2 || classes.Length >= rows || !(whole > 0))
        {
            return null;
        }

        return 1 - (classes.Sum(SumOfSquares) / (rows - classes.Length) / (whole / (rows - 1)));
    }

    private static double SumOfSquares(double[] values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean));
    }

    /// <summary>The outputs by class: a class a value where there are few; else classes of about equal size, about 1.5 ∛n of them, equal values together.</summary>
    private static IEnumerable<double[]> Classes(double[] input, double[] output)
    {
        int[] order = [.. Enumerable.Range(0, input.Length).OrderBy(row => input[row])];
        int wanted = Math.Clamp((int)Math.Round(1.5 * Math.Cbrt(input.Length)), 2, MostClasses);
        int size = input.Distinct().Count() <= wanted ? 1 : (input.Length + wanted - 1) / wanted;
        for (int first = 0, next; first < order.Length; first = next)
        {
            next = Math.Min(first + size, order.Length);
            while (next < order.Length && input[order[next]] == input[order[next - 1]])
            {
                next++;
            }

            yield return [.. order[first..next].Select(row => output[row])];
        }
    }
}
