using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LandExpand.Sim.Randomness;

/// <summary>
/// Standard normal draws by inversion of one word. The top bit is the sign; the 31 others give the tail probability. |z| is a quartic in the
/// mantissa of that probability, one for each half octave (interpolation at Chebyshev nodes of the quantile of Wichura's AS 241), and for
/// |z| above 4.17 AS 241's own rational function. Absolute error under 3e-6, tested against the double-precision quantile.
/// </summary>
internal static class LaneNormal
{
    private const int Segments = 32;
    private const float TailStart = 65536f;

    /// <summary>Coefficients by power, then by segment: the five low bits of (exponent, first mantissa bit).</summary>
    private static ReadOnlySpan<float> Quartics =>
    [
        3.91195376f, 3.91195281f, 3.74125325f, 3.74125227f, 3.56330855f, 3.56330754f, 3.37714675f, 3.3771457f,
        3.18156049f, 3.18155939f, 2.97502164f, 2.9750205f, 2.75554983f, 2.75554864f, 2.52050322f, 2.52050197f,
        2.26622787f, 2.26622655f, 1.987429f, 1.98742761f, 1.67594091f, 1.67593943f, 1.31801218f, 1.31801058f,
        0.887147942f, 0.887146212f, 0.318640912f, 0.318638895f, 0f, 0f, 4.07620726f, 4.07620633f,
        -0.160886968f, -0.160944123f, -0.167444201f, -0.167503161f, -0.174844674f, -0.174905613f, -0.183282146f, -0.183345267f,
        -0.193018051f, -0.193083594f, -0.204414887f, -0.204483134f, -0.217992001f, -0.218063293f, -0.234523853f, -0.2345986f,
        -0.255224674f, -0.255303383f, -0.282125345f, -0.28220864f, -0.31893058f, -0.319019248f, -0.373284539f, -0.373379571f,
        -0.464272022f, -0.464374654f, -0.659137029f, -0.659243882f, 0f, 0f, -0.155026021f, -0.155081523f,
        0.0518573204f, 0.0503677431f, 0.0537142924f, 0.0521770226f, 0.0557754653f, 0.05418583f, 0.0580792647f, 0.0564318072f,
        0.0606743267f, 0.0589626185f, 0.0636227994f, 0.0618391937f, 0.0670045689f, 0.0651398744f, 0.070921932f, 0.0689649767f,
        0.0755018845f, 0.073438931f, 0.0808837534f, 0.0786977175f, 0.0871390728f, 0.0848084975f, 0.0938637382f, 0.0913614883f,
        0.0978042765f, 0.0950945839f, 0.0716450045f, 0.0684826736f, 0f, 0f, 0.0501738651f, 0.0487279456f,
        -0.0157866593f, -0.0201233703f, -0.0163390234f, -0.0208127442f, -0.0169504857f, -0.021574459f, -0.0176318421f, -0.0224215009f,
        -0.01839669f, -0.0233701764f, -0.0192623495f, -0.0244411926f, -0.0202511202f, -0.0256611329f, -0.0213919762f, -0.0270644489f,
        -0.0227227854f, -0.028696089f, -0.0242932279f, -0.0306149613f, -0.026170479f, -0.0329003089f, -0.0284729501f, -0.0356862124f,
        -0.0317667196f, -0.0395574144f, -0.0448634289f, -0.0529703638f, 0f, 0f, -0.0152847259f, -0.0194958807f,
        0.0229859503f, 0.00597717851f, 0.0237324853f, 0.0061773598f, 0.0245532475f, 0.00639806184f, 0.0254608691f, 0.00664288262f,
        0.0264710574f, 0.00691632034f, 0.0276035608f, 0.00722406219f, 0.0288834902f, 0.00757337987f, 0.0303431275f, 0.00797366807f,
        0.0320243658f, 0.00843716153f, 0.0339818825f, 0.00897983104f, 0.0362868175f, 0.00962225507f, 0.0390282767f, 0.0103879125f,
        0.0422655414f, 0.0112347321f, 0.0441442485f, 0.00774530098f, 0f, 0f, 0.0223033756f, 0.00579460871f,
    ];

    private static readonly unsafe float* Table = Align(Quartics);

    /// <summary>Loads the table. To be called before anything that draws is compiled, or its code asks at every draw whether the table is there.</summary>
    public static void Load() => RuntimeHelpers.RunClassConstructor(typeof(LaneNormal).TypeHandle);

    /// <summary>A standard normal draw per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Draw(Words word)
    {
        var v = TailCount(word);
        var z = Centre(v);
        if (Vector512.LessThanAny(v, Vector512.Create(TailStart)))
        {
            z = LaneMath.Select(Vector512.LessThan(v, Vector512.Create(TailStart)), Tail(v), z);
        }

        return Signed(word, z);
    }

    /// <summary>
    /// The same draws for every fourth word, one per row: words[0], words[4] … The far tail, met by one draw in 33,000, is looked after once at the
    /// end, so that no call stands in the way of the loop.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Draw(Words* words, int count, Lanes* draws)
    {
        var least = Vector512.Create(TailStart);
        if (Avx512F.IsSupported)
        {
            // The whole table in ten registers.
            var (c0, c1, c2, c3, c4) = (Half(0, 0), Half(1, 0), Half(2, 0), Half(3, 0), Half(4, 0));
            var (d0, d1, d2, d3, d4) = (Half(0, 1), Half(1, 1), Half(2, 1), Half(3, 1), Half(4, 1));
            for (var i = 0; i < count; i++)
            {
                var word = words[4 * i];
                var v = TailCount(word);
                least = LaneMath.Min(v, least);
                var segment = Segment(v);
                var r = Mantissa(v);
                var z = LaneMath.Fma(Avx512F.PermuteVar16x32x2(c4, segment, d4), r, Avx512F.PermuteVar16x32x2(c3, segment, d3));
                z = LaneMath.Fma(z, r, Avx512F.PermuteVar16x32x2(c2, segment, d2));
                z = LaneMath.Fma(z, r, Avx512F.PermuteVar16x32x2(c1, segment, d1));
                draws[i] = Signed(word, LaneMath.Fma(z, r, Avx512F.PermuteVar16x32x2(c0, segment, d0)));
            }
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                var v = TailCount(words[4 * i]);
                least = LaneMath.Min(v, least);
                draws[i] = Signed(words[4 * i], Centre(v));
            }
        }

        if (Vector512.LessThanAny(least, Vector512.Create(TailStart)))
        {
            for (var i = 0; i < count; i++)
            {
                draws[i] = Draw(words[4 * i]);
            }
        }
    }

    /// <summary>The uniform in (0, 1) whose standard normal quantile <see cref="Draw(Words)"/> gives for the same word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Uniform(Words word)
    {
        var tail = TailCount(word) * Vector512.Create(1f / 4294967296f);
        return LaneMath.Select(Vector512.LessThan(word.AsInt32(), Vector512<int>.Zero).AsSingle(), tail, Vector512.Create(1f) - tail);
    }

    /// <summary>2^32 × the probability beyond |z|: ½ .. 2^31.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes TailCount(Words word) =>
        Vector512.ConvertToSingle((word & Vector512.Create(0x7fffffffu)).AsInt32()) + Vector512.Create(0.5f);

    /// <summary>|z| up to 4.17 standard deviations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Centre(Lanes v)
    {
        var segment = Segment(v);
        var r = Mantissa(v);
        var z = LaneMath.Fma(Lookup(4, segment), r, Lookup(3, segment));
        z = LaneMath.Fma(z, r, Lookup(2, segment));
        z = LaneMath.Fma(z, r, Lookup(1, segment));
        return LaneMath.Fma(z, r, Lookup(0, segment));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Signed(Words word, Lanes z) => ((word & Vector512.Create(0x80000000u)) ^ z.AsUInt32()).AsSingle();

    /// <summary>Which segment: in the five low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Segment(Lanes v) => Vector512.ShiftRightLogical(v.AsInt32(), 22);

    /// <summary>Where in its octave, from −½ to ½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Mantissa(Lanes v) =>
        ((v.AsInt32() & Vector512.Create(0x007fffff)) | Vector512.Create(0x3f800000)).AsSingle() - Vector512.Create(1.5f);

    /// <summary>Sixteen coefficients of a power.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Lanes Half(int power, int half) => Vector512.LoadAligned(Table + (power * Segments) + (16 * half));

    /// <summary>A coefficient by the five low bits of the segment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Lanes Lookup(int power, Vector512<int> segment)
    {
        return Avx512F.IsSupported
            ? Avx512F.PermuteVar16x32x2(Half(power, 0), segment, Half(power, 1))
            : LaneMath.Gather(Table + (power * Segments), segment & Vector512.Create(Segments - 1));
    }

    /// <summary>AS 241, its intermediate range: 4.17 to 6.4 standard deviations here.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Lanes Tail(Lanes v)
    {
        var minusLogP = (Vector512.Create(32f) - LaneMath.Log2(v)) * Vector512.Create(LaneMath.Ln2);
        var r = Vector512.Sqrt(LaneMath.Max(minusLogP, Vector512<float>.Zero)) - Vector512.Create(1.6f);
        ReadOnlySpan<float> upper = [7.7454501e-4f, 2.2723844e-2f, 2.4178073e-1f, 1.2704582f, 3.6478483f, 5.7694972f, 4.6303378f, 1.4234371f];
        ReadOnlySpan<float> lower = [1.0507501e-9f, 5.4759381e-4f, 1.5198667e-2f, 1.4810398e-1f, 6.8976733e-1f, 1.6763848f, 2.0531916f, 1f];
        return Polynomial(upper, r) / Polynomial(lower, r);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Polynomial(ReadOnlySpan<float> coefficients, Lanes x)
    {
        var sum = Vector512.Create(coefficients[0]);
        for (var i = 1; i < coefficients.Length; i++)
        {
            sum = LaneMath.Fma(sum, x, Vector512.Create(coefficients[i]));
        }

        return sum;
    }

    private static unsafe float* Align(ReadOnlySpan<float> values)
    {
        var memory = (float*)NativeMemory.AlignedAlloc((nuint)(values.Length * sizeof(float)), 64);
        values.CopyTo(new Span<float>(memory, values.Length));
        return memory;
    }
}
