using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Tests.Randomness;

/// <summary>Against the known-answer vectors that its authors publish with Random123 (Salmon, Moraes, Dror and Shaw, SC 2011).</summary>
public sealed class PhiloxTests
{
    private const uint Ones = uint.MaxValue;

    // Counter, key, rounds, answer. "Digits" are the first hexadecimal digits of pi.
    public static TheoryData<uint[], uint[], int, uint[]> PublishedVectors { get; } = new()
    {
        { [0, 0, 0, 0], [0, 0], 7, [0x5f6fb709, 0x0d893f64, 0x4f121f81, 0x4f730a48] },
        { [Ones, Ones, Ones, Ones], [Ones, Ones], 7, [0x5207ddc2, 0x45165e59, 0x4d8ee751, 0x8c52f662] },
        { [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], 7, [0x4dfccaba, 0x190a87f0, 0xc47362ba, 0xb6b5242a] },
        { [0, 0, 0, 0], [0, 0], 10, [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
        { [Ones, Ones, Ones, Ones], [Ones, Ones], 10, [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd] },
        { [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], 10, [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1] },
    };

    [Theory]
    [MemberData(nameof(PublishedVectors))]
    public void Philox_gives_the_published_words(uint[] counter, uint[] key, int rounds, uint[] answer) =>
        Assert.Equal(answer, Words(counter, key, rounds));

    [Theory]
    [MemberData(nameof(PublishedVectors))]
    public void One_round_fewer_gives_other_words(uint[] counter, uint[] key, int rounds, uint[] answer) =>
        Assert.NotEqual(answer, Words(counter, key, rounds - 1));

    [Fact]
    public void Seven_rounds_are_used_unless_asked_otherwise() => Assert.Equal(Philox.Group(1, 2, 3, 4, 5, 7), Philox.Group(1, 2, 3, 4, 5));

    private static uint[] Words(uint[] counter, uint[] key, int rounds)
    {
        var (w0, w1, w2, w3) = Philox.Group(counter[0], counter[1], counter[2], counter[3], ((ulong)key[1] << 32) | key[0], rounds);
        return [w0, w1, w2, w3];
    }
}
