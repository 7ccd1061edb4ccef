using System.Diagnostics;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Benchmarks.Probes;

/// <summary>
/// Times the monthly step alone on one core, as the C++ reference kernel is timed: the opening book of a mix is aged, then stepped for 24 months;
/// the aged book is put back between blocks, outside of the time taken.
/// </summary>
internal sealed unsafe class StepProbe : IDisposable
{
    /// <summary>Blocks of sixteen replications that make 2,000 replications.</summary>
    public const int Blocks = 125;

    private readonly BlockSimulator _worker;
    private readonly Lanes[] _aged;

    public StepProbe(Scenario scenario, Ledgers ledgers)
    {
        var matrix = new ParameterMatrix(scenario, 1);
        _worker = new BlockSimulator(scenario, matrix, EqualFooting.Of(scenario, matrix, 1), null, 1, ledgers);
        _aged = _worker.AgeOpening(0).ToArray();
        AccountMonths = scenario.OpeningAccounts * LaneMath.LaneCount * scenario.HorizonMonths;
    }

    /// <summary>Of a block: accounts × months × replications, months after churn counted.</summary>
    public long AccountMonths { get; }

    /// <summary>Nanoseconds per account-month, over a number of blocks of sixteen replications.</summary>
    public double Time(int blocks)
    {
        var ticks = 0L;
        for (var block = 0; block < blocks; block++)
        {
            PutBack();
            var before = Stopwatch.GetTimestamp();
            Step();
            ticks += Stopwatch.GetTimestamp() - before;
        }

        return ticks * 1e9 / Stopwatch.Frequency / (blocks * (double)AccountMonths);
    }

    /// <summary>Puts the aged book back.</summary>
    public void PutBack() => _aged.CopyTo(_worker.AgedOpening);

    /// <summary>Steps the book through every month.</summary>
    public void Step() => _worker.StepOpening();

    public void Dispose() => _worker.Dispose();

    /// <summary>Prints the speed of mixes, one after the other: for work on the engine.</summary>
    public static void Run(IEnumerable<string> mixes, Ledgers ledgers, int rounds)
    {
        foreach (var mix in mixes)
        {
            using var probe = new StepProbe(Mixes.Load(mix), ledgers);
            var times = Enumerable.Range(0, rounds).Select(_ => probe.Time(25)).Order().ToList();
            Console.WriteLine(FormattableString.Invariant($"{mix,-22} {ledgers,-10} median {1e3 / times[rounds / 2],8:F1}  best {1e3 / times[0],8:F1} M account-months/s   {16 * times[0],7:F1} ns a row-month"));
        }
    }
}
