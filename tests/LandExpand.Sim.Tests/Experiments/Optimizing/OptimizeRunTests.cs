using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Tests.Statistics;

namespace LandExpand.Sim.Tests.Experiments.Optimizing;

public sealed class OptimizeRunTests
{
    private static SolveTarget AtMost(double goal) => new(NoisyFunction.Mean, AtLeast: false, goal);

    [Fact]
    public void The_minimum_of_a_noisy_Branin_function_is_found()
    {
        // Branin (1972), least value 0.397887 at three places, greatest over 300.
        var branin = new NoisyFunction(at => [Branin(at[0], at[1])], shared: 10, own: 1);
        var plan = NoisyFunction.Plan(2, maximise: false, seed: 2) with { Budget = 36, Histories = 100, Validation = 400 };
        var found = branin.Run(plan);
        Assert.InRange(branin.Truth(found.Answer!.Values)[0] - 0.397887, 0, 0.5);
        var even = Enumerable.Range(0, 36).Min(i => Branin((i % 6 / 6.0) + (1 / 12.0), (i / 6 / 6.0) + (1 / 12.0)));
        Assert.True(even - 0.397887 > 0.5, $"{even}"); // as many settings on a grid do not come so near
    }

    [Fact]
    public void The_best_point_inside_a_constraint_is_found_on_its_edge()
    {
        // Largest x + y inside a quarter circle of radius 0.8: 0.8·√2 = 1.131, where x = y.
        var circle = new NoisyFunction(at => [at[0] + at[1], Math.Sqrt((at[0] * at[0]) + (at[1] * at[1]))], shared: 0.1, own: 0.01);
        var found = circle.Run(NoisyFunction.Plan(2, maximise: true, seed: 3, AtMost(0.8)) with { Budget = 30, Histories = 400, Validation = 1600 });
        var (sum, radius) = (circle.Truth(found.Answer!.Values)[0], circle.Truth(found.Answer.Values)[1]);
        Assert.InRange(sum, 1.08, 1.1314);
        Assert.InRange(radius, 0.75, 0.8);
        Assert.InRange(found.Answer.Feasible, 0.9, 1);
        Assert.NotNull(found.Surface);
        Assert.Equal(2, found.Slices.Count);
    }

    [Fact]
    public void Where_nothing_is_feasible_that_is_said_with_the_nearest()
    {
        var nowhere = new NoisyFunction(at => [at[0], 1 + Math.Abs(at[0] - 0.3)], shared: 0.1, own: 0.01);
        var found = nowhere.Run(NoisyFunction.Plan(1, maximise: true, seed: 1, AtMost(0.9)) with { Budget = 12, Histories = 200, Validation = 400 });
        Assert.Null(found.Answer);
        Assert.False(found.IsFeasible);
        Assert.InRange(found.First!.Values[0], 0.2, 0.4);
        Assert.Equal(0, found.First.Feasible, 1e-6);
    }

    [Fact]
    public void On_a_plain_the_other_settings_are_not_told_apart_and_on_a_slope_they_are()
    {
        OptimizeRunResult Of(double slope)
        {
            var found = new NoisyFunction(at => [slope * at[0]], shared: 1, own: 0.3).Run(NoisyFunction.Plan(1, maximise: true, seed: 5) with { Budget = 10, Histories = 200, Validation = 400 });
            return new(found.Judged.Count - 1, found.AsGood.Count());
        }

        var (plain, slope) = (Of(0), Of(10));
        Assert.Equal(plain.Others, plain.AsGood);
        Assert.True(plain.Others >= 3);
        Assert.Equal(0, slope.AsGood);
    }

    [Fact]
    public void The_fresh_interval_covers_the_truth_95_times_in_100_and_that_of_the_best_looking_setting_does_not()
    {
        // Nothing but noise between the settings: the best of the search is the luckiest, and its own interval believes in its luck.
        const int Samples = 240;
        var plain = new NoisyFunction(at => [0.02 * at[0]], shared: 0, own: 1);
        var covered = new (bool Fresh, bool Twin, double Optimism)[Samples];
        var plan = NoisyFunction.Plan(1, maximise: true, seed: 0) with { Budget = 8, Histories = 50, Validation = 50 };
        for (var sample = 0; sample < Samples; sample++)
        {
            var found = plain.Run(plan with { Seed = (ulong)sample });
            static bool Holds(StatisticEstimate estimate, double truth) => estimate.Low <= truth && truth <= estimate.High;
            covered[sample] = (Holds(found.Answer!.Fresh[0], plain.Truth(found.Answer.Values)[0]), Holds(found.Curse!.Searched, plain.Truth(found.Curse.Values)[0]), found.Curse.Optimism.Value);
        }

        Assert.True(Coverage.IsNominal(covered.Count(sample => sample.Fresh), Samples, 0.95), $"{covered.Count(sample => sample.Fresh)}");
        Assert.False(Coverage.IsNominal(covered.Count(sample => sample.Twin), Samples, 0.95), $"{covered.Count(sample => sample.Twin)}");
        // The largest of 8 standard normals is 1.42 on average (Harter 1961), here times 1 ÷ √50.
        Assert.InRange(covered.Average(sample => sample.Optimism), 0.8 * 1.42 / Math.Sqrt(50), 1.1 * 1.42 / Math.Sqrt(50));
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer()
    {
        var branin = new NoisyFunction(at => [Branin(at[0], at[1])], shared: 10, own: 1);
        var plan = NoisyFunction.Plan(2, maximise: false, seed: 4) with { Budget = 12, Histories = 50, Validation = 100 };
        var (one, other) = (branin.Run(plan), branin.Run(plan));
        Assert.Equal(one.Tried.Select(setting => string.Join(' ', setting.Values)), other.Tried.Select(setting => string.Join(' ', setting.Values)));
        Assert.Equal(one.Judged[0].Fresh[0], other.Judged[0].Fresh[0]);
    }

    private static double Branin(double u, double v)
    {
        var (x, y) = ((15 * u) - 5, 15 * v);
        var bowl = y - (5.1 / (4 * Math.PI * Math.PI) * x * x) + (5 / Math.PI * x) - 6;
        return (bowl * bowl) + (10 * (1 - (1 / (8 * Math.PI))) * Math.Cos(x)) + 10;
    }

    private sealed record OptimizeRunResult(int Others, int AsGood);
}
