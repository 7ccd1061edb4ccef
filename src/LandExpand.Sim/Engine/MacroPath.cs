using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>
/// The macro regime (model, section 5): a Markov chain from the normal regime at month 0. One uniform a month decides whether the regime changes.
/// </summary>
internal sealed unsafe class MacroPath(Scenario scenario, Arena arena)
{
    private readonly int _entry = scenario.Slot(Parameters.MacroMonthlyEntry), _exit = scenario.Slot(Parameters.MacroMonthlyExit);
    private readonly WholeReplicationWords _words = new(Address.Macro, arena);

    /// <summary>Which months 0..T are a downturn, for the replications of a block.</summary>
    /// <param name="rows">A row of the parameter matrix per lane.</param>
    /// <param name="random">The generator of the block.</param>
    /// <param name="downturn">Receives a mask for each month; the first is month 0.</param>
    public void Fill(double[][] rows, in LanePhilox random, Lanes* downturn)
    {
        new Span<Lanes>(downturn, scenario.HorizonMonths + 1).Clear();
        if (!MayBegin(rows))
        {
            return;
        }

        for (var month = 1; month <= scenario.HorizonMonths; month++)
        {
            _words.Draw(random, month);
            for (var lane = 0; lane < LaneMath.LaneCount; lane++)
            {
                var (u, row) = (_words.Uniform(lane), rows[lane]);
                var lasts = ((uint*)(downturn + month - 1))[lane] != 0 ? u >= row[_exit] : u < row[_entry];
                ((uint*)(downturn + month))[lane] = lasts ? uint.MaxValue : 0;
            }
        }
    }

    private bool MayBegin(double[][] rows)
    {
        foreach (var row in rows)
        {
            if (row[_entry] > 0)
            {
                return true;
            }
        }

        return false;
    }
}
