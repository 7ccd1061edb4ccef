using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>
/// Free accounts, in place of churn: one converts with monthly probability c0, or c1 once last month's seats reach the paywall, and goes on as
/// a paid account from the renewal step; or otherwise leaves with a probability of its own. Its contract, renewal clock, coverage and every
/// metric count from conversion; tenure counts from landing.
/// </summary>
internal static unsafe class FreeLanding
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(in Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var free = tile.Has(row, AccountFlags.Free);
            var conversion = LaneMath.Select(Vector512.GreaterThanOrEqual(tile.Seats[row], p->PaywallSeats), p->PaywallConversion, p->Conversion);
            // One uniform: under c it converts; between c and c + (1 − c)·leave it goes.
            var u = LaneMath.Uniform(c.ContractWords[(4 * row) + 2]);
            var converts = free & Vector512.LessThan(u, conversion);
            var ends = free & Vector512.LessThan(u, LaneMath.Fma(Vector512.Create(1f) - conversion, p->FreeDeparture, conversion));
            tile.Clear(row, AccountFlags.Free, ends);
            tile.Raise(row, AccountFlags.Paying, converts);
            c.Converts[row] = converts;
            Sign(tile, row, c, converts);
        }
    }

    /// <summary>The contract of an account that begins to pay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sign(in Tile tile, int row, in StepContext c, Lanes signs)
    {
        var p = c.P;
        tile.MonthsToRenewal[row] = LaneMath.Select(signs, Landing.RenewalPeriod(tile.Term[row]), tile.MonthsToRenewal[row]);
        tile.Hazard[row] = Vector512.AndNot(tile.Hazard[row], signs);
        tile.RecentHazard[row] = Vector512.AndNot(tile.RecentHazard[row], signs);
        tile.SignedSeats[row] = LaneMath.Select(signs, tile.Seats[row], tile.SignedSeats[row]);
        tile.LandMonth[row] = LaneMath.Select(signs, Vector512.Create((float)c.Month), tile.LandMonth[row]);
        var bill = PricePlan.Price(tile, row, p, tile.Seats[row]).Bill;
        var human = Vector512.GreaterThanOrEqual(bill, p->CoverageMonthly);
        tile.Clear(row, AccountFlags.HumanTouch, signs);
        tile.Raise(row, AccountFlags.HumanTouch, signs & human);
    }
}
