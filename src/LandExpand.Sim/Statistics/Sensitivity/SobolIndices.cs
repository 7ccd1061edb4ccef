namespace LandExpand.Sim.Statistics;

/// <summary>The two indices of an input (Sobol' 1993; Homma and Saltelli 1996), in shares of the variance of the output, each with a 95 % bootstrap interval over rows.</summary>
/// <param name="First">What knowing the input alone would take away from the variance, on average. An estimate may fall a little under 0.</param>
/// <param name="Total">What would remain if all but this input were known: its own effect with all its interactions; at least 0.</param>
public sealed record SobolIndex(Bootstrap First, Bootstrap Total);

/// <summary>
/// Variance-based sensitivity indices from the matrices A, B, A_B and B_A: the estimators of Azzini, Mara and Rosati (2021), whose total index is that of Jansen (1999) over both
/// pairs. Every term is a difference in which luck, and whatever else both runs share, cancels; so small indices are found in a noisy model, where products of values drown,
/// and an input that explains everything gets exactly 1.
/// </summary>
public static class SobolIndices
{
    /// <summary>By input, in order; null where the output does not vary or there is no row. With a single row the errors are absent.</summary>
    public static IReadOnlyList<SobolIndex?> Of(SobolRuns runs, ulong seed) => [.. Enumerable.Range(0, runs.Inputs).Select(input => One(runs, input, seed))];

    /// <summary>
    /// The index of the interaction of two inputs, beyond what each does alone: products of one input's difference under one set of the others and the second's under
    /// the other (the second-order idea of Saltelli 2002, in differences). It needs no further run. Null as above.
    /// </summary>
    public static Bootstrap? Second(SobolRuns runs, int i, int j, ulong seed)
    {
        var (a, b, abi, bai, abj, baj) = (runs.A, runs.B, runs.AB[i], runs.BA[i], runs.AB[j], runs.BA[j]);
        return Ratio(runs.Rows, row => (bai[row] - b[row]) * (abj[row] - a[row]) + (abi[row] - a[row]) * (baj[row] - b[row]), row => 0.5 * (Spread(runs, i, row) + Spread(runs, j, row)), 2, seed);
    }

    private static SobolIndex? One(SobolRuns runs, int input, ulong seed)
    {
        var (a, b, ab, ba) = (runs.A, runs.B, runs.AB[input], runs.BA[input]);
        double Variance(int row) => Spread(runs, input, row);
        Bootstrap? first = Ratio(runs.Rows, row => (ba[row] - b[row]) * (a[row] - ab[row]), Variance, 2, seed);
        Bootstrap? total = Ratio(runs.Rows, row => Square(b[row] - ba[row]) + Square(a[row] - ab[row]), Variance, 1, seed);
        return first is null || total is null ? null : new(first, total);
    }

    /// <summary>Four times the variance, on average: two differences of independent runs.</summary>
    private static double Spread(SobolRuns runs, int input, int row) => Square(runs.A[row] - runs.B[row]) + Square(runs.BA[input][row] - runs.AB[input][row]);

    private static Bootstrap? Ratio(int rows, Func<int, double> over, Func<int, double> under, double times, ulong seed)
    {
        double[] sums = new double[2 * rows];
        for (int row = 0; row < rows; row++)
        {
            (sums[2 * row], sums[2 * row + 1]) = (times * over(row), under(row));
        }

        return Bootstrap.Of(sums, 2, total => total[1] > 0 ? total[0] / total[1] : double.NaN, seed);
    }

    private static double Square(double x) => x * x;
}
