using LandExpand.Sim.Randomness;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.HistoryMatching;

public sealed class HistoryMatchTests
{
    private static readonly MatchPlan Plan = new() { WavePoints = 40, Waves = 5, FullPoints = 200, Seed = 1 };

    // Two figures, each of one input alone: e^x = e^0.6 ± what x = 0.5 and 0.7 give, and 1 ÷ (1 + y) likewise around 0.3.
    private static readonly MatchTarget[] Box = [new((Math.Exp(0.7) + Math.Exp(0.5)) / 2, (Math.Exp(0.7) - Math.Exp(0.5)) / 2),
        new((1 / 1.2 + 1 / 1.4) / 2, (1 / 1.2 - 1 / 1.4) / 2)];

    [Fact]
    public void A_known_box_is_recovered_by_its_volume_and_its_edges()
    {
        var found = HistoryMatch.Run(2, Box, Two, Plan);
        Assert.InRange(found.Share, 0.04 * 0.85, 0.04 * 1.15);
        Assert.InRange(found.ShareLow, 0, found.Share);
        Assert.All(found.Kept, point => Assert.True(point.Place[0] is >= 0.5 and <= 0.7 && point.Place[1] is >= 0.2 and <= 0.4));
        foreach (var (input, low, high) in new[] { (0, 0.5, 0.7), (1, 0.2, 0.4) })
        {
            // 100 or more even points come within a tenth of the width of either edge but once in 25,000 times.
            Assert.InRange(found.Kept.Min(point => point.Place[input]), low, low + 0.02);
            Assert.InRange(found.Kept.Max(point => point.Place[input]), high - 0.02, high);
        }

        Assert.True(found.Kept.Count > 100);
        Assert.InRange(found.EmulatorsHeld!.Value, 0.95, 1);

        // The wrong twin: tolerances taken for one standard deviation leave a box three times as long and wide.
        var wide = HistoryMatch.Run(2, [.. Box.Select(target => target with { Tolerance = 3 * target.Tolerance })], Two, Plan);
        Assert.False(wide.Share is >= 0.04 * 0.85 and <= 0.04 * 1.15);
    }

    [Fact]
    public void A_known_ellipse_is_recovered_by_its_volume_and_its_slant()
    {
        // One figure, the distance from the middle in a slanted metric: the set is an ellipse of half axes 0.3 and 0.03 at 45 degrees.
        static double Height(double[] at)
        {
            var (along, across) = ((at[0] + at[1] - 1) / Math.Sqrt(2), (at[0] - at[1]) / Math.Sqrt(2));
            return Math.Exp((along * along / 0.09) + (across * across / 0.0009)) is var height ? Math.Min(height, 1e6) : 0;
        }

        // Its logarithm is a quadratic, as a modeller would choose; the ellipse is where it is at most 1.
        var found = HistoryMatch.Run(2, [new(0, 1)], (place, _) => [new(Math.Log(Height(place)), 0)], Plan);
        var truth = Math.PI * 0.3 * 0.03;
        Assert.InRange(found.Share, truth * 0.8, truth * 1.2);
        var rank = RankCorrelation.Of(found.Kept.Select(point => point.Place[0]).ToArray(), found.Kept.Select(point => point.Place[1]).ToArray());
        Assert.InRange(rank!.Value, 0.95, 1);
        Assert.InRange(found.Representative!.Place[0], 0.4, 0.6);
    }

    [Fact]
    public void A_noisy_simulator_does_not_rule_out_the_truth_and_one_that_hides_its_noise_does()
    {
        const double Noise = 0.05;
        var (honest, hiding) = (0, 0);
        for (ulong seed = 1; seed <= 40; seed++)
        {
            // Common luck: one shift for every point, as histories of the same numbers give.
            var random = new WordStream(seed);
            var shift = Noise * NormalQuantile.Of(random.Uniform());
            MatchTarget[] exact = [new(Math.Exp(0.6), 0.003)];
            honest += Says(exact, shift, Noise * Noise) ? 1 : 0;
            hiding += Says(exact, shift, 0) ? 1 : 0;
        }

        Assert.InRange(honest, 39, 40); // 3 standard deviations of a normal: 0.1 of 40 expected outside
        Assert.InRange(hiding, 0, 10);

        static bool Says(MatchTarget[] target, double shift, double variance) =>
            target[0].Implausibility(Math.Exp(0.6) + shift, variance) <= HistoryMatch.Cutoff;
    }

    [Fact]
    public void Figures_that_contradict_each_other_leave_nothing_and_are_named()
    {
        MatchTarget[] targets = [new(Math.Exp(0.6), 0.02), new(1 / 1.3, 0.02), new(0.2, 0.02), new(7, 1)];
        var found = HistoryMatch.Run(2, targets, (place, full) => [.. Two(place, full), new(place[0], 0), new(place[1], 0)], Plan);
        Assert.Empty(found.Kept);
        Assert.Equal(0, found.Share);
        Assert.Null(found.Representative);
        Assert.Contains(found.Conflicts, pair => (pair.First, pair.Second) == (0, 2)); // e^x says 0.6, x says 0.2
        Assert.Contains(found.Conflicts, pair => (pair.First, pair.Second) == (3, 3)); // y is never 7
        Assert.DoesNotContain(found.Conflicts, pair => (pair.First, pair.Second) == (0, 1));
    }

    [Fact]
    public void A_held_out_figure_rules_nothing_out()
    {
        MatchTarget[] targets = [.. Box, new(9, 0.1, HeldOut: true)];
        var with = HistoryMatch.Run(2, targets, (place, full) => [.. Two(place, full), new(place[0], 0)], Plan);
        var without = HistoryMatch.Run(2, Box, Two, Plan);
        Assert.Equal(without.Kept.Select(point => point.Place[0]), with.Kept.Select(point => point.Place[0]));
        Assert.All(with.Kept, point => Assert.True(point.Implausibilities[2] > 3));
        Assert.Equal(2, with.RuledOut.Count);
    }

    [Fact]
    public void Points_without_an_answer_are_ruled_out_and_the_rest_is_learnt_from()
    {
        var found = HistoryMatch.Run(2, Box, (place, full) => place[0] > 0.6 ? [null, null] : Two(place, full), Plan);
        Assert.NotEmpty(found.Kept);
        Assert.All(found.Kept, point => Assert.True(point.Place[0] <= 0.6));
    }

    private static IReadOnlyList<MatchAnswer?> Two(double[] place, bool full) => [new(Math.Exp(place[0]), 0), new(1 / (1 + place[1]), 0)];
}
