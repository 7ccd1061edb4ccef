using LandExpand.Sim.Experiments.Sensitivity;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Experiments.Sweeps.Results;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Discovery;

/// <summary>Scenario discovery on a stored sweep: in which ranges of the numeric factors the mean of a metric meets a condition. Nothing is simulated.</summary>
public static class SweepDiscovery
{
    /// <summary>Fewer points cannot be halved and still say something.</summary>
    public const int FewestPoints = 40;

    /// <summary>Looks for boxes.</summary>
    /// <param name="sample">The points.</param>
    /// <param name="condition">On the mean of the sample's metric.</param>
    /// <param name="currency">Of amounts.</param>
    /// <param name="seed">The plan's, for the record.</param>
    /// <param name="leastDensity">How dense a box has to be; null: the best balance of coverage and density.</param>
    /// <exception cref="InputException">There are too few points, or no numeric factor varies.</exception>
    public static DiscoveryResults Run(SweepSample sample, MetricCondition condition, string currency, ulong seed, double? leastDensity)
    {
        var factors = sample.Numbers;
        if (factors.Count == 0 || sample.Means.Length < FewestPoints)
        {
            throw new InputException([new(sample.Sweep, 0, string.Empty, factors.Count == 0 ? "no numeric factor varies" : $"{sample.Means.Length} finished points", $"at least {FewestPoints} points over a numeric factor")]);
        }

        // Out of plan order, in which every second point may have the same level; the order follows from the places alone.
        int[] order = [.. Enumerable.Range(0, sample.Means.Length).OrderBy(row => Scattered((ulong)row))];
        double[][] inputs = [.. factors.Select(factor => order.Select(row => factor.Values![row]).ToArray())];
        bool[] hits = [.. order.Select(row => condition.Holds(sample.Means[row]))];
        var (boxes, trajectory) = BoxSearch.Find(inputs, [.. factors.Select(factor => factor.Path)], hits, leastDensity);
        return new(
            sample.Sweep, currency, seed, condition, hits.Length, WilsonInterval.Of(hits.Count(hit => hit), hits.Length)!,
            [.. factors.Select((factor, place) => Input(factor, place))], boxes, trajectory) { Rows = "points" };
    }

    private static StudiedInput Input(SampledFactor factor, int place)
    {
        double[] sorted = [.. factor.Values!.Order()];
        double At(double p) => SampleQuantile.Of<double>(sorted, p)!.Value;
        return new(factor.Path, place, At(0.1), At(0.5), At(0.9), Spread: false);
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014): a permutation of 64-bit numbers without visible order.
    private static ulong Scattered(ulong row)
    {
        var z = row + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
