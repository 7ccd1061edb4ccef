using System.Numerics;

namespace LandExpand.Sim.Statistics;

/// <summary>Percentiles of a sample: type 7 of Hyndman and Fan (1996), the straight line between the two order statistics around 1 + (n − 1)·p.</summary>
public static class SampleQuantile
{
    /// <summary>The <paramref name="p"/> quantile, p in [0, 1], of values in ascending order; null if there is none.</summary>
    public static double? Of<T>(ReadOnlySpan<T> sorted, double p)
        where T : unmanaged, IFloatingPoint<T>
    {
        if (sorted.IsEmpty)
        {
            return null;
        }

        double position = p * (sorted.Length - 1);
        int index = Math.Min((int)position, sorted.Length - 1);
        double low = double.CreateTruncating(sorted[index]), high = double.CreateTruncating(sorted[Math.Min(index + 1, sorted.Length - 1)]);
        return low + (position - index) * (high - low);
    }
}
