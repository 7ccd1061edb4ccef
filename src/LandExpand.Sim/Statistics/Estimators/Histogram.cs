using System.Numerics;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// Counts in 12 to 60 bins of equal, round width near that of Freedman and Diaconis (1981), 2·IQR·n^(−1/3), for charts and terminal.
/// Values beyond the lowest and highest 0.1 % do not stretch the axis: they are gathered in the end bins and counted in <see cref="GatheredBelow"/>, <see cref="GatheredAbove"/>.
/// </summary>
/// <param name="Edges">Ascending; one more than there are bins. A bin holds its lower edge, the last one both.</param>
/// <param name="Counts">Values in each bin; they add up to all values.</param>
/// <param name="GatheredBelow">How many values of the first bin lie below its lower edge.</param>
/// <param name="GatheredAbove">How many values of the last bin lie above its upper edge.</param>
public sealed record Histogram(double[] Edges, int[] Counts, int GatheredBelow, int GatheredAbove)
{
    private const int FewestBins = 12, MostBins = 60;
    private static readonly double[] RoundWidths = [1, 2, 2.5, 5];

    /// <summary>From values in ascending order; null if there is none. Values that are all equal, to 9 digits, get a single bin around them.</summary>
    public static Histogram? Of<T>(ReadOnlySpan<T> sorted)
        where T : unmanaged, IFloatingPoint<T>
    {
        int n = sorted.Length;
        if (n == 0)
        {
            return null;
        }

        double low = double.CreateTruncating(sorted[n / 1000]), high = double.CreateTruncating(sorted[n - 1 - n / 1000]);
        double largest = Math.Max(Math.Abs(low), Math.Abs(high));
        if (high - low <= 1e-9 * largest)
        {
            double reach = largest == 0 ? 0.5 : 0.005 * largest;
            return Count(sorted, [low - reach, high + reach]);
        }

        double quartiles = SampleQuantile.Of(sorted, 0.75)!.Value - SampleQuantile.Of(sorted, 0.25)!.Value;
        double wanted = Math.Clamp(2 * quartiles / Math.Cbrt(n), (high - low) / MostBins, (high - low) / FewestBins);
        int power = (int)Math.Floor(Math.Log10(wanted)) - 1;
        int step = 0;
        double Width(int s) => Scaled(RoundWidths[s % 4], power + s / 4);

        // The widest round width at or below the wanted one, widened once more if that makes too many bins.
        while (Width(step + 1) <= wanted * (1 + 1e-12))
        {
            step++;
        }

        while (Bins(low, high, Width(step)) > MostBins)
        {
            step++;
        }

        double first = Math.Floor(low / Width(step) + 1e-9);
        double[] edges = new double[Bins(low, high, Width(step)) + 1];
        for (int i = 0; i < edges.Length; i++)
        {
            edges[i] = Scaled((first + i) * RoundWidths[step % 4], power + step / 4);
        }

        return Count(sorted, edges);
    }

    private static int Bins(double low, double high, double width) => (int)(Math.Ceiling(high / width - 1e-9) - Math.Floor(low / width + 1e-9));

    // Dividing by a power of ten gives 0.3, where multiplying by 0.1 gives 0.30000000000000004.
    private static double Scaled(double value, int power) => power < 0 ? value / Math.Pow(10, -power) : value * Math.Pow(10, power);

    private static Histogram Count<T>(ReadOnlySpan<T> sorted, double[] edges)
        where T : unmanaged, IFloatingPoint<T>
    {
        int[] counts = new int[edges.Length - 1];
        int below = 0, above = 0, bin = 0;
        foreach (T item in sorted)
        {
            double value = double.CreateTruncating(item);
            below += value < edges[0] ? 1 : 0;
            above += value > edges[^1] ? 1 : 0;
            while (bin < counts.Length - 1 && value >= edges[bin + 1])
            {
                bin++;
            }

            counts[bin]++;
        }

        return new(edges, counts, below, above);
    }
}
