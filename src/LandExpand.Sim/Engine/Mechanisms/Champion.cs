using System.Runtime.CompilerServices;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 1: a present champion leaves with probability δ, an absent one is replaced with probability r.</summary>
internal static unsafe class Champion
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(in Tile tile, in StepContext c)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            var present = tile.Has(row, AccountFlags.Champion);
            var word = c.StateWords[(4 * row) + 1];
            var after = LaneMath.Select(present, ~LaneMath.Happens(word, c.P->ChampionLeaves), LaneMath.Happens(word, c.P->ChampionReplaced));
            tile.Assign(row, AccountFlags.Champion, after);
        }
    }
}
