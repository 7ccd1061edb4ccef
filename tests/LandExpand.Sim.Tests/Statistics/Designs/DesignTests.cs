using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Designs;

public class DesignTests
{
    private const int Points = 64;

    public static TheoryData<SamplingDesign> All => [.. Enum.GetValues<SamplingDesign>()];

    private static double[] Column(Design design, string name, int dimension, int first, int count) =>
        [.. Enumerable.Range(first, count).Select(replication => design.Uniform((uint)replication, name, dimension))];

    [Theory]
    [MemberData(nameof(All))]
    public void Any_range_computed_apart_has_the_same_bits(SamplingDesign kind)
    {
        var whole = Column(Design.Of(kind, Points, 3), "churn", 5, 0, 1000);
        var parts = new[] { 700, 130, 0, 7 }.Zip([300, 570, 7, 123]).SelectMany(range => Column(Design.Of(kind, Points, 3), "churn", 5, range.First, range.Second)
            .Select((value, i) => (At: range.First + i, value)));
        Assert.Equal(whole, parts.OrderBy(part => part.At).Select(part => part.value));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_uniform_by_itself_is_uniform_and_randomisations_are_independent(SamplingDesign kind)
    {
        // One fixed place of a randomisation, over many of them: Kolmogorov–Smirnov at 1 in 100,000, and neighbours uncorrelated.
        const int Randomisations = 4000;
        var design = Design.Of(kind, Points, 11);
        var values = Enumerable.Range(0, Randomisations).Select(i => design.Uniform((uint)((i * design.Points) + (design.Points / 3)), "a", 9)).ToArray();
        Assert.True(IsUniform(values));
        Assert.False(IsUniform([.. values.Select(u => u * 0.95)]));
        double Correlation(double[] x, double[] y) => x.Zip(y, (a, b) => (a - 0.5) * (b - 0.5)).Average() * 12;
        Assert.InRange(Correlation(values[1..], values[..^1]), -4 / Math.Sqrt(Randomisations), 4 / Math.Sqrt(Randomisations));
        Assert.All(values, u => Assert.InRange(u, double.Epsilon, Math.BitDecrement(1.0)));
    }

    [Theory]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Each_randomisation_hits_every_stratum_once_and_scrambles_anew(SamplingDesign kind)
    {
        var design = Design.Of(kind, Points, 1);
        foreach (var randomisation in new[] { 0, 1, 77 })
        {
            Assert.Equal(Enumerable.Range(0, Points), Column(design, "a", 4, randomisation * Points, Points).Select(u => (int)(u * Points)).Order());
        }

        Assert.NotEqual(Column(design, "a", 4, 0, Points).Select(u => (int)(u * Points)), Column(design, "a", 4, Points, Points).Select(u => (int)(u * Points)));
        Assert.True(Column(Design.Of(SamplingDesign.Random, Points, 1), "a", 4, 0, Points).Select(u => (int)(u * Points)).Distinct().Count() < Points);
    }

    [Fact]
    public void Antithetic_pairs_add_up_to_one_and_keep_the_draws_of_the_even_replications()
    {
        var (pairs, random) = (Column(Design.Of(SamplingDesign.Antithetic, 2, 5), "a", 0, 0, 200), Column(Design.Of(SamplingDesign.Random, 1, 5), "a", 0, 0, 200));
        for (var even = 0; even < 200; even += 2)
        {
            Assert.Equal(random[even], pairs[even]);
            Assert.Equal(1, pairs[even] + pairs[even + 1]);
        }
    }

    [Fact]
    public void A_scrambled_net_still_fills_every_elementary_box()
    {
        var design = new SobolDesign(1024, 8);
        var (x, y) = (Column(design, "x", 0, 2048, 1024), Column(design, "y", 1, 2048, 1024));
        for (var digits = 0; digits <= 10; digits++)
        {
            var (wide, high) = (1 << digits, 1 << (10 - digits));
            Assert.Equal(1024, x.Zip(y).Select(point => ((int)(point.First * wide), (int)(point.Second * high))).Distinct().Count());
        }
    }

    [Fact]
    public void The_coins_of_a_scramble_are_fair_and_independent_at_every_node()
    {
        // The first digits of points 0 and 1 in the second and third place share or do not share a node; over many scrambles the sum of signs is a random walk.
        const int Scrambles = 20_000;
        double root = 0, children = 0, both = 0;
        for (var key = 0; key < Scrambles; key++)
        {
            double At(double u) => OwenScramble.Uniform((uint)(u * 4294967296.0), 8, 0, (ulong)key * 0x9E3779B97F4A7C15);
            int Digit(double u, int place) => (int)(At(u) * (1 << place)) & 1;
            var (a, b, c) = ((2 * Digit(0, 1)) - 1, (2 * Digit(0, 2)) - 1, (2 * Digit(0.5, 2)) - 1);
            (root, children, both) = (root + a, children + (b * c), both + (a * b));
        }

        Assert.All(new[] { root, children, both }, sum => Assert.InRange(sum, -4 * Math.Sqrt(Scrambles), 4 * Math.Sqrt(Scrambles)));
    }

    [Fact]
    public void Points_that_are_no_power_of_two_are_refused_for_a_net() => Assert.Throws<ArgumentOutOfRangeException>(() => new SobolDesign(100, 1));

    // Kolmogorov's limit: 2·exp(−2·n·d²) under 1e-5.
    private static bool IsUniform(double[] values)
    {
        double[] sorted = [.. values.Order()];
        var distance = sorted.Select((u, i) => Math.Max(((i + 1.0) / sorted.Length) - u, u - (i / (double)sorted.Length))).Max();
        return 2 * Math.Exp(-2 * sorted.Length * distance * distance) > 1e-5;
    }
}
