using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Engine;

/// <summary>
/// How many accounts land in each month (model, section 2.3): Poisson with mean landsPerMonth · (1+growth)^(t−1) · macro, by inversion of one
/// uniform; or as a funnel, prospectsPerMonth · winProbability in place of landsPerMonth.
/// </summary>
internal sealed class Arrivals(Scenario scenario, Arena arena)
{
    private readonly int _perMonth = scenario.Slot(scenario.HasFunnel ? Parameters.LandsProspectsPerMonth : Parameters.LandsPerMonth);
    private readonly int _wins = scenario.HasFunnel ? scenario.Slot(Parameters.LandsWinProbability) : -1;
    private readonly int _growth = scenario.Slot(Parameters.LandsMonthlyGrowth), _inDownturn = scenario.Slot(Parameters.MacroLandsMultiplier);
    private readonly WholeReplicationWords _words = new(Address.Arrivals, arena);

    // A count by month and regime: its mean is the same in every replication, unless a parameter is uncertain.
    private readonly PoissonCounts[] _counts = [.. Enumerable.Range(0, 2 * (scenario.HorizonMonths + 1)).Select(_ => new PoissonCounts())];

    /// <summary>Lands by month 1..T, for the replications of a block.</summary>
    /// <param name="rows">A row of the parameter matrix per lane.</param>
    /// <param name="random">The generator of the block.</param>
    /// <param name="downturn">The macro path: a mask for each month, month 0 first.</param>
    /// <param name="lands">Receives the counts by month, per lane; entry 0 stays 0.</param>
    public unsafe void Fill(double[][] rows, in LanePhilox random, Lanes* downturn, int[][] lands)
    {
        for (var month = 1; month <= scenario.HorizonMonths; month++)
        {
            _words.Draw(random, month);
            for (var lane = 0; lane < LaneMath.LaneCount; lane++)
            {
                var isDownturn = ((uint*)(downturn + month))[lane] != 0;
                var mean = Mean(rows[lane], month, isDownturn);
                if (mean > Address.MostLandsInMonth / 2)
                {
                    throw new RunException($"{mean:G6} lands in month {month} are more than the simulator can hold; lower lands.perMonth or lands.monthlyGrowth.");
                }

                lands[lane][month] = _counts[(2 * month) + (isDownturn ? 1 : 0)].Of(_words.Uniform(lane), mean);
            }
        }
    }

    private double Mean(double[] row, int month, bool isDownturn)
    {
        var perMonth = _wins < 0 ? row[_perMonth] : row[_perMonth] * row[_wins];
        var growth = 1 + row[_growth];
        return perMonth * (growth == 1 ? 1 : Math.Pow(growth, month - 1)) * (isDownturn ? row[_inDownturn] : 1);
    }
}
