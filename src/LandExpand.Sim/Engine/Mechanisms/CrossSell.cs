using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 10, proven paying accounts: each module not yet attached attaches with probability χ × the multipliers × exp(effects) of step 8.</summary>
internal static unsafe class CrossSell
{
    /// <returns>A bit per row in which a module is attached, where drivers are recorded.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Step(Tile tile, in StepContext c)
    {
        var p = c.P;
        var changedRows = 0;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var able = tile.Paying[row] & tile.Proven(row, c.Month);
            var effect = c.ExpansionEffect[row];
            var any = Lanes.Zero;
            var attached = tile.Module(0);
            for (var module = 0; module < p->Modules; module++)
            {
                var rate = LaneMath.Select(c.Downturn, p->AttachDownturn[module], p->AttachNormal[module]);
                var attaches = able & Vector512.LessThan(LaneMath.Uniform(WordOf(c, row, module)), rate * effect);
                any |= attaches;
                attached[row] |= attaches;
                attached += Tile.Stride;
            }

            changedRows |= c.Sums != null ? LaneMath.Bit(any, row) : 0;
        }

        return changedRows;
    }

    /// <summary>Two modules share a word: the first reads it as it stands, the second with its halves exchanged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words WordOf(in StepContext c, int row, int module)
    {
        var word = module < 2 ? c.StateWords[(4 * row) + 3] : c.ModuleWords[(4 * row) + ((module - 2) / 2)];
        return module % 2 == 0 ? word : LaneMath.SwapHalves(word);
    }
}
