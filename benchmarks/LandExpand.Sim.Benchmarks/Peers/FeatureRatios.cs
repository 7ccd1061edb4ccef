using LandExpand.Sim.Benchmarks.Probes;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;
using static LandExpand.Sim.Benchmarks.MarkdownTable;

namespace LandExpand.Sim.Benchmarks.Peers;

/// <summary>
/// What drivers, ageing and lands cost: time per account-month with each, and with all, as a ratio to the step of an aged book without them.
/// Ageing and lands are differences between whole blocks, added to the step.
/// </summary>
internal static class FeatureRatios
{
    private const int RoundsTaken = 4;
    private const int Blocks = 8;

    public static void Run()
    {
        Head("time per account-month, as a ratio to the step alone", "step alone, ns", "drivers", "every metric", "ageing", "ageing, aged months counted", "lands of 2 % a month", "drivers, ageing and lands", "the same, aged months counted", "every metric, ageing and lands");
        foreach (var mix in Mixes.All)
        {
            Row([mix.Replace('-', ' '), .. Of(mix).Select(Number)]);
        }

        Console.WriteLine();
        Console.WriteLine($"The least of {RoundsTaken} rounds in turn at {Rounds.Places} places in memory. Denominator: account-months from month 1 on (1,000 opening accounts × 24, and for a land the months after it to month 24; months after churn count). An account-month is one account advanced by one month: where aged months are counted too, those that bring the opening book to month 0 are added, of every attempt at an account (tenures of 0 to 35 months). Target: drivers, ageing and lands together at most 2.");
    }

    private static IReadOnlyList<double> Of(string mix)
    {
        var (still, landing) = (Mixes.Load(mix), Mixes.Load(mix, "lands.perMonth=20"));
        var (opening, withLands, aged) = Denominators(still, landing);
        var t = Rounds.FastestPlace(() => Times(still, landing));
        var stepBlock = t[0] * opening;
        return
        [
            t[0],
            t[1] / t[0],
            t[2] / t[0],
            t[3] / stepBlock,
            t[3] / (opening + aged) / t[0],
            (stepBlock + t[4] - t[3]) / withLands / t[0],
            t[5] / withLands / t[0],
            t[5] / (withLands + aged) / t[0],
            t[6] / withLands / t[0],
        ];
    }

    /// <summary>Account-months of a block: of the opening book from month 1 on, with lands, and up to month 0.</summary>
    private static (double Opening, double WithLands, double Aged) Denominators(Scenario still, Scenario landing)
    {
        using var block = new BlockProbe(still, Ledgers.Core);
        using var blockLands = new BlockProbe(landing, Ledgers.Core);
        return (block.SimulatedMonths(Blocks), blockLands.SimulatedMonths(Blocks), block.AgedMonths(Blocks));
    }

    /// <summary>Nanoseconds: per account-month of the step (core, drivers, every metric), then per block (still, with lands, with drivers too, with every metric).</summary>
    private static IReadOnlyList<double> Times(Scenario still, Scenario landing)
    {
        using var step = new StepProbe(still, Ledgers.Core);
        using var drivers = new StepProbe(still, Ledgers.Drivers);
        using var all = new StepProbe(still, Ledgers.All);
        using var block = new BlockProbe(still, Ledgers.Core);
        using var blockLands = new BlockProbe(landing, Ledgers.Core);
        using var blockTogether = new BlockProbe(landing, Ledgers.Drivers);
        using var blockAll = new BlockProbe(landing, Ledgers.All);
        return Rounds.Fastest(RoundsTaken, [
            () => step.Time(Blocks), () => drivers.Time(Blocks), () => all.Time(Blocks),
            () => block.Time(Blocks), () => blockLands.Time(Blocks), () => blockTogether.Time(Blocks), () => blockAll.Time(Blocks)]);
    }
}
