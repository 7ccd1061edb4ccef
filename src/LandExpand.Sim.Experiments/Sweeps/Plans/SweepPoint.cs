using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Sweeps.Plans;

/// <summary>One point of a sweep: a base scenario and a value for every path.</summary>
/// <param name="Index">From 0, in plan order.</param>
/// <param name="Base">The index of its base scenario.</param>
/// <param name="Values">JSON, in the order of <see cref="SweepPlan.Paths"/>.</param>
public sealed record SweepPoint(long Index, int Base, IReadOnlyList<string> Values)
{
    /// <summary>What is named as the place of a wrong value.</summary>
    public const string Source = "factor";

    /// <summary>The point of an index.</summary>
    public static SweepPoint Of(SweepPlan plan, long index)
    {
        var rows = new int[plan.Blocks.Count];
        var rest = index;
        for (var block = rows.Length - 1; block >= 0; block--)
        {
            (rest, var row) = Math.DivRem(rest, plan.Blocks[block].Rows);
            rows[block] = (int)row;
        }

        return Of(plan, index, (int)rest, rows);
    }

    /// <summary>The point at given rows of the blocks.</summary>
    public static SweepPoint Of(SweepPlan plan, long index, int scenario, IReadOnlyList<int> rows) =>
        new(index, scenario, [.. plan.Blocks.SelectMany((block, i) => block.Row(rows[i]))]);

    /// <summary>The scenario to run, with the seed of the plan's policy.</summary>
    /// <exception cref="InputException">The values make no scenario.</exception>
    public Scenario Scenario(SweepPlan plan)
    {
        var paths = plan.Paths;
        var scenario = plan.Bases[Base].Template.Make(Values.Select((value, i) => new ScenarioChange(paths[i], value)), Source);
        return scenario.ForRun(plan.Seeds == SeedPolicy.Common ? scenario.Seed : PointSeed.Of(scenario.Seed, Index), plan.Replications ?? scenario.Replications);
    }
}

/// <summary>Seeds of points under <see cref="SeedPolicy.Independent"/>.</summary>
internal static class PointSeed
{
    /// <summary>
    /// The scenario's seed and the point's number, mixed by the finaliser of SplitMix64 (Steele, Lea and Flood 2014), a bijection: points of one seed never share
    /// theirs.
    /// </summary>
    public static ulong Of(ulong seed, long point)
    {
        var z = seed + ((ulong)(point + 1) * 0x9E3779B97F4A7C15UL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
