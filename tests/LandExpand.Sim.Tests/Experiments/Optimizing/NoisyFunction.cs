using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Statistical;
using LandExpand.Sim.Tests.Statistics;

namespace LandExpand.Sim.Tests.Experiments.Optimizing;

/// <summary>
/// Functions of known optimum in place of a simulation, on the unit square or cube: their values in a history are the truth, luck that all settings share, and luck of the setting's own.
/// The statistic is a mean; what metric it is of does not matter.
/// </summary>
internal sealed class NoisyFunction(Func<double[], double[]> truth, double shared, double own)
{
    /// <summary>Two parameters of a range from 0 to 1.</summary>
    private static readonly string[] Paths = ["champion.monthlyReplacement", "contraction.monthlyProbability"];

    public static MeanStatistic Mean { get; } = new(MetricCatalogue.Nrr, 12);

    /// <summary>A plan over as many decisions.</summary>
    public static OptimizePlan Plan(int decisions, bool maximise, ulong seed, params SolveTarget[] constraints)
    {
        var scenario = StillScenario.With(""" "name": "still" """);
        var problems = new List<InputProblem>();
        Decision[] read = [.. Paths.Take(decisions).Select(path => Decision.Read(scenario, $"{path}=0..1", problems)!)];
        Assert.Empty(problems);
        return new(new(Mean, maximise, constraints), read, null, seed);
    }

    /// <summary>The true values of a setting.</summary>
    public double[] Truth(IReadOnlyList<double> values) => truth([.. values]);

    /// <summary>One run of everything; the scenario as it is cannot be simulated.</summary>
    public OptimizeResults Run(OptimizePlan plan) => OptimizeRun.Of(plan, Simulate(plan.Seed), "function", "USD")!;

    private SimulateSetting Simulate(ulong seed) => (values, first, count) =>
    {
        if (values is null)
        {
            return null;
        }

        var exact = Truth(values);
        return [.. exact.Select((value, column) => Enumerable.Range(0, count).Select(i =>
        {
            var common = new Gaussian(HashCode(seed, first + i, column, 0));
            var single = new Gaussian(HashCode(seed, first + i, column, values.Aggregate(17L, (hash, at) => (hash * 31) + BitConverter.DoubleToInt64Bits(at))));
            return (float)(value + (shared == 0 ? 0 : shared * common.Next()) + (own == 0 ? 0 : own * single.Next()));
        }).ToArray())];
    };

    // Well mixed, so that neighbouring histories and settings share nothing (SplitMix64, Steele, Lea and Flood 2014).
    private static ulong HashCode(ulong seed, long history, int column, long setting)
    {
        ulong Mixed(ulong x)
        {
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }

        return Mixed(Mixed(Mixed(seed + 0x9E3779B97F4A7C15) + (ulong)history) + (ulong)setting + ((ulong)column << 56));
    }
}
