using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>The factor by which the prices of the opening accounts are scaled, so that every history starts from the ARR that the company has (model, section 2.2).</summary>
internal static unsafe class TargetArr
{
    /// <summary>Target ÷ opening ARR of each replication; the book is aged here and again afterwards, so that memory does not grow with it.</summary>
    public static Lanes Factor(Block block, OpeningBook opening)
    {
        Span<double> mrr = stackalloc double[LaneMath.LaneCount];
        for (var first = 0; first < opening.Accounts; first += OpeningBook.ChunkAccounts)
        {
            opening.Age(first);
            for (var index = 0; index < opening.Tiles; index++)
            {
                for (var row = 0; row < Tile.Rows; row++)
                {
                    for (var lane = 0; lane < LaneMath.LaneCount; lane++)
                    {
                        mrr[lane] += opening.TileAt(index).Mrr[row].GetElement(lane);
                    }
                }
            }
        }

        var slot = block.Scenario.Slot(Parameters.OpeningTargetArr);
        Span<float> factor = stackalloc float[LaneMath.LaneCount];
        for (var lane = 0; lane < LaneMath.LaneCount; lane++)
        {
            factor[lane] = mrr[lane] > 0
                ? (float)(block.Rows[lane][slot] / (12 * mrr[lane]))
                : throw new RunException("opening.targetArr cannot be met: the opening book bills nothing. Give it accounts and a price.");
        }

        return Vector512.Create<float>(factor);
    }
}
