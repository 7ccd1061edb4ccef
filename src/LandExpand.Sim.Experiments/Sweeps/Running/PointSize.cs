using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Sweeps.Running;

/// <summary>How much work a point is, before it is run.</summary>
public static class PointSize
{
    /// <summary>
    /// Account-months to advance, accounts that leave on the way counted as if they stayed: the opening accounts over the horizon, and those who land over what is left of it.
    /// </summary>
    /// <param name="scenario">The point's scenario.</param>
    /// <param name="bookAccounts">Accounts of its book; 0 where it has none.</param>
    /// <param name="replications">How many histories.</param>
    public static double AccountMonths(Scenario scenario, int bookAccounts, double replications)
    {
        double Mean(Parameter parameter) => scenario.Slots[scenario.Slot(parameter)].Distribution.Mean;
        var horizon = scenario.HorizonMonths;
        var perMonth = scenario.HasFunnel ? Mean(Parameters.LandsProspectsPerMonth) * Mean(Parameters.LandsWinProbability) : Mean(Parameters.LandsPerMonth);
        var growth = Mean(Parameters.LandsMonthlyGrowth);
        var landed = 0.0;
        for (var month = 1; month <= horizon; month++)
        {
            landed += perMonth * Math.Pow(1 + growth, month - 1) * (horizon - month);
        }

        return replications * ((((double)scenario.OpeningAccounts + bookAccounts) * horizon) + landed);
    }
}
