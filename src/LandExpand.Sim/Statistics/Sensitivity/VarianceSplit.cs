namespace LandExpand.Sim.Statistics;

/// <summary>
/// The spread of an outcome split by the law of total variance: what would remain if every parameter were known (aleatory, chance), and what comes from not knowing them
/// (epistemic). One-way analysis of variance with random effects (Searle, Casella and McCulloch 1992, section 3.6): unbiased, whatever the distributions.
/// </summary>
/// <param name="Aleatory">Mean variance within a row of parameters.</param>
/// <param name="Epistemic">Variance of the rows' expectations; an estimate may fall a little under 0.</param>
/// <param name="AleatoryShare">Aleatory ÷ (aleatory + epistemic), with a 95 % bootstrap interval over rows.</param>
public sealed record VarianceSplit(double Aleatory, double Epistemic, Bootstrap AleatoryShare)
{
    private const int Counters = 4;

    /// <summary>
    /// From columns of equal length: column k holds the outcome of every row of parameters under the k-th luck, drawn afresh for every row. At least 2
    /// columns; null with fewer than 2 rows, or where nothing varies.
    /// </summary>
    public static VarianceSplit? Of(IReadOnlyList<double[]> columns, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns.Count, 2, nameof(columns));
        int rows = PairedColumns.Rows(columns), luck = columns.Count;
        double[] sums = new double[Counters * rows];
        for (int row = 0; row < rows; row++)
        {
            // Around the first value, so that squares do not swallow the spread.
            MeanEstimate own = MeanEstimate.Of<double>(columns.Select(column => column[row] - columns[0][0]).ToArray())!;
            ((ReadOnlySpan<double>)[1, own.Mean, own.Mean * own.Mean, own.StandardDeviation!.Value * own.StandardDeviation!.Value]).CopyTo(sums.AsSpan(Counters * row));
        }

        double Share(ReadOnlySpan<double> s)
        {
            var (within, between) = Parts(s, luck);
            return within + between > 0 ? within / (within + between) : double.NaN;
        }

        Bootstrap? share = rows < 2 ? null : Bootstrap.Of(sums, Counters, Share, seed);
        if (share is null)
        {
            return null;
        }

        double[] total = [.. Enumerable.Range(0, Counters).Select(counter => Enumerable.Range(0, rows).Sum(row => sums[Counters * row + counter]))];
        var (aleatory, epistemic) = Parts(total, luck);
        return new(aleatory, epistemic, share);
    }

    private static (double Within, double Between) Parts(ReadOnlySpan<double> s, int luck)
    {
        double within = s[3] / s[0], ofMeans = s[0] > 1 ? (s[2] - s[1] * s[1] / s[0]) / (s[0] - 1) : double.NaN;
        return (within, ofMeans - within / luck);
    }
}
