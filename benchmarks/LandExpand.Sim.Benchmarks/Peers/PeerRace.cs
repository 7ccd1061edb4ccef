using System.Diagnostics;
using System.Globalization;
using LandExpand.Sim.Benchmarks.Idiomatic;
using LandExpand.Sim.Benchmarks.Probes;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Tests.Engine.Twin;
using static LandExpand.Sim.Benchmarks.MarkdownTable;

namespace LandExpand.Sim.Benchmarks.Peers;

/// <summary>
/// The peers side by side on one core, round after round, the median of each: an opening book of 1,000 accounts already aged, no lands, no drivers, 24 months,
/// 2,000 replications (fewer where that would take minutes).
/// </summary>
internal static class PeerRace
{
    private const int RoundsTaken = 5;
    private const string Scalar = "scalar double C++";
    private const string Idiomatic = "idiomatic C#";

    /// <summary>Prints the table.</summary>
    /// <param name="referenceProgram">The C++ reference, built; empty where it cannot be.</param>
    /// <param name="python">A Python with NumPy; empty where there is none.</param>
    /// <param name="numpyScript">The NumPy kernel.</param>
    public static void Run(string referenceProgram, string python, string numpyScript)
    {
        var speeds = new Dictionary<(string Mix, string Peer), List<double>>();
        void Add(string mix, string peer, double speed)
        {
            speeds.TryAdd((mix, peer), []);
            speeds[(mix, peer)].Add(speed);
        }

        for (var round = 1; round <= RoundsTaken; round++)
        {
            Console.Error.WriteLine($"round {round} of {RoundsTaken} ...");
            if (referenceProgram.Length > 0)
            {
                foreach (var ((mix, scalar), speed) in ReferenceKernel.Round(referenceProgram))
                {
                    Add(mix, scalar ? Scalar : "C++", speed);
                }
            }

            foreach (var mix in Mixes.All)
            {
                Add(mix, "engine", Engine(mix));
                Add(mix, Idiomatic, IdiomaticTwin(mix));
            }

            Add(Mixes.Everything, "twin of the tests", TestTwin());
            if (python.Length > 0)
            {
                Add(string.Empty, "numpy", NumpyKernel.Round(python, numpyScript));
            }
        }

        Print(speeds.ToDictionary(speed => speed.Key, speed => Rounds.Median(speed.Value)));
    }

    /// <summary>The step alone, its memory taken anew each time; warmed up, as the C++ version is before its own rounds.</summary>
    private static double Engine(string mix)
    {
        using var probe = new StepProbe(Mixes.Load(mix), Ledgers.Core);
        probe.Time(StepProbe.Blocks);
        return 1e3 / probe.Time(StepProbe.Blocks);
    }

    /// <summary>In a process of its own, with the guided recompilation that .NET gives to a program by default and that this one is built without.</summary>
    private static double IdiomaticTwin(string mix) => double.Parse(
        OutsideProgram.Output(Environment.ProcessPath!, new Dictionary<string, string> { ["DOTNET_TieredPGO"] = "1" }, ["idiomatic", mix]), CultureInfo.InvariantCulture);

    /// <summary>The plain twin that the tests compare the engine with, event by event; opening accounts of tenure 0, so that there is nothing to age.</summary>
    private static double TestTwin()
    {
        const int Accounts = 200;
        var scenario = Mixes.Load(Mixes.Everything, $"opening.accounts={Accounts}", "opening.tenureMonths=0");
        var before = Stopwatch.GetTimestamp();
        var replications = 0u;
        while (Stopwatch.GetElapsedTime(before).TotalSeconds < 0.5)
        {
            _ = new TwinPortfolio(scenario, 1, replications++, TwinFooting.None, null);
        }

        return replications * (double)Accounts * Mixes.Months / Stopwatch.GetElapsedTime(before).TotalSeconds / 1e6;
    }

    private static void Print(IReadOnlyDictionary<(string Mix, string Peer), double> speeds)
    {
        string Shown(string mix, string peer) => speeds.TryGetValue((mix, peer), out var speed) ? Number(speed) : "–";
        double Ratio(string mix, string other) => speeds.TryGetValue((mix, other), out var speed) ? speeds[(mix, "engine")] / speed : double.NaN;
        double[] mustReach = [0.5, 0.7, 0.7, 0.7];
        Head("M account-months/s, one core", "C++ AVX-512, Philox-7", "this engine", "share of C++", "must reach", Idiomatic, "times idiomatic", Scalar);
        foreach (var (i, mix) in Mixes.All.Index())
        {
            Row(mix.Replace('-', ' '), Shown(mix, "C++"), Shown(mix, "engine"), double.IsNaN(Ratio(mix, "C++")) ? "–" : Percent(Ratio(mix, "C++")), Percent(mustReach[i]), Shown(mix, Idiomatic),
                "× " + Number(Ratio(mix, Idiomatic)) + (mix == Mixes.Everything ? " (must reach × 40)" : string.Empty), Shown(mix, Scalar));
        }

        Console.WriteLine();
        Console.WriteLine($"On the same core: scalar twin of the tests, everything on: {Shown(Mixes.Everything, "twin of the tests")}. NumPy on its smaller kernel (one kind of expansion, no teams, modules or price tiers): {Shown(string.Empty, "numpy")}.");
        Console.WriteLine($"Medians of {RoundsTaken} rounds in turn; accounts × months × replications, so months after churn count, for every peer.");
    }
}
