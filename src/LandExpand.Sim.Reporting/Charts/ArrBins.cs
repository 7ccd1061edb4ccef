namespace LandExpand.Sim.Reporting.Charts;

/// <summary>A bar of a histogram of amounts.</summary>
/// <param name="From">Lower edge; belongs to the bar.</param>
/// <param name="To">Upper edge.</param>
/// <param name="Share">Share of the values, 0 to 1.</param>
/// <param name="Beyond">" or less", " or more" for an outermost bar that counts what lies beyond it; otherwise empty.</param>
public sealed record ArrBin(double From, double To, double Share, string Beyond);

/// <summary>
/// Bins of amounts, of a round width (1, 2, 2.5 or 5 × a power of ten), with an edge at a given amount, so that no bar lies on both sides of a
/// target. At most a wished number over the middle 99.6 % of the values; the outermost bars count what lies beyond.
/// </summary>
public static class ArrBins
{
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    /// <param name="sorted">Amounts, ascending, at least one.</param>
    /// <param name="edge">An amount that is to be an edge.</param>
    /// <param name="most">The most bins wanted.</param>
    public static IReadOnlyList<ArrBin> Of(double[] sorted, double edge, int most = 40)
    {
        var low = sorted[(int)(0.002 * (sorted.Length - 1))];
        var high = sorted[(int)Math.Ceiling(0.998 * (sorted.Length - 1))];
        var rough = Math.Max(high - low, Math.Max(Math.Abs(high), 1) * 1e-6) / most;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var width = Steps.First(step => step * power >= rough * 0.999) * power;
        var first = IndexOf(low);
        var counts = new int[IndexOf(high) - first + 1];
        foreach (var value in sorted)
        {
            counts[Math.Clamp(IndexOf(value) - first, 0, counts.Length - 1)]++;
        }

        return [.. counts.Select((count, index) => new ArrBin(
            edge + ((first + index) * width), edge + ((first + index + 1) * width), count / (double)sorted.Length,
            index == 0 && sorted[0] < edge + (first * width) ? " or less"
            : index == counts.Length - 1 && sorted[^1] >= edge + ((first + counts.Length) * width) ? " or more" : ""))];

        // A value stored in single precision may lie a hair under the edge it stood on.
        int IndexOf(double value) => (int)Math.Floor((value - edge + (Math.Abs(value) * 1e-7)) / width);
    }
}
