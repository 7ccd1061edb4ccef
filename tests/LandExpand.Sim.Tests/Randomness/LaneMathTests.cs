using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Tests.Randomness;

public sealed class LaneMathTests
{
    [Fact]
    public void Exp2_is_accurate_as_stated()
    {
        var largest = Largest(Range(-126, 126, 200_000), LaneMath.Exp2, y => Math.Pow(2, y), relative: true);
        Assert.InRange(largest, 1e-9, 3e-7);
    }

    [Fact]
    public void Exp2_of_a_whole_number_is_exact() => Assert.All(Enumerable.Range(-126, 253), power => Assert.Equal(Math.ScaleB(1f, power), Of(LaneMath.Exp2, power)));

    [Fact]
    public void Exp2_is_0_or_infinite_where_single_precision_ends()
    {
        Assert.Equal(float.PositiveInfinity, Of(LaneMath.Exp2, 128.5f));
        Assert.Equal(float.PositiveInfinity, Of(LaneMath.Exp2, 1e30f));
        Assert.Equal(0f, Of(LaneMath.Exp2, -1e30f));
        Assert.Equal(Math.ScaleB(1f, -140), Of(LaneMath.Exp2, -140));
        Assert.Equal(0f, Of(LaneMath.Exp2, -151));
    }

    [Fact]
    public void Log2_is_accurate_as_stated()
    {
        Assert.InRange(Largest(Range(0.5f, 2, 200_000), LaneMath.Log2, x => Math.Log2(x), relative: false), 1e-9, 2e-7);
        float[] wide = [.. Range(-126, 127, 100_000).Select(y => (float)Math.Pow(2, y)).Where(x => x is < 0.5f or > 2)];
        Assert.InRange(Largest(wide, LaneMath.Log2, x => Math.Log2(x), relative: true), 1e-9, 3e-7);
    }

    [Fact]
    public void Log2_undoes_exp2() => Assert.All(Range(-20, 20, 1000), y => Assert.Equal(y, Of(LaneMath.Log2, Of(LaneMath.Exp2, y)), 2e-6f));

    [Fact]
    public void No_lane_depends_on_its_neighbours()
    {
        var words = Vector512.Create([.. Enumerable.Range(0, 16).Select(i => (i % 3 == 0 ? 0x80000000u : 0) | (0x7fffffffu >> (2 * i)))]);
        var values = Vector512.ConvertToSingle(words) * 1e-3f + Vector512.Create(1e-3f);
        AssertPermutes(words, LaneNormal.Draw);
        AssertPermutes(words, LaneNormal.Uniform);
        AssertPermutes(words, LaneMath.Uniform);
        AssertPermutes(words, LaneMath.Exponential);
        AssertPermutes(values.AsUInt32(), bits => LaneMath.Log2(bits.AsSingle()));
        AssertPermutes(values.AsUInt32(), bits => LaneMath.Exp2(LaneMath.Log2(bits.AsSingle()) - Vector512.Create(7.3f)));
    }

    /// <summary>The wrong twin takes another path for the whole vector where one lane is out of range.</summary>
    [Fact]
    public void No_lane_notices_a_neighbour_that_is_out_of_range_or_no_number()
    {
        Assert.True(Ignores(LaneMath.Exp2, Range(-140, 127, 500)));
        Assert.True(Ignores(LaneMath.Log2, Range(1e-30f, 1e30f, 500)));
        Assert.True(Ignores(LaneMath.RoundHalfUp, Range(-99, 99, 500)));
        Assert.True(Ignores(words => LaneNormal.Draw(words.AsUInt32()), Range(-9, 9, 500)));
        Assert.True(Ignores(words => LaneMath.Exponential(words.AsUInt32()), Range(-9, 9, 500)));
        Assert.False(Ignores(
            x => Vector512.LessThanAll(Vector512.Abs(x), Vector512.Create(126f)) ? LaneMath.Exp2(x) : Vector512.Exp(x * LaneMath.Ln2), Range(-80, 80, 500)));
    }

    [Fact]
    public void Uniforms_lie_between_0_and_1_and_never_reach_them()
    {
        foreach (var word in new[] { 0u, 1u, 127u, 128u, 0x7fffffffu, 0x80000000u, 0xffffff00u, uint.MaxValue })
        {
            var u = LaneMath.Uniform(Vector512.Create(word)).GetElement(0);
            Assert.True(u is > 0 and < 1, $"{u}");
            Assert.Equal((word + 0.5) / 4294967296.0, u, 1e-7);
            Assert.InRange(LaneMath.UniformBelowOne(Vector512.Create(word)).GetElement(0), 0, 0.99999994f);
            Assert.InRange(Of(w => LaneMath.Exponential(w.AsUInt32()), BitConverter.UInt32BitsToSingle(word)), 5e-8f, 23f);
            Assert.InRange(Address.Uniform(word, word), double.Epsilon, 1 - 1e-16);
        }
    }

    [Fact]
    public void An_event_of_probability_0_never_happens_and_one_of_probability_1_always_does()
    {
        foreach (var word in new[] { 0u, 1u, 0x80000000u, uint.MaxValue })
        {
            Assert.Equal(0u, Happens(word, 0));
            Assert.Equal(uint.MaxValue, Happens(word, 1));
        }

        Assert.Equal(uint.MaxValue, Happens((1u << 30) - 1, 0.25));
        Assert.Equal(0u, Happens(1u << 30, 0.25));
    }

    [Fact]
    public void A_word_with_its_halves_exchanged_is_uniform_too_and_independent_in_its_leading_bits()
    {
        var (cells, count) = (new int[16, 16], 1 << 16);
        for (var i = 0; i < count; i++)
        {
            var word = Philox.Group((uint)i, 0, 0, 0, 3).W0;
            var swapped = LaneMath.SwapHalves(Vector512.Create(word)).GetElement(0);
            Assert.Equal((word << 16) | (word >> 16), swapped);
            cells[word >> 28, swapped >> 28]++;
        }

        var expected = count / 256.0;
        var chiSquare = cells.Cast<int>().Sum(cell => (cell - expected) * (cell - expected) / expected);
        Assert.InRange(chiSquare, 255 - (4 * Math.Sqrt(510)), 255 + (4 * Math.Sqrt(510)));
    }

    [Fact]
    public void Halves_round_up()
    {
        Assert.Equal(3f, Of(LaneMath.RoundHalfUp, 2.5f));
        Assert.Equal(-2f, Of(LaneMath.RoundHalfUp, -2.5f));
        Assert.Equal(2f, Of(LaneMath.RoundHalfUp, 2.4999998f));
    }

    private static uint Happens(uint word, double probability) =>
        LaneMath.Happens(Vector512.Create(word), Vector512.Create(LaneMath.Threshold(probability))).AsUInt32().GetElement(0);

    private static float Of(Func<Vector512<float>, Vector512<float>> function, float value) => function(Vector512.Create(value)).GetElement(0);

    private static IEnumerable<float> Range(float from, float to, int steps) => Enumerable.Range(0, steps + 1).Select(i => from + ((to - from) * i / steps));

    private static double Largest(IEnumerable<float> values, Func<Vector512<float>, Vector512<float>> function, Func<double, double> exact, bool relative)
    {
        var largest = 0.0;
        foreach (var chunk in values.Chunk(16).Where(chunk => chunk.Length == 16))
        {
            var results = function(Vector512.Create<float>(chunk));
            for (var lane = 0; lane < 16; lane++)
            {
                var truth = exact(chunk[lane]);
                largest = Math.Max(largest, Math.Abs(results.GetElement(lane) - truth) / (relative ? Math.Abs(truth) : 1));
            }
        }

        return largest;
    }

    private static bool Ignores(Func<Vector512<float>, Vector512<float>> function, IEnumerable<float> values)
    {
        float[] neighbours = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, float.Epsilon, -1, 0];
        return values.Index().All(one => neighbours.All(neighbour =>
        {
            var alone = function(Vector512.Create(one.Item)).AsUInt32().GetElement(0);
            return alone == function(Vector512.Create(neighbour).WithElement(one.Index % 16, one.Item)).AsUInt32().GetElement(one.Index % 16);
        }));
    }

    private static void AssertPermutes(Vector512<uint> input, Func<Vector512<uint>, Vector512<float>> function)
    {
        var reversed = Vector512.Create([.. Enumerable.Range(0, 16).Select(i => (uint)((5 * i) + 3) % 16)]);
        var before = Vector512.Shuffle(function(input).AsUInt32(), reversed);
        Assert.Equal(before, function(Vector512.Shuffle(input, reversed)).AsUInt32());
        Assert.Equal(function(input).GetElement(4), function(Vector512.Create(input.GetElement(4))).GetElement(0));
    }
}
