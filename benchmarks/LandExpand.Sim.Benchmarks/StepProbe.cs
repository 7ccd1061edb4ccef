using System.Diagnostics;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Benchmarks;

/// <summary>
/// Times the monthly step alone on one core, as the C++ reference kernel is timed: the opening book of a mix is aged, then stepped for 24 months;
/// the aged book is put back between rounds, outside of the time taken.
/// </summary>
internal sealed unsafe class StepProbe : IDisposable
{
    private const int Months = 24;
    private readonly BlockSimulator _worker;
    private readonly Lanes[] _aged;

    public StepProbe(Scenario scenario, Ledgers ledgers)
    {
        var matrix = new ParameterMatrix(scenario, 1);
        _worker = new BlockSimulator(scenario, matrix, EqualFooting.Of(scenario, matrix, 1), null, 1, ledgers);
        _aged = _worker.AgeOpening(0).ToArray();
        AccountMonths = scenario.OpeningAccounts * LandLanes * Months;
    }

    private const int LandLanes = 16;

    public long AccountMonths { get; }

    /// <summary>Nanoseconds per account-month, over a number of blocks of sixteen replications.</summary>
    public double Time(int blocks)
    {
        var ticks = 0L;
        for (var block = 0; block < blocks; block++)
        {
            _aged.CopyTo(_worker.AgedOpening);
            var before = Stopwatch.GetTimestamp();
            _worker.StepOpening();
            ticks += Stopwatch.GetTimestamp() - before;
        }

        return ticks * 1e9 / Stopwatch.Frequency / (blocks * (double)AccountMonths);
    }

    public void Dispose() => _worker.Dispose();

    public static void Run(IEnumerable<string> mixes, Ledgers ledgers, int rounds)
    {
        foreach (var mix in mixes)
        {
            using var probe = new StepProbe(Mix(mix), ledgers);
            var times = Enumerable.Range(0, rounds).Select(_ => probe.Time(25)).Order().ToList();
            Console.WriteLine(FormattableString.Invariant($"{mix,-22} {ledgers,-10} median {1e3 / times[rounds / 2],8:F1}  best {1e3 / times[0],8:F1} M account-months/s   {16 * times[0],7:F1} ns a row-month"));
        }
    }

    public static Scenario Mix(string name, params string[] overrides) =>
        ScenarioLoader.Load(Path.Combine(AppContext.BaseDirectory, "mixes", name + ".json"), overrides, new Dictionary<string, string>());
}
