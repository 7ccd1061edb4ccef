using System.Diagnostics;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Engine.Mechanisms;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Benchmarks;

/// <summary>
/// Times the monthly step alone on one core: the opening book of a mix is aged once, then stepped for 24 months again and again, as the C++
/// reference kernel is timed. Processor time of this process, so that other work on the machine matters little.
/// </summary>
internal static unsafe class StepProbe
{
    private const int Blocks = 20;

    public static void Run(IEnumerable<string> mixes, bool drivers, int rounds)
    {
        foreach (var mix in mixes)
        {
            var path = Path.Combine(AppContext.BaseDirectory, "mixes", mix + ".json");
            var times = Enumerable.Range(0, rounds).Select(_ => Time(ScenarioLoader.Load(path, [], new Dictionary<string, string>()), drivers)).Order().ToList();
            Console.WriteLine(FormattableString.Invariant($"{mix,-22} {(drivers ? "drivers" : "no drivers"),-11} median {1e3 / times[rounds / 2],8:F1}  best {1e3 / times[0],8:F1} M account-months/s   {16 * times[0],7:F1} ns a row-month"));
        }
    }

    /// <summary>Nanoseconds per account-month.</summary>
    private static double Time(Scenario scenario, bool drivers)
    {
        var matrix = new ParameterMatrix(scenario, 1);
        using var worker = new BlockSimulator(scenario, matrix, EqualFooting.Of(scenario, matrix, 1), null, 1) { RecordsDrivers = drivers };
        worker.Run(0, 0, 16);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var block = 0; block < Blocks; block++)
        {
            worker.StepAgain();
        }

        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        return seconds * 1e9 / (Blocks * 1000.0 * 16 * 24);
    }
}
