using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 12: the bill under the plan, recurring revenue, and the bill shock of plans with usage.</summary>
internal static unsafe class Billing
{
    /// <param name="tile">After step 11.</param>
    /// <param name="c">The month.</param>
    /// <param name="rows">A bit per row to bill; the others owe what they owed.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(Tile tile, in StepContext c, int rows)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            if ((rows & (1 << row)) == 0)
            {
                continue;
            }

            var paying = tile.Paying[row];
            var priced = PricePlan.Price(tile, row, p);
            var (smoothing, smoothingBefore) = (Lanes.Zero, Lanes.Zero);
            if (p->HasUsage)
            {
                if (p->HasBillShock)
                {
                    BillShock(tile, row, c, paying, priced.Bill);
                }

                if (p->KeepsCharges)
                {
                    smoothingBefore = tile.Smoothing[row];
                    tile.Smoothing[row] = smoothing = Smoothing(tile, row, p, paying, priced);
                }

                c.BillNow[row] = LaneMath.Select(paying, priced.Bill, Vector512.Create(float.PositiveInfinity));
            }

            tile.Mrr[row] = paying & (priced.Bill + smoothing);
            Bridge.RecordUsage(tile, row, c, smoothingBefore);
        }
    }

    /// <summary>
    /// Shock: the bill exceeds (1+θ) × the mean of the three before it. It is then active for the next months, and with a probability the
    /// customer optimises at the next usage step. Missing bills are infinite, so an account without three of them has no shock.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BillShock(Tile tile, int row, in StepContext c, Lanes paying, Lanes bill)
    {
        var p = c.P;
        var before = tile.Bills(0)[row] + tile.Bills(1)[row] + tile.Bills(2)[row];
        var charged = paying & PricePlan.Where(tile, row, p, p->Plan.BillsUsage, p->NewPlan.BillsUsage);
        var shocked = charged & Vector512.GreaterThan(bill, before * p->ShockFactor);
        tile.ShockUntil[row] = LaneMath.Select(shocked, p->ShockDuration + Vector512.Create((float)c.Month), tile.ShockUntil[row]);
        tile.Optimises[row] = shocked & LaneMath.Happens(LaneMath.SwapHalves(c.StateWords[(4 * row) + 1]), p->OptimiseProbability);
    }

    /// <summary>
    /// Under a plan that smooths, MRR counts the mean of the last three usage charges, or of those there are, in place of this month's. Charges are
    /// kept under every plan that bills usage, for a migration to one that smooths.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Smoothing(Tile tile, int row, SegmentLanes* p, Lanes paying, in PricePlan.Priced priced)
    {
        var charged = paying & PricePlan.Where(tile, row, p, p->Plan.BillsUsage, p->NewPlan.BillsUsage);
        var smooths = charged & PricePlan.Where(tile, row, p, p->Plan.SmoothsMrr, p->NewPlan.SmoothsMrr);
        var (last, before) = (tile.UsageCharge[row], tile.UsageCharge1[row]);
        var (hasLast, hasBefore) = (Vector512.GreaterThanOrEqual(last, Lanes.Zero), Vector512.GreaterThanOrEqual(before, Lanes.Zero));
        var count = LaneMath.AddIf(Lanes.One, hasLast, Lanes.One) + LaneMath.When(hasBefore, Lanes.One);
        var mean = (priced.UsageCharge + LaneMath.When(hasLast, last) + LaneMath.When(hasBefore, before)) / count;
        tile.UsageCharge1[row] = last;
        tile.UsageCharge[row] = LaneMath.Select(charged, priced.UsageCharge, Vector512.Create(-1f));
        return LaneMath.When(smooths, (mean - priced.UsageCharge) * priced.UsageFactor);
    }
}
