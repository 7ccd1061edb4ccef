using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>Books what lives on tenure (model, section 9): first expansions, and what accounts landed at month 0 or later are worth after a year or two.</summary>
internal static unsafe class LandingTally
{
    // Over 10 %, by more than rounding: 11 seats for 10 are not over it, whatever g is.
    private const float FirstExpansionOver = 1.1f * 1.00001f;

    /// <summary>A month of accounts that landed at month 0 or later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Close(Tile tile, in StepContext c, Lanes* lands, Lanes* sums)
    {
        var month = Vector512.Create((float)c.Month);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var paying = tile.Paying[row];
            var begins = Tally.Begins(tile, row, c, lands);
            tile.LeftMonth[row] = LaneMath.Select(c.Leaves[row], month, tile.LeftMonth[row]);
            tile.LandMrr[row] = LaneMath.Select(begins, tile.Mrr[row], tile.LandMrr[row]);
            Land(tile, row, c.P, sums, begins);
            var landed = HasLanded(tile, row);
            var expanded = landed & paying & Vector512.Equals(tile.FirstExpansion[row], Lanes.Zero) & Vector512.GreaterThan(tile.LandMrr[row], Lanes.Zero)
                & Vector512.GreaterThan(tile.Mrr[row], tile.LandMrr[row] * tile.PriceFactor[row] * Vector512.Create(FirstExpansionOver));
            tile.FirstExpansion[row] = LaneMath.Select(expanded, month, tile.FirstExpansion[row]);
            var tenure = month - tile.LandMonth[row];
            AddReached(tile, row, sums, landed & Vector512.Equals(tenure, Vector512.Create(12f)), Sum.Reached12);
            AddReached(tile, row, sums, landed & Vector512.Equals(tenure, Vector512.Create(24f)), Sum.Reached24);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddReached(Tile tile, int row, Lanes* sums, Lanes reached, Sum first)
    {
        if (reached == Lanes.Zero)
        {
            return;
        }

        var paying = tile.Paying[row];
        sums[(int)first] = LaneMath.AddIf(sums[(int)first], reached, Lanes.One);
        sums[(int)first + 1] += LaneMath.When(reached, tile.LandMrr[row]);
        sums[(int)first + 2] += LaneMath.When(reached & paying, tile.LandMrr[row]);
        sums[(int)first + 3] += LaneMath.When(reached & paying, tile.Mrr[row]);
        sums[(int)first + 4] = LaneMath.AddIf(sums[(int)first + 4], reached & paying & Vector512.GreaterThanOrEqual(tile.Deployed[row], tile.Teams[row]), Lanes.One);
    }

    /// <summary>Books those who begin to pay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Land(Tile tile, int row, SegmentLanes* p, Lanes* sums, Lanes begins)
    {
        if (begins == Lanes.Zero)
        {
            return;
        }

        var mrr = LaneMath.When(begins, tile.Mrr[row]);
        sums[(int)Sum.LandMrr] += mrr;
        sums[(int)Sum.LandMargin] += mrr * p->GrossMargin;
        sums[(int)Sum.LandCount] = LaneMath.AddIf(sums[(int)Sum.LandCount], begins, Lanes.One);
        sums[(int)Sum.LandCsCost] = LaneMath.AddIf(sums[(int)Sum.LandCsCost], begins, Tally.CsCost(tile, row, p));
        sums[(int)Sum.LandCac] = LaneMath.AddIf(sums[(int)Sum.LandCac], begins, p->Cac);
        sums[(int)Sum.LandBelowMinimum] = LaneMath.AddIf(sums[(int)Sum.LandBelowMinimum], begins & Vector512.LessThan(tile.Mrr[row], p->MinimumLandMonthly), Lanes.One);
    }

    /// <summary>Did the account begin to pay at month 0 or later?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes HasLanded(Tile tile, int row) => Vector512.GreaterThanOrEqual(tile.LandMonth[row], Lanes.Zero);
}
