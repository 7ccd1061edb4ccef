using System.Diagnostics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Benchmarks.Idiomatic;

/// <summary>Runs replications of the twin, one after the other from one generator (consecutive seeds of System.Random are correlated).</summary>
internal static class IdiomaticRun
{
    /// <summary>The last month of each replication.</summary>
    public static IReadOnlyList<MonthReport> LastMonths(ModelParameters parameters, int replications, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, replications).Select(_ => Step(new Portfolio(parameters, random)))];
    }

    /// <summary>Millions of account-months a second of the step alone (opening books aged outside of the time), in at least that many seconds.</summary>
    public static double MillionsPerSecond(Scenario scenario, double seconds)
    {
        var (parameters, random) = (new ModelParameters(scenario), new Random(1));
        Measure(parameters, random, seconds / 2); // warms up
        return Measure(parameters, random, seconds);
    }

    private static double Measure(ModelParameters parameters, Random random, double seconds)
    {
        var (time, accountMonths) = (TimeSpan.Zero, 0L);
        while (time.TotalSeconds < seconds)
        {
            var portfolio = new Portfolio(parameters, random);
            var before = Stopwatch.GetTimestamp();
            Step(portfolio);
            time += Stopwatch.GetElapsedTime(before);
            accountMonths += parameters.OpeningAccounts * (long)Mixes.Months;
        }

        return accountMonths / time.TotalSeconds / 1e6;
    }

    private static MonthReport Step(Portfolio portfolio)
    {
        for (var month = 1; month < Mixes.Months; month++)
        {
            portfolio.Advance();
        }

        return portfolio.Advance();
    }
}
