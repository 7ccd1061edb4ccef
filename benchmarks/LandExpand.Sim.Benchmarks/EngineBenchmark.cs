using BenchmarkDotNet.Attributes;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Benchmarks;

/// <summary>The whole engine on one core: a block of histories of the default scenario, and what its parts cost.</summary>
[ShortRunJob]
public class EngineBenchmark
{
    private const int Replications = 160;
    private Scenario _scenario = null!;

    /// <summary>What is taken away from the default scenario.</summary>
    [Params("everything", "no lands", "no lands, no ageing")]
    public string Mix { get; set; } = "everything";

    [GlobalSetup]
    public void Load()
    {
        string[] without = Mix switch
        {
            "no lands" => ["lands.perMonth=0"],
            "no lands, no ageing" => ["lands.perMonth=0", "opening.tenureMonths=1"],
            _ => [],
        };
        _scenario = ScenarioLoader.Load(Path.Combine(AppContext.BaseDirectory, "scenarios", "default.json"), without);
    }

    [Benchmark]
    public long AccountMonths() => Simulator.Run(_scenario, new SimulationOptions { Replications = Replications, Seed = 1, Threads = 1 }).AccountMonths;
}
