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
    /// <summary>The bill that the month begins with.</summary>
    public static void Start(Tile tile, in StepContext c)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            c.Priced[row] = c.P->HasUsage ? c.BillBefore[row] : tile.Mrr[row];
        }
    }

    /// <summary>
    /// Books what the bill changed by since the step before, for the rows whose footprint or price may have changed: a bit per row. Does nothing
    /// where no drivers are wanted.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Record(Tile tile, in StepContext c, Sum driver, int changedRows)
    {
        if (c.Sums != null && changedRows != 0)
        {
            Book(tile, c, driver, changedRows);
        }
    }

    /// <summary>Books the rest of the change of MRR of a row, which is usage with what smoothing makes of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RecordUsage(Tile tile, int row, in StepContext c, Lanes smoothingBefore)
    {
        if (c.Sums != null)
        {
            c.Sums[(int)Sum.DriverUsage] = LaneMath.AddIf(c.Sums[(int)Sum.DriverUsage], Counts(tile, row, c), tile.Mrr[row] - (c.Priced[row] + smoothingBefore));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Book(Tile tile, in StepContext c, Sum driver, int changedRows)
    {
        var total = Lanes.Zero;
        for (var row = 0; row < Tile.Rows; row++)
        {
            if ((changedRows & (1 << row)) == 0)
            {
                continue;
            }

            var bill = PricePlan.Price(tile, row, c.P).Bill;
            total = LaneMath.AddIf(total, Counts(tile, row, c), bill - c.Priced[row]);
            c.Priced[row] = bill;
        }

        c.Sums[(int)driver] += total;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Counts(Tile tile, int row, in StepContext c)
    {
        var paying = tile.Paying[row];
        return c.P->HasFreeLanding ? Vector512.AndNot(paying, c.Converts[row]) : paying;
    }
}
