using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Discovery;

public class PrimTests
{
    [Fact]
    public void A_known_box_is_found_with_its_limits_its_coverage_and_its_density()
    {
        // Hits: 90 % where x0 ≥ 0.7 and x2 ≤ 0.4, 3 % elsewhere. The box holds 12 % of rows, and 0.108 / (0.108 + 0.0264) of hits.
        var (inputs, hits) = Sample(4000, 1, u => u[0] >= 0.7 && u[2] <= 0.4 ? 0.9 : 0.03);
        PrimBox box = Prim.Paste(Prim.Choose(Prim.Trajectory(inputs, hits))!, inputs, hits);
        Assert.Equal([0, 2], box.Limits.Where(limit => box.QuasiP(limit, inputs, hits) < 0.001).Select(limit => limit.Input));
        Assert.InRange(box.Limits[0].Low!.Value, 0.67, 0.73);
        Assert.InRange(box.Limits.Single(limit => limit.Input == 2).High!.Value, 0.37, 0.43);
        Assert.All(box.Limits.Where(limit => limit.Input is 1 or 3), limit => Assert.True(box.QuasiP(limit, inputs, hits) > 0.001));

        var (freshInputs, freshHits) = Sample(4000, 2, u => u[0] >= 0.7 && u[2] <= 0.4 ? 0.9 : 0.03);
        PrimBox fresh = box.On(freshInputs, freshHits);
        Assert.True(fresh.Density > 0.8, $"{fresh}");
        Assert.InRange(fresh.Coverage, 0.7, 0.85);
    }

    [Fact]
    public void Hits_without_a_pattern_give_no_box_that_lasts_on_fresh_rows()
    {
        var (inputs, hits) = Sample(1000, 3, _ => 0.2);
        PrimBox box = Prim.Trajectory(inputs, hits)[^1];
        var (freshInputs, freshHits) = Sample(4000, 4, _ => 0.2);
        PrimBox fresh = box.On(freshInputs, freshHits);
        Assert.True(box.Density > 0.2 + 2 * Math.Sqrt(0.16 / box.Inside), $"{box}");
        Assert.InRange(fresh.Density, 0.2 - 4 * Math.Sqrt(0.16 / fresh.Inside), 0.2 + 4 * Math.Sqrt(0.16 / fresh.Inside));
    }

    [Fact]
    public void Inputs_of_few_values_are_peeled_whole_values_at_a_time()
    {
        var (inputs, hits) = Sample(2000, 5, u => u[1] > 0.75 ? 0.95 : 0.05);
        double[][] stepped = [inputs[0], [.. inputs[1].Select(u => Math.Ceiling(4 * u))], inputs[2], inputs[3]];
        PrimBox box = Prim.Choose(Prim.Trajectory(stepped, hits))!;
        Assert.Contains(new BoxLimit(1, 4, null), box.Limits);
        Assert.True(box.Density > 0.9);
    }

    [Fact]
    public void A_trajectory_starts_with_everything_gets_denser_and_ends_in_time()
    {
        var (inputs, hits) = Sample(1000, 6, u => u[0]);
        IReadOnlyList<PrimBox> trajectory = Prim.Trajectory(inputs, hits, leastMass: 0.1);
        Assert.Equal((1000, 1.0, 1.0), (trajectory[0].Inside, trajectory[0].Coverage, trajectory[0].Mass));
        Assert.All(trajectory.Zip(trajectory.Skip(1)), pair => Assert.True(pair.Second.Density > pair.First.Density && pair.Second.Inside < pair.First.Inside));
        Assert.True(trajectory[^1].Inside >= 100);
        Assert.Single(Prim.Trajectory(inputs, new bool[1000]));
        Assert.Single(Prim.Trajectory(inputs, [.. Enumerable.Repeat(true, 1000)]));
        Assert.Empty(Prim.Trajectory([[], []], []));
        Assert.Null(Prim.Choose([], 0.5));
    }

    private static (double[][] Inputs, bool[] Hits) Sample(int rows, ulong seed, Func<double[], double> probability)
    {
        var draws = new Gaussian(seed);
        double[][] points = [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, 4).Select(_ => draws.Uniform()).ToArray())];
        return ([.. Enumerable.Range(0, 4).Select(input => points.Select(point => point[input]).ToArray())], [.. points.Select(point => draws.Uniform() < probability(point))]);
    }
}
