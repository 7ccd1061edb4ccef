using System.Collections.Concurrent;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// Latin hypercube samples (McKay, Beckman and Conover 1979): in a randomisation of n points each parameter falls once into each of n equal strata, in an order of its own, and
/// uniformly inside its stratum. A sample cannot be extended: more replications are more randomisations.
/// </summary>
public sealed class LatinHypercubeDesign : Design
{
    private const int FewestKept = 256, MostNumbersKept = 4_000_000;

    private readonly ulong _seed;
    private readonly ConcurrentDictionary<(uint Randomisation, string Name), int[]> _orders = new();

    /// <param name="points">Points of a randomisation, at least 1.</param>
    /// <param name="seed">The seed of the run.</param>
    public LatinHypercubeDesign(int points, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        (Points, _seed) = (points, seed);
    }

    public override int Points { get; }

    public override double Uniform(uint replication, string name, int dimension)
    {
        (uint randomisation, uint point) = Math.DivRem(replication, (uint)Points);
        double inside = Address.ParameterUniform(_seed, replication, name);
        double u = (Order(randomisation, name)[point] + inside) / Points;
        return Math.Min(u, Math.BitDecrement(1.0)); // the sum may round up to the number of points
    }

    // Orders are functions of their address; keeping the latest only saves computing them again.
    private int[] Order(uint randomisation, string name)
    {
        if (_orders.Count > Math.Max(FewestKept, MostNumbersKept / Points))
        {
            _orders.Clear();
        }

        return _orders.GetOrAdd((randomisation, name), at => Shuffled(Points, Address.ScrambleKey(_seed, at.Randomisation, at.Name)));
    }

    /// <summary>A uniformly random order of 0..n−1: the order of random 64-bit keys.</summary>
    private static int[] Shuffled(int points, ulong key)
    {
        var (keys, order) = (new ulong[points], new int[points]);
        for (int i = 0; i < points; i++)
        {
            (uint high, uint low, _, _) = Philox.Group((uint)i, 0, 0, 0, key);
            (keys[i], order[i]) = (((ulong)high << 32) | low, i);
        }

        Array.Sort(keys, order);
        return order;
    }
}
