using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Randomness;

public sealed class LaneNormalTests
{
    private const double ClaimedError = 3e-6;

    /// <summary>Both signs; every octave and its ends; a fine even grid; a small step around each change of formula.</summary>
    private static readonly uint[] Words = [.. Grid().Where(word => word <= int.MaxValue).SelectMany(word => new[] { word, word | 0x80000000u })];

    [Fact]
    public void Draws_are_the_normal_quantile_to_three_millionths() => Assert.InRange(LargestError(word => word), 0, ClaimedError);

    [Fact]
    public void A_draw_from_another_word_is_told_apart() => Assert.True(LargestError(word => word ^ 0x400u) > ClaimedError);

    [Fact]
    public void The_uniform_is_the_one_that_the_draw_belongs_to()
    {
        foreach (var chunk in Words.Chunk(16).Where(chunk => chunk.Length == 16))
        {
            var uniforms = LaneNormal.Uniform(Vector512.Create<uint>(chunk));
            for (var lane = 0; lane < 16; lane++)
            {
                Assert.Equal(UniformOf(chunk[lane]), uniforms.GetElement(lane), 1e-7);
                Assert.InRange(uniforms.GetElement(lane), 1e-10f, 1f);
            }
        }
    }

    [Fact]
    public void Opposite_words_give_opposite_draws()
    {
        var words = Vector512.Create(0x00012345u) + (Vector512<uint>.Indices * 0x01010101u);
        Assert.Equal(-LaneNormal.Draw(words), LaneNormal.Draw(words | Vector512.Create(0x80000000u)));
    }

    [Fact]
    public void Draws_stay_inside_their_reach()
    {
        Assert.InRange(Draw(0), 6.2f, 6.4f);
        Assert.InRange(Draw(0x80000000u), -6.4f, -6.2f);
        Assert.Equal(0f, Math.Abs(Draw(uint.MaxValue)), 1e-6f);
    }

    private static IEnumerable<uint> Grid()
    {
        for (var i = 0u; i < 1 << 15; i++)
        {
            yield return i << 16;
            yield return i;
        }

        for (var octave = 0; octave < 31; octave++)
        {
            for (var step = 0u; step < 1024; step++)
            {
                yield return (1u << octave) + (uint)((ulong)step << octave >> 10);
                yield return Math.Max((1u << octave) - 1 - step, 1);
            }
        }

        yield return int.MaxValue;
    }

    private static double LargestError(Func<uint, uint> twin)
    {
        var largest = 0.0;
        foreach (var chunk in Words.Chunk(16).Where(chunk => chunk.Length == 16))
        {
            var draws = LaneNormal.Draw(Vector512.Create<uint>([.. chunk.Select(twin)]));
            for (var lane = 0; lane < 16; lane++)
            {
                largest = Math.Max(largest, Math.Abs(draws.GetElement(lane) - Quantile(chunk[lane])));
            }
        }

        return largest;
    }

    private static float Draw(uint word) => LaneNormal.Draw(Vector512.Create(word)).GetElement(0);

    // The top bit is the sign, the others the tail in units of 2^-32: computed from the tail, as 1 - u would cost its digits.
    private static double Quantile(uint word) => (word >> 31 == 0 ? -1 : 1) * NormalQuantile.Of(((word & int.MaxValue) + 0.5) / 4294967296.0);

    private static double UniformOf(uint word) => word >> 31 == 0 ? 1 - (((word & int.MaxValue) + 0.5) / 4294967296.0) : ((word & int.MaxValue) + 0.5) / 4294967296.0;
}
