using System.Runtime.InteropServices;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// <see cref="PoissonQuantile"/> for one mean after the other, most of which are the same: the partial sums of the probabilities are kept from the second
/// time on that a mean is asked for. The same counts.
/// </summary>
public sealed class PoissonCounts
{
    private readonly List<double> _sums = [];
    private double _mean = double.NaN;

    /// <summary>As <see cref="PoissonQuantile.Of"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">u or the mean is outside its range.</exception>
    public int Of(double u, double mean)
    {
        if (mean != _mean)
        {
            _mean = mean;
            _sums.Clear();
            return PoissonQuantile.Of(u, mean);
        }

        if (!(u > 0 && mean > 0 && PoissonQuantile.IsSummed(u, mean)))
        {
            return PoissonQuantile.Of(u, mean);
        }

        if (_sums.Count == 0)
        {
            PoissonQuantile.Sums(mean, _sums);
        }

        // From the mean outwards: a few steps.
        var sums = CollectionsMarshal.AsSpan(_sums);
        var count = Math.Min((int)mean, sums.Length - 1);
        while (sums[count] < u)
        {
            count++;
        }

        while (count > 0 && sums[count - 1] >= u)
        {
            count--;
        }

        return count;
    }
}
