using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>An account at landing (model, section 3).</summary>
internal static unsafe class Landing
{
    /// <summary>Lands every row of the tile. <paramref name="landMonth"/>: per row; negative before opening.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Land(Tile tile, SegmentLanes* p, in LandingWords words, Lanes* landMonth, bool opening)
    {
        var one = Vector512.Create(1f);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var afterMigration = p->HasMigration && !opening
                ? Vector512.GreaterThanOrEqual(landMonth[row], Vector512.Create((float)p->MigrationMonth))
                : Vector512<float>.Zero;
            var onNew = p->LandsOnNewPlan ? afterMigration : Vector512<float>.Zero;
            var notOffered = p->NewLandsNotOffered ? afterMigration : Vector512<float>.Zero;
            var free = p->HasFreeLanding && !opening
                ? LaneMath.Happens(LaneMath.SwapHalves(words.Chance[(4 * row) + 2]), p->FreeLandingShare)
                : Vector512<float>.Zero;
            ClearMasks(tile, row);
            tile.Paying[row] = ~free;
            tile.Free[row] = free;
            tile.Champion[row] = Lanes.AllBitsSet;
            tile.Mapped[row] = LaneMath.Happens(words.Chance[(4 * row) + 2], p->MappedProbability);
            tile.Migrated[row] = onNew;
            tile.LandedOnNewPlan[row] = onNew;
            tile.NotOffered[row] = notOffered;
            tile.LandedAt[row] = landMonth[row];
            tile.Endurance[row] = LaneMath.Exponential(words.Chance[4 * row]);
            tile.ProofEndurance[row] = LaneMath.Exponential(words.Chance[(4 * row) + 1]);
            tile.Hazard[row] = Vector512<float>.Zero;
            tile.RecentHazard[row] = Vector512<float>.Zero;
            tile.Health[row] = p->HealthAtLanding + LaneNormal.Draw(words.Chance[(4 * row) + 3]);
            tile.Teams[row] = LaneMath.Max(LaneMath.RoundHalfUp(p->Teams.Draw(words.Footprint[4 * row])), one);
            tile.SeatsPerTeam[row] = LaneMath.Max(LaneMath.RoundHalfUp(p->SeatsPerTeam.Draw(words.Footprint[(4 * row) + 1])), one);
            tile.Deployed[row] = one;
            tile.OpportunitySeats[row] = Vector512<float>.Zero;
            tile.PriceFactor[row] = one;
            tile.Net[row] = p->KeepsOfPrice;
            tile.Term[row] = LaneMath.Min(LaneMath.Max(LaneMath.RoundHalfUp(p->Term.Draw(words.Terms[(4 * row) + 1])), one), Vector512.Create(120f));
            tile.RenewalMonth[row] = landMonth[row] + RenewalPeriod(tile.Term[row]);
            tile.ShockUntil[row] = landMonth[row];
            SetFootprint(tile, row, p, words, onNew);
            Price(tile, row, p, landMonth[row], free);
            ValueProof.Schedule(tile, row, p);
            EnterpriseGate.SetMostTeams(tile, row, p);
            TeamExpansion.SetConstant(tile, row, p);
            tile.LandMonth[row] = LaneMath.Select(free, Vector512.Create(-1f), landMonth[row]);
        }
    }

    /// <summary>Months between price renewals: the term; a monthly contract renews its price each 12 months.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes RenewalPeriod(Lanes term) => LaneMath.Select(Vector512.Equals(term, Vector512.Create(1f)), Vector512.Create(12f), term);

    /// <summary>Are the seats of a team a draw and nothing else, whatever the account? Otherwise some are bought by a land ACV, or the plans differ.</summary>
    public static bool TeamSeatsAreDrawn(SegmentLanes* p) => !p->LandsOnNewPlan && !(p->HasLandAcv && p->Plan.Seats.IsUsed);

    /// <summary>Seats of a further team, drawn as at landing, before they are held to the team's size.</summary>
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
        return LaneMath.Max(LaneMath.RoundHalfUp(seats), Vector512.Create(1f));
    }

    /// <summary>Fee, land seats and usage; a land ACV fixes the flat fee, or is turned into seats or usage at the plan's prices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SetFootprint(Tile tile, int row, SegmentLanes* p, in LandingWords words, Lanes onNew)
    {
        SetFootprint(tile, row, p, ref p->Plan, words, Vector512<float>.AllBitsSet);
        if (p->LandsOnNewPlan)
        {
            SetFootprint(tile, row, p, ref p->NewPlan, words, onNew);
        }

        tile.SignedSeats[row] = tile.Seats[row];
        tile.MeanLogUsage[row] = tile.LogUsage[row];
        tile.UsagePerSeat[row] = LaneMath.Exp2(tile.LogUsage[row]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SetFootprint(Tile tile, int row, SegmentLanes* p, ref PlanLanes plan, in LandingWords words, Lanes where)
    {
        var fee = plan.Fee;
        var seats = LaneMath.Min(DrawSeats(p, ref plan, words.Footprint[(4 * row) + 2], words.Footprint[(4 * row) + 3]), Vector512.Floor(tile.SeatsPerTeam[row]));
        var usagePerSeat = p->UsagePerSeat.Draw(words.Terms[4 * row]);
        if (p->HasLandAcv)
        {
            var listPrice = ListPrice(p, words.Footprint[(4 * row) + 3]);
            fee = plan.IsFlat ? listPrice : fee;
            usagePerSeat = plan.BillsUsage ? (PricePlan.UnitsFor(ref plan.Usage, listPrice) + plan.Allowance) / seats : usagePerSeat;
        }

        var logUsage = LaneMath.Log2(LaneMath.Max(usagePerSeat, Vector512.Create(1e-30f)));
        tile.Fee[row] = LaneMath.Select(where, fee, tile.Fee[row]);
        tile.Seats[row] = LaneMath.Select(where, seats, tile.Seats[row]);
        tile.LogUsage[row] = LaneMath.Select(where, logUsage, tile.LogUsage[row]);
    }

    /// <summary>The first bill, and with it the coverage; a free landing pays nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Price(Tile tile, int row, SegmentLanes* p, Lanes landMonth, Lanes free)
    {
        var none = Vector512.Create(float.PositiveInfinity);
        var priced = PricePlan.Price(tile, row, p);
        var first = LaneMath.Select(free, none, priced.Bill);
        var months = landMonth + Vector512.Create(3f * Address.EarliestMonth);
        var place = months - (Vector512.Floor(months * Vector512.Create(1f / 3)) * Vector512.Create(3f)); // the lanes of a row may land in different months
        for (var i = 0; i < 3; i++)
        {
            tile.Bills(i)[row] = LaneMath.Select(Vector512.Equals(place, Vector512.Create((float)i)), first, none);
        }

        var charged = Vector512.AndNot(PricePlan.Where(tile, row, p, p->Plan.BillsUsage, p->NewPlan.BillsUsage), free);
        tile.UsageCharge[row] = LaneMath.Select(charged, priced.UsageCharge, Vector512.Create(-1f));
        tile.UsageCharge1[row] = Vector512.Create(-1f);
        tile.Smoothing[row] = Vector512<float>.Zero;
        tile.Mrr[row] = Vector512.AndNot(priced.Bill, free);
        tile.LandMrr[row] = tile.Mrr[row];
        tile.FirstExpansion[row] = Vector512<float>.Zero;
        tile.LeftMonth[row] = Vector512<float>.Zero;
        tile.HumanTouch[row] = Vector512.AndNot(Vector512.GreaterThanOrEqual(priced.Bill, p->CoverageMonthly), free);
    }

    /// <summary>What an account begins without.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ClearMasks(Tile tile, int row)
    {
        tile.Waiting[row] = Lanes.Zero;
        tile.Enterprise[row] = Lanes.Zero;
        tile.HumanTouch[row] = Lanes.Zero;
        tile.Optimises[row] = Lanes.Zero;
        for (var module = 0; module < Tile.Modules; module++)
        {
            tile.Module(module)[row] = Lanes.Zero;
        }
    }

    /// <summary>A land ACV as a monthly charge before discount.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes ListPrice(SegmentLanes* p, Words word) => p->LandAcv.Draw(word) / (p->KeepsOfPrice * Vector512.Create(12f));
}
