using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 9: an account with n = gateTeams upgrades to the enterprise tier with monthly probability τ, if the vendor is enterprise-ready.</summary>
internal static unsafe class EnterpriseGate
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(in Tile tile, in StepContext c)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            var atGate = tile.Has(row, AccountFlags.Paying) & Vector512.GreaterThanOrEqual(tile.Deployed[row], c.P->GateTeams);
            var upgrades = LaneMath.Happens(LaneMath.SwapHalves(c.FootprintWords[(4 * row) + 1]), c.P->UpgradeProbability);
            tile.Raise(row, AccountFlags.Enterprise, atGate & upgrades);
        }
    }
}
