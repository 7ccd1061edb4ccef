using System.Collections.Concurrent;
using System.Numerics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// Sobol' points, scrambled afresh in every randomisation: the first n points of the sequence, n a power of two, the point at the origin among them (Owen 2022, "On
/// dropping the first Sobol' point"). In each parameter every interval [k/n, (k+1)/n) holds one point.
/// </summary>
public sealed class SobolDesign : Design
{
    private readonly ulong _seed;
    private readonly int _digits;
    private readonly ConcurrentDictionary<int, uint[]> _columns = new();

    /// <param name="points">Points of a randomisation: a power of two, at most 2^31.</param>
    /// <param name="seed">The seed of the run.</param>
    public SobolDesign(int points, ulong seed)
    {
        if (!BitOperations.IsPow2(points))
        {
            throw new ArgumentOutOfRangeException(nameof(points), points, "A power of two is expected.");
        }

        (Points, _seed, _digits) = (points, seed, BitOperations.Log2((uint)points));
    }

    public override int Points { get; }

    public override double Uniform(uint replication, string name, int dimension)
    {
        (uint randomisation, uint point) = Math.DivRem(replication, (uint)Points);
        uint[] columns = _columns.GetOrAdd(dimension, SobolSequence.Columns);
        return OwenScramble.Uniform(SobolSequence.Point(point, columns), _digits, point, Address.ScrambleKey(_seed, randomisation, name));
    }
}
