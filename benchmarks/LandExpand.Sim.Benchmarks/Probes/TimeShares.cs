using LandExpand.Sim.Engine;
using static LandExpand.Sim.Benchmarks.MarkdownTable;

namespace LandExpand.Sim.Benchmarks.Probes;

/// <summary>Where the time of a month goes: by work and by mechanism alone, and by what the step saves where a mechanism is left out.</summary>
internal static class TimeShares
{
    private const int RoundsTaken = 4;
    private const int Blocks = 8;

    public static void Run()
    {
        var whole = Rounds.FastestPlace(() => Times([Ablation.All.Single(one => one.Mix == Mixes.Everything && one.IsWhole)]))[0];
        using var costs = new IsolatedCosts(Mixes.Load(Mixes.Everything));
        Isolated("everything on, by work (each alone)", costs.ByWork(), whole);
        Isolated("everything on, by mechanism (each alone, draws left out)", costs.ByMechanism(), whole);
        Console.WriteLine($"The least of {RoundsTaken} rounds in turn at {Rounds.Places} places in memory. Parts that run alone need not add up to the step, where they hide each other's latency or crowd each other out.");
        Console.WriteLine();
        foreach (var mix in Mixes.All.Skip(1))
        {
            Ablations(mix);
        }
    }

    private static void Isolated(string title, IReadOnlyList<IsolatedCost> costs, double whole)
    {
        Head(title, "ns per account-month", "share of the step");
        foreach (var cost in costs)
        {
            Row(cost.Part, FormattableString.Invariant($"{cost.Nanoseconds:F2}"), Percent(cost.Nanoseconds / whole));
        }

        Row("the whole step, for comparison", FormattableString.Invariant($"{whole:F2}"), Percent(1));
        Console.WriteLine();
    }

    private static void Ablations(string mix)
    {
        var ablations = Ablation.All.Where(ablation => ablation.Mix == mix).ToList();
        var times = Rounds.FastestPlace(() => Times(ablations));
        Head($"{mix.Replace('-', ' ')}, left out", "ns per account-month", "saves of the step");
        foreach (var (i, ablation) in ablations.Index())
        {
            Row(ablation.Without, FormattableString.Invariant($"{times[i]:F2}"), ablation.IsWhole ? string.Empty : Percent(1 - (times[i] / times[0])));
        }

        Console.WriteLine();
    }

    private static IReadOnlyList<double> Times(IReadOnlyList<Ablation> ablations)
    {
        var probes = ablations.Select(ablation => new StepProbe(Mixes.Load(ablation.Mix, ablation.Overrides), Ledgers.Core)).ToList();
        var times = Rounds.Fastest(RoundsTaken, [.. probes.Select(probe => (Func<double>)(() => probe.Time(Blocks)))]);
        probes.ForEach(probe => probe.Dispose());
        return times;
    }
}
