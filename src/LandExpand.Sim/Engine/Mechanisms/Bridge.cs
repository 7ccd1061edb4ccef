using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>
/// The split of movements by driver: prices the footprint after each step in turn, so that the drivers of a month add up to its movement
/// exactly (model, section 4). An account that begins to pay this month is wholly "new".
/// </summary>
internal static unsafe class Bridge
{
    /// <summary>
    /// Books what the bill changed by since the step before, for the rows whose footprint or price may have changed: a bit per row. Does nothing
    /// where no drivers are wanted.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Record(in Tile tile, in StepContext c, Lanes* sums, Sum driver, int changedRows)
    {
        if (sums == null || changedRows == 0)
        {
            return;
        }

        var total = sums[(int)driver];
        for (var row = 0; row < Tile.Rows; row++)
        {
            if ((changedRows & (1 << row)) == 0)
            {
                continue;
            }

            var bill = PricePlan.Price(tile, row, c.P, tile.Seats[row]).Bill;
            total = LaneMath.AddIf(total, Counts(tile, row, c), bill - c.Priced[row]);
            c.Priced[row] = bill;
        }

        sums[(int)driver] = total;
    }

    /// <summary>Books the rest of the change of MRR, which is usage with what smoothing makes of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RecordUsage(in Tile tile, int row, in StepContext c, Lanes* sums, Lanes smoothingBefore)
    {
        if (sums != null)
        {
            sums[(int)Sum.DriverUsage] = LaneMath.AddIf(sums[(int)Sum.DriverUsage], Counts(tile, row, c), tile.Mrr[row] - (c.Priced[row] + smoothingBefore));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Counts(in Tile tile, int row, in StepContext c)
    {
        var paying = tile.Has(row, AccountFlags.Paying);
        return c.P->HasFreeLanding ? Vector512.AndNot(paying, c.Converts[row]) : paying;
    }
}
