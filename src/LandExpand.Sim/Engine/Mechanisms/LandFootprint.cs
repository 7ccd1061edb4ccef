using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Fee, land seats and usage of an account at landing: drawn, or what a land ACV buys at the plan's prices (model, sections 3 and 6).</summary>
internal static unsafe class LandFootprint
{
    /// <summary>Fee, land seats and usage.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Set(Tile tile, SegmentLanes* p, in LandingWords words)
    {
        if (p->HasLandAcv || p->LandsOnNewPlan)
        {
            for (var row = 0; row < Tile.Rows; row++)
            {
                Set(tile, row, p, ref p->Plan, words, Lanes.AllBitsSet);
                if (p->LandsOnNewPlan)
                {
                    Set(tile, row, p, ref p->NewPlan, words, tile.Migrated[row]);
                }
            }
        }
        else
        {
            p->LandSeats.Draw(words.Footprint + 2, Tile.Rows, tile.Seats);
            for (var row = 0; row < Tile.Rows; row++)
            {
                tile.Fee[row] = p->Plan.Fee;
                tile.Seats[row] = LaneMath.Min(Landing.Whole(tile.Seats[row]), Vector512.Floor(tile.SeatsPerTeam[row]));
            }

            if (Landing.Needs(p, AccountPart.Usage))
            {
                p->UsagePerSeat.Draw(words.Terms, Tile.Rows, tile.LogUsage);
                for (var row = 0; row < Tile.Rows; row++)
                {
                    tile.LogUsage[row] = LogUsage(tile.LogUsage[row]);
                }
            }
        }

        for (var row = 0; Landing.Needs(p, AccountPart.SignedSeats) && row < Tile.Rows; row++)
        {
            tile.SignedSeats[row] = tile.Seats[row];
        }

        for (var row = 0; Landing.Needs(p, AccountPart.Usage) && row < Tile.Rows; row++)
        {
            tile.MeanLogUsage[row] = tile.LogUsage[row];
            tile.UsagePerSeat[row] = LaneMath.Exp2(tile.LogUsage[row]);
        }
    }

    /// <summary>The same under one plan; a land ACV fixes the flat fee, or is turned into seats or usage at the plan's prices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Set(Tile tile, int row, SegmentLanes* p, ref PlanLanes plan, in LandingWords words, Lanes where)
    {
        var fee = plan.Fee;
        var seats = LaneMath.Min(DrawSeats(p, ref plan, words.Footprint[(4 * row) + 2], words.Footprint[(4 * row) + 3]), Vector512.Floor(tile.SeatsPerTeam[row]));
        var listPrice = p->HasLandAcv ? ListPrice(p, words.Footprint[(4 * row) + 3]) : Lanes.Zero;
        if (p->HasLandAcv && plan.IsFlat)
        {
            fee = listPrice;
        }

        tile.Fee[row] = LaneMath.Select(where, fee, tile.Fee[row]);
        tile.Seats[row] = LaneMath.Select(where, seats, tile.Seats[row]);
        if (Landing.Needs(p, AccountPart.Usage))
        {
            var usagePerSeat = p->HasLandAcv && plan.BillsUsage
                ? (PricePlan.UnitsFor(ref plan.Usage, listPrice) + plan.Allowance) / seats
                : p->UsagePerSeat.Draw(words.Terms[4 * row]);
            tile.LogUsage[row] = LaneMath.Select(where, LogUsage(usagePerSeat), tile.LogUsage[row]);
        }
    }

    /// <summary>Are the seats of a team a draw and nothing else, whatever the account? Otherwise some are bought by a land ACV, or the plans differ.</summary>
    public static bool TeamSeatsAreDrawn(SegmentLanes* p) => !p->LandsOnNewPlan && !(p->HasLandAcv && p->Plan.Seats.IsUsed);

    /// <summary>Seats of a further team, drawn as at landing, before they are held to the team's size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Lanes DrawSeats(Tile tile, int row, SegmentLanes* p, Words word)
    {
        var seats = DrawSeats(p, ref p->Plan, word, word);
        return p->LandsOnNewPlan ? LaneMath.Select(tile.LandedOnNewPlan[row], DrawSeats(p, ref p->NewPlan, word, word), seats) : seats;
    }

    /// <summary>Seats of a team under a plan, in whole seats of at least 1: drawn as such, or as a land ACV.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes DrawSeats(SegmentLanes* p, ref PlanLanes plan, Words seatsWord, Words acvWord)
    {
        var seats = p->HasLandAcv && plan.Seats.IsUsed ? PricePlan.UnitsFor(ref plan.Seats, ListPrice(p, acvWord)) : p->LandSeats.Draw(seatsWord);
        return Landing.Whole(seats);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes LogUsage(Lanes usagePerSeat) => LaneMath.Log2(LaneMath.Max(usagePerSeat, Vector512.Create(1e-30f)));

    /// <summary>A land ACV as a monthly charge before discount.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes ListPrice(SegmentLanes* p, Words word) => p->LandAcv.Draw(word) / (p->KeepsOfPrice * Vector512.Create(12f));
}
