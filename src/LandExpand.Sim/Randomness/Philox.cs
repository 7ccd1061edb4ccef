using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LandExpand.Sim.Randomness;

/// <summary>
/// Philox 4×32, a counter-based generator: a group of four words is a function of a 128-bit address and a 64-bit key, with no state. Seven
/// rounds pass every test of BigCrush (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011).
/// This is the plain form; <see cref="LanePhilox"/> computes the same words sixteen replications at a time.
/// </summary>
public static class Philox
{
    /// <summary>Rounds used throughout.</summary>
    public const int Rounds = 7;

    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;
    internal const uint Weyl0 = 0x9E3779B9;
    internal const uint Weyl1 = 0xBB67AE85;

    /// <summary>The four words at an address.</summary>
    public static (uint W0, uint W1, uint W2, uint W3) Group(uint c0, uint c1, uint c2, uint c3, ulong key, int rounds = Rounds)
    {
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < rounds; round++)
        {
            var p0 = (ulong)c0 * Multiplier0;
            var p1 = (ulong)c2 * Multiplier1;
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return (c0, c1, c2, c3);
    }
}
