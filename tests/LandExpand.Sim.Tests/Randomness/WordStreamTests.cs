using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Tests.Randomness;

public class WordStreamTests
{
    [Fact]
    public void Words_come_from_their_own_address_one_group_after_the_other()
    {
        var words = new WordStream(77, 3);
        for (uint group = 0; group < 3; group++)
        {
            var expected = Philox.Group(group, Address.Resampling, 0, 3, 77);
            Assert.Equal(expected, (words.Next(), words.Next(), words.Next(), words.Next()));
        }
    }

    [Fact]
    public void Numbers_below_an_end_are_equally_likely()
    {
        const int Draws = 60_000, End = 6;
        var words = new WordStream(5);
        int[] counts = new int[End];
        for (int i = 0; i < Draws; i++)
        {
            counts[words.Below(End)]++;
        }

        double reach = 4 * Math.Sqrt(Draws * (1.0 / End) * (1 - 1.0 / End));
        Assert.All(counts, count => Assert.InRange(count, Draws / End - reach, Draws / End + reach));
        Assert.Equal(0, words.Below(1));
    }
}
