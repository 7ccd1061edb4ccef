using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>An account at landing (model, section 3).</summary>
internal static unsafe class Landing
{
    /// <summary>Lands every row of the tile, as far as the segment needs of an account. <paramref name="landMonth"/>: per row; negative before opening.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Land(Tile tile, SegmentLanes* p, in LandingWords words, Lanes* landMonth, bool opening)
    {
        var paid = opening || !p->HasFreeLanding;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var free = paid ? Lanes.Zero : LaneMath.Happens(LaneMath.SwapHalves(words.Chance[(4 * row) + 2]), p->FreeLandingShare);
            tile.Paying[row] = ~free;
            tile.Free[row] = free;
            tile.LandedAt[row] = landMonth[row];
            tile.LandMonth[row] = LaneMath.Select(free | Vector512.Equals(landMonth[row], Vector512.Create(LandingHold.Never)), Vector512.Create(-1f), landMonth[row]);
            tile.Endurance[row] = LaneMath.Exponential(words.Chance[4 * row]);
            tile.Deployed[row] = Lanes.One;
            tile.PriceFactor[row] = Lanes.One;
            tile.Net[row] = p->KeepsOfPrice;
        }

        Begin(tile, p, words);
        Size(tile, p, words);
        if (Needs(p, AccountPart.Contract))
        {
            Sign(tile, p, words, landMonth);
        }

        if (Needs(p, AccountPart.Migration))
        {
            ChoosePlan(tile, p, landMonth, opening);
        }

        LandFootprint.Set(tile, p, words);
        for (var row = 0; row < Tile.Rows; row++)
        {
            Price(tile, row, p, landMonth[row]);
        }

        for (var row = 0; Needs(p, AccountPart.Proof) && row < Tile.Rows; row++)
        {
            tile.ProofEndurance[row] = LaneMath.Exponential(words.Chance[(4 * row) + 1]);
            ValueProof.Schedule(tile, row, p);
        }

        for (var row = 0; Needs(p, AccountPart.Expansion) && row < Tile.Rows; row++)
        {
            tile.Mapped[row] = LaneMath.Happens(words.Chance[(4 * row) + 2], p->MappedProbability);
            TeamExpansion.SetConstant(tile, row, p);
        }
    }

    /// <summary>Months between price renewals: the term; a monthly contract renews its price each 12 months.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes RenewalPeriod(Lanes term) => LaneMath.Select(Vector512.Equals(term, Vector512.Create(1f)), Vector512.Create(12f), term);

    /// <summary>What an account begins with, whoever it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Begin(Tile tile, SegmentLanes* p, in LandingWords words)
    {
        for (var row = 0; Needs(p, AccountPart.Hazard) && row < Tile.Rows; row++)
        {
            tile.Hazard[row] = Lanes.Zero;
            tile.RecentHazard[row] = Lanes.Zero;
        }

        for (var row = 0; Needs(p, AccountPart.Champion) && row < Tile.Rows; row++)
        {
            tile.Champion[row] = Lanes.AllBitsSet;
        }

        for (var row = 0; Needs(p, AccountPart.Tier) && row < Tile.Rows; row++)
        {
            tile.Enterprise[row] = Lanes.Zero;
        }

        if (Needs(p, AccountPart.Health))
        {
            LaneNormal.Draw(words.Chance + 3, Tile.Rows, tile.Health);
            for (var row = 0; row < Tile.Rows; row++)
            {
                tile.Health[row] += p->HealthAtLanding;
            }
        }

        var modules = Needs(p, AccountPart.All) ? Tile.Modules : p->Modules;
        new Span<Lanes>(tile.Module(0), modules * Tile.Stride).Clear();
    }

    /// <summary>K, and N.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Size(Tile tile, SegmentLanes* p, in LandingWords words)
    {
        p->SeatsPerTeam.Draw(words.Footprint + 1, Tile.Rows, tile.SeatsPerTeam);
        for (var row = 0; row < Tile.Rows; row++)
        {
            tile.SeatsPerTeam[row] = Whole(tile.SeatsPerTeam[row]);
        }

        if (!Needs(p, AccountPart.Teams))
        {
            return;
        }

        p->Teams.Draw(words.Footprint, Tile.Rows, tile.Teams);
        for (var row = 0; row < Tile.Rows; row++)
        {
            tile.Teams[row] = Whole(tile.Teams[row]);
            tile.MostTeams[row] = p->HasGate ? LaneMath.Min(tile.Teams[row], p->GateTeams) : tile.Teams[row]; // nobody lands on the enterprise tier
            tile.Waiting[row] = Lanes.Zero;
            tile.OpportunitySeats[row] = Lanes.Zero;
        }
    }

    /// <summary>The term, and the first renewal one term after landing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sign(Tile tile, SegmentLanes* p, in LandingWords words, Lanes* landMonth)
    {
        p->Term.Draw(words.Terms + 1, Tile.Rows, tile.Term);
        for (var row = 0; row < Tile.Rows; row++)
        {
            tile.Term[row] = LaneMath.Min(Whole(tile.Term[row]), Vector512.Create(120f));
            tile.RenewalMonth[row] = landMonth[row] + RenewalPeriod(tile.Term[row]);
        }
    }

    /// <summary>From the migration month on, lands may be on the new plan, or never be offered it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ChoosePlan(Tile tile, SegmentLanes* p, Lanes* landMonth, bool opening)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            var after = p->HasMigration && !opening ? Vector512.GreaterThanOrEqual(landMonth[row], Vector512.Create((float)p->MigrationMonth)) : Lanes.Zero;
            tile.Migrated[row] = tile.LandedOnNewPlan[row] = p->LandsOnNewPlan ? after : Lanes.Zero;
            tile.NotOffered[row] = p->NewLandsNotOffered ? after : Lanes.Zero;
        }
    }

    /// <summary>The first bill, and with it the coverage; a free landing pays nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Price(Tile tile, int row, SegmentLanes* p, Lanes landMonth)
    {
        var free = tile.Free[row];
        var priced = PricePlan.Price(tile, row, p);
        tile.Mrr[row] = Vector512.AndNot(priced.Bill, free);
        tile.HumanTouch[row] = Vector512.AndNot(Vector512.GreaterThanOrEqual(priced.Bill, p->CoverageMonthly), free);
        if (Needs(p, AccountPart.Usage))
        {
            KeepBill(tile, row, p, landMonth, priced);
        }

        if (Needs(p, AccountPart.Landing))
        {
            tile.LandMrr[row] = tile.Mrr[row];
            tile.FirstExpansion[row] = Lanes.Zero;
            tile.LeftMonth[row] = Lanes.Zero;
        }
    }

    /// <summary>The first bill and usage charge, none before them, and no shock.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void KeepBill(Tile tile, int row, SegmentLanes* p, Lanes landMonth, in PricePlan.Priced priced)
    {
        var none = Vector512.Create(float.PositiveInfinity);
        var free = tile.Free[row];
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
        tile.Smoothing[row] = Lanes.Zero;
        tile.ShockUntil[row] = landMonth;
        tile.Optimises[row] = Lanes.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Needs(SegmentLanes* p, AccountPart part) => (p->Parts & part) == part;

    /// <summary>A whole number of at least 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Whole(Lanes drawn) => LaneMath.Max(LaneMath.RoundHalfUp(drawn), Lanes.One);
}
