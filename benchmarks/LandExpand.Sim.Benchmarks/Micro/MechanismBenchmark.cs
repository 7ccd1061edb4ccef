using BenchmarkDotNet.Attributes;
using LandExpand.Sim.Benchmarks.Probes;
using LandExpand.Sim.Engine;

namespace LandExpand.Sim.Benchmarks.Micro;

/// <summary>Each mechanism's cost: the step with and without it; the time is of an account-month.</summary>
public class MechanismBenchmark
{
    private const int AccountMonths = 1000 * 16 * Mixes.Months;
    private StepProbe _probe = null!;

    [ParamsSource(nameof(All))]
    public string Step { get; set; } = Mixes.Everything;

    public static IEnumerable<string> All => Ablation.All.Select(ablation => ablation.ToString()).Concat(Addition.All.Select(addition => addition.ToString()));

    [GlobalSetup]
    public void Setup()
    {
        var (mix, overrides) = Ablation.All.FirstOrDefault(one => one.ToString() == Step) is { } ablation
            ? (ablation.Mix, ablation.Overrides)
            : (Mixes.Everything, Addition.All.Single(one => one.ToString() == Step).Overrides);
        _probe = new StepProbe(Mixes.Load(mix, overrides), Ledgers.Core);
    }

    [GlobalCleanup]
    public void Cleanup() => _probe.Dispose();

    [Benchmark(OperationsPerInvoke = AccountMonths)]
    public void AccountMonth()
    {
        _probe.PutBack();
        _probe.Step();
    }
}
