namespace LandExpand.Sim.Statistics;

/// <summary>
/// Mean against downside (CVaR, the mean of the worst share of histories), as Rockafellar and Uryasev (2000) put it in place of Markowitz's variance: an alternative
/// that another beats on both is not efficient.
/// </summary>
public static class EfficientFrontier
{
    /// <summary>
    /// By alternative, in order. Null without rows. Equal alternatives do not beat each other. With fewer than two values in the tail no error is known, and nobody is surely beaten.
    /// </summary>
    /// <param name="values">A column per alternative, paired by row; finite; the larger the better.</param>
    /// <param name="share">The worst share of rows, in (0, 1).</param>
    public static IReadOnlyList<FrontierPoint>? Of(IReadOnlyList<double[]> values, double share = 0.05)
    {
        int rows = PairedColumns.Rows(values);
        if (rows == 0)
        {
            return null;
        }

        Column[] columns = [.. values.Select(column => new Column(column, share))];
        return [.. columns.Select(own => new FrontierPoint(own.Mean, own.Downside, !columns.Any(other => Beats(other, own)), SurelyBeatenBy(own, columns, share)))];
    }

    private static bool Beats(Column other, Column own) =>
        other.Mean.Mean >= own.Mean.Mean && other.Downside.Value >= own.Downside.Value && (other.Mean.Mean > own.Mean.Mean || other.Downside.Value > own.Downside.Value);

    /// <summary>
    /// Both differences must be significant, each at 5 % on one side: a test of "not beaten" of that level (Berger 1982, intersection–union); with several others
    /// the level is split between them (Bonferroni).
    /// </summary>
    private static int? SurelyBeatenBy(Column own, Column[] columns, double share)
    {
        if (own.Downside.StandardError is null || columns.Length == 1)
        {
            return null;
        }

        double critical = NormalQuantile.Of(1 - 0.05 / (columns.Length - 1));
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i] != own && Surely(columns[i].Values, own.Values, critical) && Surely(columns[i].Influence(share), own.Influence(share), critical))
            {
                return i;
            }
        }

        return null;
    }

    private static bool Surely(IEnumerable<double> better, IEnumerable<double> worse, double critical)
    {
        MeanEstimate difference = MeanEstimate.Of<double>(better.Zip(worse, (x, y) => x - y).ToArray())!;
        return difference.Mean > critical * difference.StandardError;
    }

    private sealed class Column
    {
        private readonly double _quantile;

        public Column(double[] values, double share)
        {
            Values = values;
            Mean = MeanEstimate.Of<double>(values)!;
            double[] sorted = [.. values.Order()];
            Downside = ConditionalValueAtRisk.Of<double>(sorted, share)!;
            _quantile = SampleQuantile.Of<double>(sorted, share)!.Value;
        }

        public double[] Values { get; }

        public MeanEstimate Mean { get; }

        public ConditionalValueAtRisk Downside { get; }

        /// <summary>Values whose mean is CVaR and whose spread is its error: q + min(x − q, 0) ÷ share (Trindade, Uryasev, Shapiro and Zrazhevsky 2007).</summary>
        public IEnumerable<double> Influence(double share) => Values.Select(x => _quantile + Math.Min(x - _quantile, 0) / share);
    }
}

/// <summary>One alternative by mean and downside.</summary>
/// <param name="Downside">The mean of its worst share of rows.</param>
/// <param name="Efficient">In this sample no other is at least as good on both and better on one.</param>
/// <param name="SurelyBeatenBy">An alternative that beats it on both beyond sampling error (95 %); null where there is none.</param>
public sealed record FrontierPoint(MeanEstimate Mean, ConditionalValueAtRisk Downside, bool Efficient, int? SurelyBeatenBy);
