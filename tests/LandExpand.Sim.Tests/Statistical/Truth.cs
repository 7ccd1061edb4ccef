namespace LandExpand.Sim.Tests.Statistical;

/// <summary>
/// The one criterion of every statistical test: the mean of a sample lies within 4 of its standard errors of the truth, and not within 4 of a
/// deliberately wrong twin. Single precision adds a rounding slack of a few millionths.
/// </summary>
internal static class Truth
{
    private const double Rounding = 3e-6;

    /// <summary>Of independent values, such as one per replication: that their mean is the truth, and that the same check rejects the wrong twin.</summary>
    public static void Check(IReadOnlyList<double> sample, double truth, double wrongTruth)
    {
        var (mean, error) = MeanAndError(sample);
        Assert.True(IsNear(mean, error, truth), FormattableString.Invariant($"{mean} ± {error} where {truth} is true: {(mean - truth) / error:F1} standard errors."));
        Assert.False(IsNear(mean, error, wrongTruth), FormattableString.Invariant($"{mean} ± {error} cannot tell {truth} from the wrong {wrongTruth}."));
    }

    public static void Check(ReadOnlySpan<float> column, double truth, double wrongTruth) => Check(Doubles(column), truth, wrongTruth);

    /// <summary>Of values that chance has no part in: that each is the truth to single precision, and none the wrong twin.</summary>
    public static void CheckExact(IReadOnlyList<double> values, double truth, double wrongTruth)
    {
        Assert.NotEmpty(values);
        foreach (var value in values)
        {
            Assert.True(IsNear(value, 0, truth), FormattableString.Invariant($"{value} where {truth} is true."));
            Assert.False(IsNear(value, 0, wrongTruth), FormattableString.Invariant($"{value} passes for the wrong {wrongTruth}."));
        }
    }

    public static void CheckExact(ReadOnlySpan<float> column, double truth, double wrongTruth) => CheckExact(Doubles(column), truth, wrongTruth);

    /// <summary>The variance about a known mean, as the mean of squared distances.</summary>
    public static void CheckVariance(IReadOnlyList<double> sample, double mean, double truth, double wrongTruth) =>
        Check([.. sample.Select(value => (value - mean) * (value - mean))], truth, wrongTruth);

    public static double[] Doubles(ReadOnlySpan<float> column)
    {
        Assert.False(column.IsEmpty, "The metric is not kept at this point.");
        var values = new double[column.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = column[i];
        }

        return values;
    }

    private static (double Mean, double Error) MeanAndError(IReadOnlyList<double> sample)
    {
        var mean = sample.Average();
        return (mean, Math.Sqrt(sample.Sum(value => (value - mean) * (value - mean)) / (sample.Count - 1.0) / sample.Count));
    }

    private static bool IsNear(double mean, double error, double truth) => Math.Abs(mean - truth) <= Math.Max(4 * error, Rounding * Math.Max(1, Math.Abs(truth)));
}
