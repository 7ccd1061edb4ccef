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
    private readonly RoundKeys _keys;

    /// <param name="seed">The key.</param>
    /// <param name="firstReplication">The replication in lane 0, a multiple of 16.</param>
    /// <param name="attempt">The attempt number of an opening account, 0 for everything else.</param>
    public LanePhilox(ulong seed, uint firstReplication, uint attempt)
    {
        (_k0, _k1) = ((uint)seed, (uint)(seed >> 32));
        for (var round = 0; round < Philox.Rounds; round++)
        {
            _keys[2 * round] = Vector512.Create((ulong)(_k0 + ((uint)round * Philox.Weyl0)));
            _keys[(2 * round) + 1] = Vector512.Create((ulong)(_k1 + ((uint)round * Philox.Weyl1)));
        }

        Prepare(firstReplication, attempt, out _evenReplicationLow, out _evenProductHigh, out _evenProductLow);
        Prepare(firstReplication + 1, attempt, out _oddReplicationLow, out _oddProductHigh, out _oddProductLow);
    }

    /// <summary>
    /// The four words of a group, for a row of accounts: words[4·i .. 4·i + 3] belong to accounts[i]. The even and the odd replications of two
    /// accounts go side by side, so that four chains of multiplications hide each other's latency.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Fill(Words* accounts, int count, uint address, Words* words)
    {
        // Round 1: the product of the address is one number; that of the replication is ready.
        var first = (ulong)address * Philox.Multiplier1;
        var addressHigh = Vector512.Create((first >> 32) ^ _k0);
        var addressLow = Vector512.Create(first & 0xffffffff);
        for (var i = 0; i < count; i += 2)
        {
            // An odd last account goes with itself.
            var (one, two) = (accounts[i].AsUInt64(), accounts[Math.Min(i + 1, count - 1)].AsUInt64());
            SecondRound(one, addressHigh, addressLow, _evenReplicationLow, _evenProductHigh, _evenProductLow, out var a0, out var a1, out var a2, out var a3);
            SecondRound(one >>> 32, addressHigh, addressLow, _oddReplicationLow, _oddProductHigh, _oddProductLow, out var b0, out var b1, out var b2, out var b3);
            SecondRound(two, addressHigh, addressLow, _evenReplicationLow, _evenProductHigh, _evenProductLow, out var c0, out var c1, out var c2, out var c3);
            SecondRound(two >>> 32, addressHigh, addressLow, _oddReplicationLow, _oddProductHigh, _oddProductLow, out var d0, out var d1, out var d2, out var d3);
            // Rounds 3 to 7, written out: a loop would copy every word in every round.
            Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, ref c0, ref c1, ref c2, ref c3, ref d0, ref d1, ref d2, ref d3, _keys[4], _keys[5]);
            Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, ref c0, ref c1, ref c2, ref c3, ref d0, ref d1, ref d2, ref d3, _keys[6], _keys[7]);
            Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, ref c0, ref c1, ref c2, ref c3, ref d0, ref d1, ref d2, ref d3, _keys[8], _keys[9]);
            Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, ref c0, ref c1, ref c2, ref c3, ref d0, ref d1, ref d2, ref d3, _keys[10], _keys[11]);
            Round(ref a0, ref a1, ref a2, ref a3, ref b0, ref b1, ref b2, ref b3, ref c0, ref c1, ref c2, ref c3, ref d0, ref d1, ref d2, ref d3, _keys[12], _keys[13]);

            words[(4 * i) + 0] = Merge(a0, b0);
            words[(4 * i) + 1] = Merge(a1, b1);
            words[(4 * i) + 2] = Merge(a2, b2);
            words[(4 * i) + 3] = Merge(a3, b3);
            if (i + 1 < count)
            {
                words[(4 * i) + 4] = Merge(c0, d0);
                words[(4 * i) + 5] = Merge(c1, d1);
                words[(4 * i) + 6] = Merge(c2, d2);
                words[(4 * i) + 7] = Merge(c3, d3);
            }
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

    /// <summary>The words after the second round, of which only the account's half is left to compute.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SecondRound(
        Vector512<ulong> account, Vector512<ulong> addressHigh, Vector512<ulong> addressLow, Vector512<ulong> replicationLow,
        Vector512<ulong> productHigh, Vector512<ulong> productLow,
        out Vector512<ulong> w0, out Vector512<ulong> w1, out Vector512<ulong> w2, out Vector512<ulong> w3)
    {
        w3 = MultiplyLow(addressHigh ^ account, Philox.Multiplier0); // from word 0 after round 1
        w0 = productHigh ^ addressLow ^ _keys[2];
        w1 = productLow;
        w2 = Vector512.ShiftRightLogical(w3, 32) ^ replicationLow ^ _keys[3];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref Vector512<ulong> a0, ref Vector512<ulong> a1, ref Vector512<ulong> a2, ref Vector512<ulong> a3,
        ref Vector512<ulong> b0, ref Vector512<ulong> b1, ref Vector512<ulong> b2, ref Vector512<ulong> b3,
        ref Vector512<ulong> c0, ref Vector512<ulong> c1, ref Vector512<ulong> c2, ref Vector512<ulong> c3,
        ref Vector512<ulong> d0, ref Vector512<ulong> d1, ref Vector512<ulong> d2, ref Vector512<ulong> d3,
        Vector512<ulong> k0, Vector512<ulong> k1)
    {
        Round(ref a0, ref a1, ref a2, ref a3, k0, k1);
        Round(ref b0, ref b1, ref b2, ref b3, k0, k1);
        Round(ref c0, ref c1, ref c2, ref c3, k0, k1);
        Round(ref d0, ref d1, ref d2, ref d3, k0, k1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref Vector512<ulong> w0, ref Vector512<ulong> w1, ref Vector512<ulong> w2, ref Vector512<ulong> w3, Vector512<ulong> k0, Vector512<ulong> k1)
    {
        var p0 = MultiplyLow(w0, Philox.Multiplier0);
        var p1 = MultiplyLow(w2, Philox.Multiplier1);
        w0 = Vector512.ShiftRightLogical(p1, 32) ^ w1 ^ k0;
        w2 = Vector512.ShiftRightLogical(p0, 32) ^ w3 ^ k1;
        w1 = p1;
        w3 = p0;
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

    /// <summary>The two keys of each round, in every lane.</summary>
    [InlineArray(2 * Philox.Rounds)]
    private struct RoundKeys
    {
        private Vector512<ulong> _first;
    }
}
