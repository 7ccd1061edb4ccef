using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 10, proven paying accounts: each module not yet attached attaches with probability χ × the multipliers × exp(effects) of step 8.</summary>
internal static unsafe class CrossSell
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(in Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var able = tile.Has(row, AccountFlags.Proven | AccountFlags.Paying);
            for (var module = 0; module < p->Modules; module++)
            {
                var rate = LaneMath.Select(c.Downturn, p->AttachDownturn[module], p->AttachNormal[module]);
                var attaches = able & Vector512.LessThan(LaneMath.Uniform(WordOf(c, row, module)), rate * c.ExpansionEffect[row]);
                tile.Raise(row, AccountFlags.Module(module), attaches);
            }
        }
    }

    /// <summary>Two modules share a word: the first reads it as it stands, the second with its halves exchanged.</summary>
    private static Words WordOf(in StepContext c, int row, int module)
    {
        var word = module < 2 ? c.StateWords[(4 * row) + 3] : c.ModuleWords[(4 * row) + ((module - 2) / 2)];
        return module % 2 == 0 ? word : LaneMath.SwapHalves(word);
    }
}
