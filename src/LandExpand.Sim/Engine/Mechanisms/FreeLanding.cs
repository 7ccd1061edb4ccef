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
    public static void Step(Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var free = tile.Free[row];
            var conversion = LaneMath.Select(Vector512.GreaterThanOrEqual(tile.Seats[row], p->PaywallSeats), p->PaywallConversion, p->Conversion);
            // One uniform: under c it converts; between c and c + (1 − c)·leave it goes.
            var u = LaneMath.Uniform(c.ContractWords[(4 * row) + 2]);
            var converts = free & Vector512.LessThan(u, conversion);
            var ends = free & Vector512.LessThan(u, LaneMath.Fma(Lanes.One - conversion, p->FreeDeparture, conversion));
            tile.Free[row] = Vector512.AndNot(free, ends);
            tile.Paying[row] |= converts;
            c.Converts[row] = converts;
            if (converts != Lanes.Zero)
            {
                Sign(tile, row, c, converts);
            }
        }
    }

    /// <summary>The contract of an account that begins to pay.</summary>
    private static void Sign(Tile tile, int row, in StepContext c, Lanes signs)
    {
        var p = c.P;
        var month = Vector512.Create((float)c.Month);
        tile.RenewalMonth[row] = LaneMath.Select(signs, month + Landing.RenewalPeriod(tile.Term[row]), tile.RenewalMonth[row]);
        tile.Hazard[row] = Vector512.AndNot(tile.Hazard[row], signs);
        tile.RecentHazard[row] = Vector512.AndNot(tile.RecentHazard[row], signs);
        tile.SignedSeats[row] = LaneMath.Select(signs, tile.Seats[row], tile.SignedSeats[row]);
        tile.LandMonth[row] = LaneMath.Select(signs, month, tile.LandMonth[row]);
        var human = signs & Vector512.GreaterThanOrEqual(PricePlan.Price(tile, row, p).Bill, p->CoverageMonthly);
        var spent = ValueProof.Spent(tile, row, p, c.Month); // by the coverage of a free account
        tile.HumanTouch[row] |= human;
        ValueProof.Reschedule(tile, row, p, c.Month, spent, human);
        TeamExpansion.SetConstant(tile, row, p);
    }
}
