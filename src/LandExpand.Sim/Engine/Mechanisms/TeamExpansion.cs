using System.Numerics;
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
    /// <summary>Multipliers and effects that team expansion and cross-sell share: coverage × exp(+β'·x − β'²/2, no champion, mapped at land).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Effects(Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var log = LaneMath.Fma(tile.Health[row], p->ExpansionHealth, tile.ExpansionConstant[row]);
            log += Vector512.AndNot(p->ExpansionNoChampion, tile.Champion[row]);
            c.ExpansionEffect[row] = LaneMath.Exp2(log);
        }
    }

    /// <summary>With what probability an opportunity appears, where one may.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Chances(Tile tile, in StepContext c)
    {
        var p = c.P;
        var rate = LaneMath.Select(c.Downturn, p->TeamRateDownturn, p->TeamRateNormal); // in powers of two, and negative
        var month = Vector512.Create((float)c.Month);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var deployed = tile.Deployed[row];
            var able = Vector512.AndNot(tile.Paying[row], tile.Waiting[row]) & Vector512.GreaterThanOrEqual(month, tile.ProvenFrom[row])
                & Vector512.LessThan(deployed, tile.MostTeams[row]);
            var room = tile.Teams[row] - deployed;
            var tenure = month - tile.LandedAt[row];
            var ramp = LaneMath.Min(tenure * p->RampSlope, Lanes.One);
            c.TeamChance[row] = LaneMath.When(able, Lanes.One - LaneMath.Exp2(rate * ramp * (c.ExpansionEffect[row] * room)));
        }
    }

    /// <returns>A bit per row in which a team may have been won, where drivers are recorded.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Step(Tile tile, in StepContext c)
    {
        Chances(tile, c);
        var changedRows = Decide(tile, c, out var appearing);
        HandOff(tile, c, appearing);
        return changedRows;
    }

    /// <summary>Decides as if the CSM closed whatever appears; <paramref name="appearing"/>: a bit per row in which something does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Decide(Tile tile, in StepContext c, out int appearing)
    {
        var p = c.P;
        var changedRows = 0;
        appearing = 0;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var u = LaneMath.Uniform(c.FootprintWords[(4 * row) + 2]);
            var waiting = tile.Waiting[row] & tile.Paying[row];
            var decided = waiting & Vector512.LessThan(u, p->SalesDecision);
            var wonBySales = waiting & Vector512.LessThan(u, p->SalesWin);

            var probability = c.TeamChance[row];
            var appears = Vector512.LessThan(u, probability);
            var drawn = LaneMath.Max(LaneMath.RoundHalfUp(c.TeamSeats[row]), Lanes.One);
            drawn = LaneMath.Min(drawn, SeatFill.WholeSeats(tile.SeatsPerTeam[row]));
            var newSeats = LaneMath.Select(appears, drawn, tile.OpportunitySeats[row]);
            var wonByCsm = Vector512.LessThan(u, probability * p->CsmWinRate); // and so it appears
            var won = wonBySales | wonByCsm;
            changedRows |= c.Sums != null ? LaneMath.Bit(won, row) : 0;
            appearing |= LaneMath.Bit(appears, row);
            c.Appears[row] = appears;
            c.WonByCsm[row] = wonByCsm;
            tile.OpportunitySeats[row] = newSeats;
            tile.Waiting[row] = Vector512.AndNot(waiting, decided);
            tile.Deployed[row] = LaneMath.AddIf(tile.Deployed[row], won, Lanes.One);
            tile.Seats[row] = LaneMath.AddIf(tile.Seats[row], won, newSeats);
        }

        return changedRows;
    }

    /// <summary>
    /// What is too large for the CSM waits for the sales team after all. In rows of their own: pricing what a team would add takes as long as all the rest, and in most
    /// rows nothing appears. Seats are whole, so that taking them back is exact (up to 2^24 of an account).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void HandOff(Tile tile, in StepContext c, int rows)
    {
        var p = c.P;
        for (; rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            var (wonByCsm, newSeats) = (c.WonByCsm[row], tile.OpportunitySeats[row]);
            var seats = tile.Seats[row] - (wonByCsm & newSeats);
            var toSales = c.Appears[row] & Vector512.GreaterThanOrEqual(PricePlan.Added(tile, row, p, seats, newSeats), p->HandoffMonthly);
            var closes = Vector512.AndNot(wonByCsm, toSales);
            tile.Waiting[row] |= toSales;
            tile.Deployed[row] -= (wonByCsm & toSales) & Lanes.One;
            tile.Seats[row] = LaneMath.AddIf(seats, closes, newSeats);
        }
    }

    /// <summary>The seats of every row's next team, if one is won: as a batch, before the step. Not rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void DrawSeats(Tile tile, in StepContext c)
    {
        if (LandFootprint.TeamSeatsAreDrawn(c.P))
        {
            c.P->LandSeats.Draw(c.FootprintWords + 3, Tile.Rows, c.TeamSeats);
            return;
        }

        for (var row = 0; row < Tile.Rows; row++)
        {
            c.TeamSeats[row] = LandFootprint.DrawSeats(tile, row, c.P, c.FootprintWords[(4 * row) + 3]);
        }
    }

    /// <summary>What does not change of the exponent: coverage, mapped at land, −β'²/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetConstant(Tile tile, int row, SegmentLanes* p) =>
        tile.ExpansionConstant[row] = LaneMath.Select(tile.HumanTouch[row], p->ExpansionHuman, p->ExpansionSelf) + (tile.Mapped[row] & p->ExpansionMapped);
}
