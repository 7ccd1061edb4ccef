using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 5: survivors at a price renewal. The price factor rises by the uplift, the term restarts; under flat the fee may recapture growth.</summary>
internal static unsafe class Renewal
{
    /// <summary>g ← g·(1+uplift); the term restarts. For the rows in which somebody renews: a bit per row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Uplift(Tile tile, in StepContext c, int rows)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            if ((rows & (1 << row)) != 0)
            {
                var renews = c.Renews[row];
                tile.PriceFactor[row] = LaneMath.Select(renews, tile.PriceFactor[row] * c.P->UpliftFactor, tile.PriceFactor[row]);
                tile.RenewalMonth[row] = LaneMath.AddIf(tile.RenewalMonth[row], renews, Landing.RenewalPeriod(tile.Term[row]));
            }
        }
    }

    /// <summary>Flat only, with probability v: fee ← fee·(1 + z·max(0, s/s_signing − 1)), s_signing ← max(s, s_signing).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Recapture(Tile tile, in StepContext c, int rows)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            if ((rows & (1 << row)) == 0)
            {
                continue;
            }

            var isFlat = PricePlan.Where(tile, row, p, p->Plan.IsFlat, p->NewPlan.IsFlat);
            var recaptures = c.Renews[row] & isFlat & LaneMath.Happens(c.ContractWords[4 * row], p->RecaptureProbability);
            var growth = LaneMath.Max((tile.Seats[row] / tile.SignedSeats[row]) - Lanes.One, Lanes.Zero);
            tile.Fee[row] = LaneMath.Select(recaptures, tile.Fee[row] * LaneMath.Fma(growth, p->RecaptureShare, Lanes.One), tile.Fee[row]);
            tile.SignedSeats[row] = LaneMath.Select(recaptures, LaneMath.Max(tile.Seats[row], tile.SignedSeats[row]), tile.SignedSeats[row]);
        }
    }
}
