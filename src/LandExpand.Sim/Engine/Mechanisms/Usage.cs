using System.Runtime.CompilerServices;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 11: u ← u + μ + φ·(ū − u) + σ·ε + macro drift; a customer that optimises takes u and ū down by −ln(1−share).</summary>
internal static unsafe class Usage
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(in Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var u = tile.LogUsage[row];
            var mean = tile.MeanLogUsage[row];
            u += LaneMath.Select(c.Downturn, p->UsageDriftDownturn, p->UsageDriftNormal);
            u = LaneMath.Fma(mean - tile.LogUsage[row], p->UsageReversion, u);
            u = LaneMath.Fma(LaneNormal.Draw(c.StateWords[(4 * row) + 2]), p->UsageVolatility, u);
            if (p->HasBillShock)
            {
                var optimises = tile.Has(row, AccountFlags.Optimises);
                u = LaneMath.AddIf(u, optimises, p->OptimiseDrop);
                tile.MeanLogUsage[row] = LaneMath.AddIf(mean, optimises, p->OptimiseDrop);
                tile.Clear(row, AccountFlags.Optimises, optimises);
            }

            tile.LogUsage[row] = u;
            tile.UsagePerSeat[row] = LaneMath.Exp2(u);
        }
    }
}
