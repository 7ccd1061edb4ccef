using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LandExpand.Sim.Randomness;

/// <summary>
/// Elementary functions on sixteen lanes, built only from correctly rounded operations (add, multiply, fused multiply-add, compare, bit
/// operations), so that every processor, vector width and platform gives the same bits, and no lane depends on its neighbour.
/// </summary>
internal static class LaneMath
{
    public const int LaneCount = 16;

    /// <summary>ln(2).</summary>
    public const float Ln2 = 0.69314718f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Fma(Lanes a, Lanes b, Lanes c) => Vector512.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Of(float value) => Vector512.Create(value);

    /// <summary>yes where the mask is set, otherwise no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Select(Lanes mask, Lanes yes, Lanes no) => Vector512.ConditionalSelect(mask, yes, no);

    /// <summary>yes where the mask is set, otherwise no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words Select(Lanes mask, Words yes, Words no) => Vector512.ConditionalSelect(mask.AsUInt32(), yes, no);

    /// <summary>value where the mask is set, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes When(Lanes mask, Lanes value) => Vector512.ConditionalSelect(mask, value, Lanes.Zero);

    /// <summary>a + b where the mask is set, otherwise a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes AddIf(Lanes a, Lanes mask, Lanes b) => Vector512.ConditionalSelect(mask, a + b, a);

    /// <summary>1 &lt;&lt; <paramref name="row"/> where any lane of the mask is set, otherwise 0: without a branch, for what cannot be foreseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bit(Lanes mask, int row) => (int)((0 - (uint)mask.ExtractMostSignificantBits()) >> 31) << row;

    // The processor's own minimum and maximum take the second where neither is smaller or greater, as the comparison does.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Min(Lanes a, Lanes b) => Avx512F.IsSupported ? Avx512F.Min(a, b) : Vector512.ConditionalSelect(Vector512.LessThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Max(Lanes a, Lanes b) => Avx512F.IsSupported ? Avx512F.Max(a, b) : Vector512.ConditionalSelect(Vector512.GreaterThan(a, b), a, b);

    /// <summary>The greatest lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Greatest(Vector512<int> values)
    {
        var eight = Vector256.Max(values.GetLower(), values.GetUpper());
        var four = Vector128.Max(eight.GetLower(), eight.GetUpper());
        return Math.Max(Math.Max(four.GetElement(0), four.GetElement(1)), Math.Max(four.GetElement(2), four.GetElement(3)));
    }

    /// <summary>Rounds to nearest, halves up (model, section 7).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes RoundHalfUp(Lanes value) => Vector512.Floor(value + Of(0.5f));

    /// <summary>
    /// 2^y for finite y; 0 and infinity where single precision ends, subnormal results included. Relative error under 3e-7. Estrin's form of the
    /// polynomial of degree 5 with the least relative error on [−½, ½] that is exact at 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Exp2(Lanes y)
    {
        var whole = Vector512.Round(y);
        var r = y - whole;
        var square = r * r;
        var p = Fma(Fma(r, Of(1.32647272e-3f), Of(9.67151281e-3f)), square, Fma(r, Of(5.55073374e-2f), Of(2.40222421e-1f)));
        p = Fma(p, square, Fma(r, Of(6.93146978e-1f), Of(1f)));
        return Avx512F.IsSupported ? Avx512F.Scale(p, whole) : Scale(p, whole);
    }

    /// <summary>log2(x) for normal positive x. Absolute error under 2e-7 near 1, relative error under 3e-7 elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Log2(Lanes x)
    {
        var bits = x.AsInt32();
        var exponent = Vector512.ShiftRightArithmetic(bits - Vector512.Create(0x3f400000), 23); // mantissa in [0.75, 1.5)
        var r = (bits - Vector512.ShiftLeft(exponent, 23)).AsSingle() - Of(1f);
        // log2(1 + r) ÷ r: Estrin's form of the polynomial of degree 8 with the least relative error there, 3e-8.
        var (square, fourth) = (r * r, r * r * (r * r));
        var low = Fma(Fma(r, Of(-3.60575922e-1f), Of(4.80902081e-1f)), square, Fma(r, Of(-7.21348478e-1f), Of(1.44269503f)));
        var high = Fma(Fma(r, Of(-1.74230293e-1f), Of(2.16324891e-1f)), square, Fma(r, Of(-2.42723517e-1f), Of(2.88191502e-1f)));
        var p = Fma(Fma(fourth, Of(7.80667788e-2f), high), fourth, low);
        return Fma(p, r, Vector512.ConvertToSingle(exponent));
    }

    /// <summary>An Exp(1) draw from a word: −ln of a uniform in (0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Exponential(Words word) => Log2(Uniform(word)) * Of(-Ln2);

    /// <summary>
    /// A uniform in (0, 1) that keeps its relative accuracy near 0: (word + ½) / 2^32, less a part in 2^24, so that it is at most 1 − 2^−24 and
    /// p = 1 always happens.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Uniform(Words word) => Fma(Vector512.ConvertToSingle(word), Of(0.99999994f / 4294967296f), Of(1f / 8589934592f));

    /// <summary>True with the probability that <see cref="Threshold"/> made: exact at 0 and 1, to 2^−31 between.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Happens(Words word, Words threshold) => Vector512.LessThan(Vector512.ShiftRightLogical(word, 1), threshold).AsSingle();

    /// <summary>A probability (0 to 1) as the threshold of <see cref="Happens"/>.</summary>
    public static uint Threshold(double probability) => (uint)Math.Round(Math.Clamp(probability, 0, 1) * 2147483648.0);

    /// <summary>A uniform in [0, 1) of 24 bits, for unbiased rounding: never rounds up to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes UniformBelowOne(Words word) => Vector512.ConvertToSingle(Vector512.ShiftRightLogical(word, 8).AsInt32()) * Of(1f / 16777216f);

    /// <summary>
    /// The same word with its halves exchanged: a second uniform from one word. Each of the two has 32 bits; taken together they are
    /// independent to 16 bits each, which is enough for two yes-or-no events.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words SwapHalves(Words word) => Vector512.ShiftLeft(word, 16) | Vector512.ShiftRightLogical(word, 16);

    /// <summary>table[index] per lane. The index must be inside the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes Gather(float* table, Vector512<int> index)
    {
        if (Avx2.IsSupported)
        {
            return Vector512.Create(
                Avx2.GatherVector256(table, index.GetLower(), sizeof(float)),
                Avx2.GatherVector256(table, index.GetUpper(), sizeof(float)));
        }

        var lanes = stackalloc float[LaneCount];
        for (var lane = 0; lane < LaneCount; lane++)
        {
            lanes[lane] = table[index.GetElement(lane)];
        }

        return Vector512.Load(lanes);
    }

    /// <summary>p · 2^whole for p from ½ to 2, rounded once as the processor's own instruction does: the first factor is exact.</summary>
    private static Lanes Scale(Lanes p, Lanes whole)
    {
        var power = Vector512.ConvertToInt32Native(Min(Max(whole, Of(-252f)), Of(252f)));
        var half = Vector512.ShiftRightArithmetic(power, 1);
        return p * PowerOfTwo(half) * PowerOfTwo(power - half);
    }

    private static Lanes PowerOfTwo(Vector512<int> power) => Vector512.ShiftLeft(power + Vector512.Create(127), 23).AsSingle();
}
