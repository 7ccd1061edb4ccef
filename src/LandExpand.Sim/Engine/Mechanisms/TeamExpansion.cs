using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>
/// Step 8, proven paying accounts with n &lt; N and under the gate: an opportunity appears with probability
/// 1−exp(−q·(N−n)·ramp(tenure)·multipliers·exp(Σ effects)). Under the hand-off threshold the CSM closes it in the same month with rate w_cs; at or over it,
/// it waits and from the next month on is decided each month with probability 1/queueMonths, then won with rate w_sales.
/// Appearing and winning nest in one uniform, and so do being decided and won; never both in one month.
/// </summary>
internal static unsafe class TeamExpansion
{
    /// <returns>A bit per row in which an account may have won a team.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Step(in Tile tile, in StepContext c)
    {
        var p = c.P;
        var changedRows = 0;
        var one = Vector512.Create(1f);
        var rate = LaneMath.Select(c.Downturn, p->TeamRateDownturn, p->TeamRateNormal);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var u = LaneMath.Uniform(c.FootprintWords[(4 * row) + 2]);
            var waiting = tile.Has(row, AccountFlags.Waiting | AccountFlags.Paying);
            var decided = waiting & Vector512.LessThan(u, p->SalesDecision);
            var wonBySales = waiting & Vector512.LessThan(u, p->SalesWin);
            tile.Clear(row, AccountFlags.Waiting, decided);

            var deployed = tile.Deployed[row];
            var room = tile.Teams[row] - deployed;
            var able = tile.HasOnly(row, AccountFlags.Proven | AccountFlags.Paying, AccountFlags.Waiting);
            able = Vector512.AndNot(able, decided) & Vector512.GreaterThan(room, Vector512<float>.Zero) & IsUnderGate(tile, row, p);
            var ramp = LaneMath.Min(tile.Tenure[row] * p->RampSlope, one);
            var hazard = rate * ramp * c.ExpansionEffect[row] * room;
            var probability = one - LaneMath.Exp2(hazard * Vector512.Create(-LaneMath.Log2E));
            var appears = able & Vector512.LessThan(u, probability);
            if ((appears | wonBySales) == Vector512<float>.Zero)
            {
                continue;
            }

            changedRows |= 1 << row;
            var seats = tile.Seats[row];
            var newSeats = LaneMath.Min(Landing.DrawSeats(tile, row, p, c.FootprintWords[(4 * row) + 3]), SeatFill.WholeSeats(tile.SeatsPerTeam[row]));
            newSeats = LaneMath.Select(appears, newSeats, tile.OpportunitySeats[row]);
            var added = PricePlan.Price(tile, row, p, seats + newSeats).Bill - PricePlan.Price(tile, row, p, seats).Bill;
            var toSales = appears & Vector512.GreaterThanOrEqual(added, p->HandoffMonthly);
            var wonByCsm = Vector512.AndNot(appears, toSales) & Vector512.LessThan(u, probability * p->CsmWinRate);
            var won = wonBySales | wonByCsm;
            tile.OpportunitySeats[row] = newSeats;
            tile.Raise(row, AccountFlags.Waiting, toSales);
            tile.Deployed[row] = LaneMath.AddIf(deployed, won, one);
            tile.Seats[row] = LaneMath.AddIf(seats, won, newSeats);
        }

        return changedRows;
    }

    /// <summary>Multipliers and effects that team expansion and cross-sell share: coverage × exp(+β'·x − β'²/2, no champion, mapped at land).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Effects(in Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var log = p->ExpansionConstant + LaneMath.Select(tile.Has(row, AccountFlags.HumanTouch), p->ExpansionHuman, p->ExpansionSelf);
            log = LaneMath.Fma(tile.Health[row], p->ExpansionHealth, log);
            log = LaneMath.AddIf(log, ~tile.Has(row, AccountFlags.Champion), p->ExpansionNoChampion);
            log = LaneMath.AddIf(log, tile.Has(row, AccountFlags.Mapped), p->ExpansionMapped);
            c.ExpansionEffect[row] = LaneMath.Exp2(log);
        }
    }

    /// <summary>May another team be deployed without the enterprise tier, or is the account on it?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes IsUnderGate(in Tile tile, int row, SegmentLanes* p) => p->HasGate
        ? Vector512.LessThan(tile.Deployed[row], p->GateTeams) | tile.Has(row, AccountFlags.Enterprise)
        : Vector512<float>.AllBitsSet;
}
