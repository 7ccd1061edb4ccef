using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 9: an account with n = gateTeams upgrades to the enterprise tier with monthly probability τ, if the vendor is enterprise-ready.</summary>
internal static unsafe class EnterpriseGate
{
    /// <returns>A bit per row in which an account upgrades, where drivers are recorded.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Step(Tile tile, in StepContext c)
    {
        var p = c.P;
        var changedRows = 0;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var atGate = tile.Paying[row] & Vector512.GreaterThanOrEqual(tile.Deployed[row], p->GateTeams);
            var upgrades = atGate & LaneMath.Happens(LaneMath.SwapHalves(c.FootprintWords[(4 * row) + 1]), p->UpgradeProbability);
            changedRows |= c.Sums != null ? LaneMath.Bit(upgrades, row) : 0;
            tile.Enterprise[row] |= upgrades;
            tile.MostTeams[row] = LaneMath.Select(upgrades, tile.Teams[row], tile.MostTeams[row]);
        }

        return changedRows;
    }

    /// <summary>How many teams may be deployed: all of them, or as many as the gate lets through.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetMostTeams(Tile tile, int row, SegmentLanes* p)
    {
        var gated = LaneMath.Select(tile.Enterprise[row], tile.Teams[row], LaneMath.Min(tile.Teams[row], p->GateTeams));
        tile.MostTeams[row] = p->HasGate ? gated : tile.Teams[row];
    }
}
