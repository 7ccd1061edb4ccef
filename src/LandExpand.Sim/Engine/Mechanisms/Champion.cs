using System.Runtime.CompilerServices;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 1: a present champion leaves with probability δ, an absent one is replaced with probability r.</summary>
internal static unsafe class Champion
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var present = tile.Champion[row];
            var turns = LaneMath.Happens(c.StateWords[(4 * row) + 1], LaneMath.Select(present, p->ChampionLeaves, p->ChampionReplaced));
            tile.Champion[row] = present ^ turns;
        }
    }
}
