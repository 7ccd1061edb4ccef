using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>
/// From a month on, accounts on the old plan are offered a second one at each price renewal until they accept, or once, in that month (model,
/// section 6). g, tier and discount carry over; the fee is the new plan's. An extra hazard joins H of everyone offered, before the decision.
/// </summary>
internal static unsafe class PriceMigration
{
    /// <summary>Who is offered this month; before step 4, which needs it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Offer(Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var eligible = Vector512.AndNot(tile.Paying[row], tile.Migrated[row] | tile.NotOffered[row]);
            var now = p->MigratesOnce
                ? (c.Month == p->MigrationMonth ? Lanes.AllBitsSet : Lanes.Zero)
                : Vector512.LessThanOrEqual(tile.RenewalMonth[row], Vector512.Create((float)c.Month));
            c.Offered[row] = c.Month >= p->MigrationMonth ? eligible & now : Lanes.Zero;
        }
    }

    /// <summary>In step 5: who of the offered survivors accepts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var accepts = Vector512.AndNot(c.Offered[row], c.Leaves[row]) & LaneMath.Happens(c.ContractWords[(4 * row) + 1], p->MigrationAcceptance);
            tile.Migrated[row] |= accepts;
            tile.Fee[row] = LaneMath.Select(accepts, p->NewPlan.Fee, tile.Fee[row]);
            tile.SignedSeats[row] = LaneMath.Select(accepts, tile.Seats[row], tile.SignedSeats[row]);
        }
    }
}
