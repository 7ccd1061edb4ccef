using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Tests.Randomness;

/// <summary>
/// A light look at the words as the engine walks them: next replication, next account, next month, next group, next attempt. Each statistic is
/// held to 4 of its own standard errors, and a counter in place of the generator fails the same checks.
/// </summary>
public sealed class StreamQualityTests
{
    private const int Count = 1 << 16;

    public static TheoryData<string> Walks { get; } = ["replication", "account", "landing", "month", "group", "attempt", "seed"];

    [Theory]
    [MemberData(nameof(Walks))]
    public void Words_are_spread_evenly(string walk)
    {
        Assert.InRange(Math.Abs(SpreadScore(Words(walk))), 0, 4);
        Assert.True(Math.Abs(SpreadScore(Counter())) > 4);
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public void Neighbours_are_not_correlated(string walk)
    {
        var words = Words(walk);
        foreach (var lag in new[] { 1, 2, 16 })
        {
            Assert.InRange(Math.Abs(SerialScore(words, lag)), 0, 4);
        }

        Assert.True(Math.Abs(SerialScore(Counter(), 1)) > 4);
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public void Spacings_of_birthdays_are_poisson(string walk)
    {
        Assert.InRange(Math.Abs(BirthdayScore(Words(walk))), 0, 4);
        Assert.True(Math.Abs(BirthdayScore(Counter())) > 4);
    }

    [Fact]
    public void The_four_words_of_a_group_are_not_correlated()
    {
        var groups = Enumerable.Range(0, Count).Select(i => Philox.Group((uint)i, 17, Address.Month(5, Group.MonthState), 0, 1)).ToArray();
        uint[][] words = [[.. groups.Select(g => g.W0)], [.. groups.Select(g => g.W1)], [.. groups.Select(g => g.W2)], [.. groups.Select(g => g.W3)]];
        for (var first = 0; first < 4; first++)
        {
            for (var second = first + 1; second < 4; second++)
            {
                Assert.InRange(Math.Abs(CorrelationScore(words[first], words[second])), 0, 4);
            }
        }

        Assert.True(CorrelationScore(words[0], words[0]) > 4);
    }

    [Fact]
    public void The_uniforms_of_parameters_with_similar_names_are_not_correlated()
    {
        uint[] Of(string name) => [.. Enumerable.Range(0, Count).Select(i => (uint)(Address.ParameterUniform(1, (uint)i, name) * 4294967296.0))];
        var first = Of("churn.annualRate");
        Assert.InRange(Math.Abs(SpreadScore(first)), 0, 4);
        Assert.InRange(Math.Abs(CorrelationScore(first, Of("smb.churn.annualRate"))), 0, 4);
        Assert.InRange(Math.Abs(CorrelationScore(first, Of("churn.annualRatf"))), 0, 4);
    }

    /// <summary>First words of consecutive addresses along one coordinate.</summary>
    private static uint[] Words(string walk) => [.. Enumerable.Range(0, Count).Select(i => walk switch
    {
        "replication" => Philox.Group((uint)i, 3, Address.Month(4, Group.MonthState), 0, 1).W0,
        "account" => Philox.Group(3, (uint)i, Address.Month(4, Group.MonthState), 0, 1).W0,
        "landing" => Philox.Group(3, Address.Land(1 + (i % 24), i / 24), Address.Month(0, Group.LandChance), 0, 1).W0,
        "month" => Philox.Group((uint)i / 240, 3, Address.Month(i % 240, Group.MonthState), 0, 1).W0,
        "group" => Philox.Group((uint)i / 20, 3, Address.Month(4, (Group)(i % 20)), 0, 1).W0,
        "attempt" => Philox.Group(3, 3, Address.Month(-4, Group.MonthState), (uint)i, 1).W0,
        _ => Philox.Group(3, 3, Address.Month(4, Group.MonthState), 0, (ulong)i).W0,
    })];

    private static uint[] Counter() => [.. Enumerable.Range(0, Count).Select(i => (uint)i << 16)];

    /// <summary>Chi-square over 256 cells of the leading byte, as a number of its standard deviations from its mean.</summary>
    private static double SpreadScore(uint[] words)
    {
        var cells = new int[256];
        foreach (var word in words)
        {
            cells[word >> 24]++;
        }

        var expected = words.Length / 256.0;
        return (cells.Sum(cell => (cell - expected) * (cell - expected) / expected) - 255) / Math.Sqrt(2 * 255);
    }

    private static double SerialScore(uint[] words, int lag) => CorrelationScore(words[..^lag], words[lag..]);

    private static double CorrelationScore(uint[] first, uint[] second)
    {
        // Of uniforms on (-1/2, 1/2): the mean product has standard deviation 1/12/sqrt(n).
        var sum = first.Zip(second, (a, b) => ((a / 4294967296.0) - 0.5) * ((b / 4294967296.0) - 0.5)).Sum();
        return sum * 12 / Math.Sqrt(first.Length);
    }

    /// <summary>Marsaglia's birthday spacings: 512 birthdays in a year of 2^25 days leave a Poisson number of equal spacings with mean 1; summed over the sample.</summary>
    private static double BirthdayScore(uint[] words)
    {
        const int Birthdays = 512;
        var repeats = words.Chunk(Birthdays).Sum(chunk =>
        {
            uint[] days = [.. chunk.Select(word => word >> 7).Order()];
            var spacings = days.Zip(days.Skip(1), (a, b) => b - a).Order().ToArray();
            return spacings.Zip(spacings.Skip(1), (a, b) => a == b ? 1 : 0).Sum();
        });
        var mean = (double)Birthdays * Birthdays * Birthdays / 4 / (1 << 25) * (words.Length / Birthdays);
        return (repeats - mean) / Math.Sqrt(mean);
    }
}
