using System.Runtime.CompilerServices;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 11: u ← u + μ + φ·(ū − u) + σ·ε + macro drift; a customer that optimises takes u and ū down by −ln(1−share).</summary>
internal static unsafe class Usage
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var before = tile.LogUsage[row];
            var mean = tile.MeanLogUsage[row];
            var u = before + LaneMath.Select(c.Downturn, p->UsageDriftDownturn, p->UsageDriftNormal);
            u = LaneMath.Fma(mean - before, p->UsageReversion, u);
            u = LaneMath.Fma(c.UsageNoise[row], p->UsageVolatility, u);
            if (p->HasBillShock)
            {
                var drop = tile.Optimises[row] & p->OptimiseDrop;
                u += drop;
                tile.MeanLogUsage[row] = mean + drop;
            }

            tile.LogUsage[row] = u;
            tile.UsagePerSeat[row] = LaneMath.Exp2(u);
        }
    }
}
