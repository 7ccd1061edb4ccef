using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 5: survivors at a price renewal. The price factor rises by the uplift, the term restarts; under flat the fee may recapture growth.</summary>
internal static unsafe class Renewal
{
    /// <summary>g ← g·(1+uplift); the term restarts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Uplift(in Tile tile, in StepContext c)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            var renews = c.Renews[row];
            tile.PriceFactor[row] = LaneMath.Select(renews, tile.PriceFactor[row] * c.P->UpliftFactor, tile.PriceFactor[row]);
            tile.MonthsToRenewal[row] = LaneMath.Select(renews, Landing.RenewalPeriod(tile.Term[row]), tile.MonthsToRenewal[row]);
        }
    }

    /// <summary>Flat only, with probability v: fee ← fee·(1 + z·max(0, s/s_signing − 1)), s_signing ← max(s, s_signing).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Recapture(in Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var recaptures = c.Renews[row] & IsFlat(tile, row, p) & LaneMath.Happens(c.ContractWords[4 * row], p->RecaptureProbability);
            var growth = LaneMath.Max((tile.Seats[row] / tile.SignedSeats[row]) - Vector512.Create(1f), Vector512<float>.Zero);
            tile.Fee[row] = LaneMath.Select(recaptures, tile.Fee[row] * LaneMath.Fma(growth, p->RecaptureShare, Vector512.Create(1f)), tile.Fee[row]);
            tile.SignedSeats[row] = LaneMath.Select(recaptures, LaneMath.Max(tile.Seats[row], tile.SignedSeats[row]), tile.SignedSeats[row]);
        }
    }

    private static Lanes IsFlat(in Tile tile, int row, SegmentLanes* p) => PricePlan.Where(tile, row, p, p->Plan.IsFlat, p->NewPlan.IsFlat);
}
