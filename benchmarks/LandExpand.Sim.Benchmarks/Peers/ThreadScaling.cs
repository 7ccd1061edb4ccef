using System.Diagnostics;
using System.Runtime.InteropServices;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using static LandExpand.Sim.Benchmarks.MarkdownTable;

namespace LandExpand.Sim.Benchmarks.Peers;

/// <summary>A whole run, every metric and the ageing of the book in it, on one thread and on two, in turn; and whether every value has the same bits.</summary>
internal static class ThreadScaling
{
    private const int RoundsTaken = 5;
    private const int Replications = 10_000;

    /// <summary>False where a bit differs.</summary>
    public static bool Run()
    {
        var same = true;
        Head("M account-months/s, whole run, no lands", "1 thread", "2 threads", "ratio (must reach 1.9)", "same bits");
        foreach (var mix in Mixes.All)
        {
            var scenario = Mixes.Load(mix);
            Outcomes Simulate(int threads) => Simulator.Run(scenario, new SimulationOptions { Replications = Replications, Seed = 1, Threads = threads });
            var seconds = Rounds.Medians(RoundsTaken, [() => Seconds(() => Simulate(1)), () => Seconds(() => Simulate(2))]);
            var bits = SameBits(Simulate(1), Simulate(2));
            same &= bits;
            var accountMonths = scenario.OpeningAccounts * (double)Mixes.Months * Replications / 1e6;
            Row(mix.Replace('-', ' '), Number(accountMonths / seconds[0]), Number(accountMonths / seconds[1]), Number(seconds[0] / seconds[1]), bits ? "yes" : "NO");
        }

        Console.WriteLine();
        Console.WriteLine($"Medians of {RoundsTaken} rounds in turn, {Replications:N0} replications; accounts × months × replications, aged months not counted but timed. Same bits: every metric at every point.");
        return same;
    }

    private static double Seconds(Func<Outcomes> run)
    {
        GC.Collect(); // what the run before left behind
        var before = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(before).TotalSeconds;
    }

    private static bool SameBits(Outcomes one, Outcomes two) => MetricCatalogue.All.All(metric => one.Points(metric).SequenceEqual(two.Points(metric))
        && one.Points(metric).All(point => MemoryMarshal.AsBytes(one.Column(metric, point)).SequenceEqual(MemoryMarshal.AsBytes(two.Column(metric, point)))));
}
