using BenchmarkDotNet.Attributes;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Benchmarks.Micro;

/// <summary>From month sums to columns of metrics; the time is of a block of sixteen replications of the default scenario.</summary>
public class ReductionBenchmark
{
    private BlockSimulator _worker = null!;
    private BlockRecorder _recorder = null!;

    [GlobalSetup]
    public void Setup()
    {
        var scenario = Mixes.LoadDefault();
        var matrix = new ParameterMatrix(scenario, 1);
        _worker = new BlockSimulator(scenario, matrix, EqualFooting.Of(scenario, matrix, 1), null, 1);
        _worker.Run(0, 0, 16);
        _recorder = new OutcomeRecorder(scenario, matrix, new SimulationOptions { Replications = 16, Seed = 1 }).ForWorker();
    }

    [GlobalCleanup]
    public void Cleanup() => _worker.Dispose();

    /// <summary>Single-precision sums into the totals; happens every few hundred accounts.</summary>
    [Benchmark]
    public void Flush() => _worker.Sums.Flush();

    /// <summary>Every metric at every point, from the totals.</summary>
    [Benchmark]
    public int Metrics() => _recorder.Record(_worker, 0);
}
