using BenchmarkDotNet.Attributes;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Benchmarks.Micro;

/// <summary>A run of the default scenario as a user's what-if asks for it: ageing, 24 months, lands, every metric; on one thread.</summary>
public class EndToEndBenchmark
{
    private Scenario _scenario = null!;

    [Params(16, 160)]
    public int Replications { get; set; }

    [GlobalSetup]
    public void Setup() => _scenario = Mixes.LoadDefault();

    [Benchmark]
    public long Run() => Simulator.Run(_scenario, new SimulationOptions { Replications = Replications, Seed = 1, Threads = 1 }).AccountMonths;
}
