using BenchmarkDotNet.Attributes;
using LandExpand.Sim.Benchmarks.Probes;
using LandExpand.Sim.Engine;

namespace LandExpand.Sim.Benchmarks.Micro;

/// <summary>The step of the four mixes; the time is of an account-month, the aged book put back in it (one copy of a tile in 24 months).</summary>
public class MixBenchmark
{
    private const int AccountMonths = 1000 * 16 * Mixes.Months;
    private StepProbe _probe = null!;

    [ParamsSource(nameof(AllMixes))]
    public string Mix { get; set; } = Mixes.Everything;

    /// <summary>Core: the sums that the C++ reference keeps; Drivers: and the bridge by driver; All: every metric.</summary>
    [Params("Core", "Drivers", "All")]
    public string Recorded { get; set; } = "Core";

    public static IEnumerable<string> AllMixes => Mixes.All;

    [GlobalSetup]
    public void Setup() => _probe = new StepProbe(Mixes.Load(Mix), Enum.Parse<Ledgers>(Recorded));

    [GlobalCleanup]
    public void Cleanup() => _probe.Dispose();

    [Benchmark(OperationsPerInvoke = AccountMonths)]
    public void Step()
    {
        _probe.PutBack();
        _probe.Step();
    }
}
