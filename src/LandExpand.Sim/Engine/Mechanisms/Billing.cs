using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 12: the bill under the plan, recurring revenue, and the bill shock of plans with usage.</summary>
internal static unsafe class Billing
{
    /// <param name="tile">After step 11.</param>
    /// <param name="c">The month.</param>
    /// <param name="bridge">Where drivers are recorded; null where none are wanted.</param>
    /// <param name="movedRows">A bit per row whose footprint or prices may have changed this month.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(in Tile tile, in StepContext c, Lanes* bridge, int movedRows)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var paying = tile.Has(row, AccountFlags.Paying);
            if ((movedRows & (1 << row)) == 0)
            {
                // Nobody in this row can owe another sum than last month. Without usage there is no bill history to keep.
                c.MrrBefore[row] = tile.Mrr[row];
                tile.Bill[row] = LaneMath.Select(paying, tile.Bill[row], Vector512.Create(float.PositiveInfinity));
                tile.Mrr[row] = LaneMath.When(paying, tile.Mrr[row]);
                continue;
            }

            var priced = PricePlan.Price(tile, row, p, tile.Seats[row]);
            if (p->HasBillShock)
            {
                BillShock(tile, row, c, priced.Bill);
            }

            var bill = LaneMath.When(paying, priced.Bill);
            c.MrrBefore[row] = tile.Mrr[row];
            tile.Bill2[row] = tile.Bill1[row];
            tile.Bill1[row] = tile.Bill[row];
            tile.Bill[row] = LaneMath.Select(paying, bill, Vector512.Create(float.PositiveInfinity));
            var smoothingBefore = tile.Smoothing[row];
            tile.Smoothing[row] = p->KeepsCharges ? Smoothing(tile, row, p, priced) : Vector512<float>.Zero;
            tile.Mrr[row] = bill + tile.Smoothing[row];
            Bridge.RecordUsage(tile, row, c, bridge, smoothingBefore);
        }
    }

    /// <summary>
    /// Shock: the bill exceeds (1+θ) × the mean of the three before it. It is then active for the next months, and with a probability the
    /// customer optimises at the next usage step. Missing bills are infinite, so an account without three of them has no shock.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BillShock(in Tile tile, int row, in StepContext c, Lanes bill)
    {
        var p = c.P;
        var before = tile.Bill[row] + tile.Bill1[row] + tile.Bill2[row];
        var charged = tile.Has(row, AccountFlags.Paying) & PricePlan.Where(tile, row, p, p->Plan.BillsUsage, p->NewPlan.BillsUsage);
        var shocked = charged & Vector512.GreaterThan(bill, before * p->ShockFactor);

        var left = LaneMath.Max(tile.ShockMonths[row] - Vector512.Create(1f), Vector512<float>.Zero);
        tile.ShockMonths[row] = LaneMath.Select(shocked, p->ShockDuration, left);
        tile.Raise(row, AccountFlags.Optimises, shocked & LaneMath.Happens(LaneMath.SwapHalves(c.StateWords[(4 * row) + 1]), p->OptimiseProbability));
    }

    /// <summary>
    /// Under a plan that smooths, MRR counts the mean of the last three usage charges, or of those there are, in place of this month's. Charges are
    /// kept under every plan that bills usage, for a migration to one that smooths.
    /// </summary>
    private static Lanes Smoothing(in Tile tile, int row, SegmentLanes* p, in PricePlan.Priced priced)
    {
        var charged = tile.Has(row, AccountFlags.Paying) & PricePlan.Where(tile, row, p, p->Plan.BillsUsage, p->NewPlan.BillsUsage);
        var smooths = charged & PricePlan.Where(tile, row, p, p->Plan.SmoothsMrr, p->NewPlan.SmoothsMrr);
        var (last, before) = (tile.UsageCharge[row], tile.UsageCharge1[row]);
        var zero = Vector512<float>.Zero;
        var (hasLast, hasBefore) = (Vector512.GreaterThanOrEqual(last, zero), Vector512.GreaterThanOrEqual(before, zero));
        var one = Vector512.Create(1f);
        var count = LaneMath.AddIf(one, hasLast, one) + LaneMath.When(hasBefore, one);
        var mean = (priced.UsageCharge + LaneMath.When(hasLast, last) + LaneMath.When(hasBefore, before)) / count;
        tile.UsageCharge1[row] = last;
        tile.UsageCharge[row] = LaneMath.Select(charged, priced.UsageCharge, Vector512.Create(-1f));
        return LaneMath.When(smooths, (mean - priced.UsageCharge) * priced.UsageFactor);
    }
}
