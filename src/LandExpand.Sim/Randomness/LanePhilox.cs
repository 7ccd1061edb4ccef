using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LandExpand.Sim.Randomness;

/// <summary>
/// <see cref="Philox"/> for the sixteen replications of a block. Only the replication and the account differ between lanes, so half of the
/// first two rounds is the same for the whole block and is computed once, here.
/// </summary>
internal readonly struct LanePhilox
{
    // Eight lanes in the low halves of eight 64-bit numbers: the even replications, then the odd ones.
    private readonly Vector512<ulong> _evenReplicationLow, _evenProductHigh, _evenProductLow;
    private readonly Vector512<ulong> _oddReplicationLow, _oddProductHigh, _oddProductLow;
    private readonly uint _k0, _k1;

    /// <param name="seed">The key.</param>
    /// <param name="firstReplication">The replication in lane 0, a multiple of 16.</param>
    /// <param name="attempt">The attempt number of an opening account, 0 for everything else.</param>
    public LanePhilox(ulong seed, uint firstReplication, uint attempt)
    {
        (_k0, _k1) = ((uint)seed, (uint)(seed >> 32));
        Prepare(firstReplication, attempt, out _evenReplicationLow, out _evenProductHigh, out _evenProductLow);
        Prepare(firstReplication + 1, attempt, out _oddReplicationLow, out _oddProductHigh, out _oddProductLow);
    }

    /// <summary>The four words of a group, for a row of accounts: words[4·i .. 4·i + 3] belong to accounts[i].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Fill(Words* accounts, int count, uint address, Words* words)
    {
        // Round 1: the product of the address is one number; that of the replication is ready.
        var first = (ulong)address * Philox.Multiplier1;
        var addressHigh = Vector512.Create((first >> 32) ^ _k0);
        var addressLow = Vector512.Create(first & 0xffffffff);
        for (var i = 0; i < count; i++)
        {
            var account = accounts[i].AsUInt64();
            Half(account, addressHigh, addressLow, _evenReplicationLow, _evenProductHigh, _evenProductLow, out var e0, out var e1, out var e2, out var e3);
            Half(Vector512.ShiftRightLogical(account, 32), addressHigh, addressLow, _oddReplicationLow, _oddProductHigh, _oddProductLow, out var o0, out var o1, out var o2, out var o3);
            words[(4 * i) + 0] = Merge(e0, o0);
            words[(4 * i) + 1] = Merge(e1, o1);
            words[(4 * i) + 2] = Merge(e2, o2);
            words[(4 * i) + 3] = Merge(e3, o3);
        }
    }

    private void Prepare(
        uint firstReplication, uint attempt, out Vector512<ulong> low, out Vector512<ulong> productHigh, out Vector512<ulong> productLow)
    {
        Span<ulong> lows = stackalloc ulong[8], productHighs = stackalloc ulong[8], productLows = stackalloc ulong[8];
        for (var i = 0; i < 8; i++)
        {
            var p0 = (ulong)(firstReplication + (2 * (uint)i)) * Philox.Multiplier0;
            lows[i] = p0 & 0xffffffff; // word 3 after round 1
            var p1 = ((p0 >> 32) ^ attempt ^ _k1) * Philox.Multiplier1; // from word 2 after round 1; used in round 2
            productHighs[i] = p1 >> 32;
            productLows[i] = p1 & 0xffffffff;
        }

        low = Vector512.Create<ulong>(lows);
        (productHigh, productLow) = (Vector512.Create<ulong>(productHighs), Vector512.Create<ulong>(productLows));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Half(
        Vector512<ulong> account, Vector512<ulong> addressHigh, Vector512<ulong> addressLow, Vector512<ulong> replicationLow,
        Vector512<ulong> productHigh, Vector512<ulong> productLow,
        out Vector512<ulong> w0, out Vector512<ulong> w1, out Vector512<ulong> w2, out Vector512<ulong> w3)
    {
        var (k0, k1) = (_k0 + Philox.Weyl0, _k1 + Philox.Weyl1);
        var p0 = MultiplyLow(addressHigh ^ account, Philox.Multiplier0); // word 0 after round 1
        w0 = productHigh ^ addressLow ^ Vector512.Create((ulong)k0);
        w1 = productLow;
        w2 = Vector512.ShiftRightLogical(p0, 32) ^ replicationLow ^ Vector512.Create((ulong)k1);
        w3 = p0;
        for (var round = 2; round < Philox.Rounds; round++)
        {
            k0 += Philox.Weyl0;
            k1 += Philox.Weyl1;
            p0 = MultiplyLow(w0, Philox.Multiplier0);
            var p1 = MultiplyLow(w2, Philox.Multiplier1);
            w0 = Vector512.ShiftRightLogical(p1, 32) ^ w1 ^ Vector512.Create((ulong)k0);
            w2 = Vector512.ShiftRightLogical(p0, 32) ^ w3 ^ Vector512.Create((ulong)k1);
            w1 = p1;
            w3 = p0;
        }
    }

    /// <summary>The 64-bit products of the low halves; the high halves of the factors do not matter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> MultiplyLow(Vector512<ulong> a, uint factor)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Multiply(a.AsUInt32(), Vector512.Create((ulong)factor).AsUInt32());
        }

        if (Avx2.IsSupported)
        {
            var b = Vector256.Create((ulong)factor).AsUInt32();
            return Vector512.Create(Avx2.Multiply(a.GetLower().AsUInt32(), b), Avx2.Multiply(a.GetUpper().AsUInt32(), b));
        }

        return (a & Vector512.Create(0xfffffffful)) * Vector512.Create((ulong)factor);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words Merge(Vector512<ulong> even, Vector512<ulong> odd) =>
        ((even & Vector512.Create(0xfffffffful)) | Vector512.ShiftLeft(odd, 32)).AsUInt32();
}
