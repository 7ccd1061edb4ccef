using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Engine;

/// <summary>
/// How many accounts land in each month (model, section 2.3): Poisson with mean landsPerMonth · (1+growth)^(t−1) · macro, by inversion of one
/// uniform; or as a funnel, prospectsPerMonth · winProbability in place of landsPerMonth.
/// </summary>
internal static class Arrivals
{
    /// <summary>Lands by month 1..T of one replication.</summary>
    /// <param name="scenario">Says which slots hold what.</param>
    /// <param name="row">The replication's row of the parameter matrix.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="replication">The replication.</param>
    /// <param name="downturn">The macro path, month 0 first.</param>
    /// <param name="lands">Receives the counts; entry 0 stays 0.</param>
    public static void Fill(Scenario scenario, ReadOnlySpan<double> row, ulong seed, uint replication, ReadOnlySpan<bool> downturn, Span<int> lands)
    {
        var perMonth = scenario.HasFunnel
            ? row[scenario.Slot(Parameters.LandsProspectsPerMonth)] * row[scenario.Slot(Parameters.LandsWinProbability)]
            : row[scenario.Slot(Parameters.LandsPerMonth)];
        var growth = 1 + row[scenario.Slot(Parameters.LandsMonthlyGrowth)];
        var inDownturn = row[scenario.Slot(Parameters.MacroLandsMultiplier)];
        lands[0] = 0;
        for (var month = 1; month < lands.Length; month++)
        {
            var mean = perMonth * Math.Pow(growth, month - 1) * (downturn[month] ? inDownturn : 1);
            if (mean > Address.MostLandsInMonth / 2)
            {
                throw new RunException($"{mean:G6} lands in month {month} of replication {replication} are more than the simulator can hold; lower lands.perMonth or lands.monthlyGrowth.");
            }

            var words = Philox.Group(replication, Address.Arrivals, Address.Month(month, Group.Replication), 0, seed);
            lands[month] = (int)PoissonQuantile.Of(Address.Uniform(words.W0, words.W1), mean);
        }
    }
}
