using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>
/// What a footprint costs (model, section 6): bill = (1 − discount) × g × [fee + seat charge + usage charge + modules], fee and seat charge ×
/// tier. Flat, seat, usage and hybrid plans are one composition.
/// </summary>
internal static unsafe class PricePlan
{
    /// <summary>A bill, its usage charge, and what a unit of usage charge adds to the bill (for smoothing).</summary>
    public readonly ref struct Priced
    {
        public required Lanes Bill { get; init; }
        public required Lanes UsageCharge { get; init; }
        public required Lanes UsageFactor { get; init; }
    }

    /// <summary>The bill of a row as it stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Priced Price(Tile tile, int row, SegmentLanes* p)
    {
        var seats = tile.Seats[row];
        var fixedPart = Tiered(tile, row, p, tile.Fee[row] + SeatCharge(tile, row, p, seats));
        var usage = UsageCharge(tile, row, p, seats);
        var share = Lanes.One;
        var footprint = fixedPart + usage;
        if (p->Modules > 0)
        {
            share += tile.SumOverModules(row, ref p->ModuleShare, p->Modules);
            footprint = LaneMath.Fma(footprint, share, tile.SumOverModules(row, ref p->ModuleFee, p->Modules));
        }

        var factor = tile.Net[row] * tile.PriceFactor[row];
        return new Priced { Bill = footprint * factor, UsageCharge = usage, UsageFactor = share * factor };
    }

    /// <summary>What more seats would add to the bill.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Added(Tile tile, int row, SegmentLanes* p, Lanes seats, Lanes more)
    {
        var added = Tiered(tile, row, p, SeatCharge(tile, row, p, seats + more) - SeatCharge(tile, row, p, seats));
        if (p->HasUsage)
        {
            added += UsageCharge(tile, row, p, seats + more) - UsageCharge(tile, row, p, seats);
        }

        if (p->Modules > 0)
        {
            added *= Lanes.One + tile.SumOverModules(row, ref p->ModuleShare, p->Modules);
        }

        return added * (tile.Net[row] * tile.PriceFactor[row]);
    }

    /// <summary>Where the account's plan has a property, given for the old plan and the new one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Where(Tile tile, int row, SegmentLanes* p, bool old, bool next)
    {
        var mask = old ? Lanes.AllBitsSet : Lanes.Zero;
        return p->HasMigration && old != next ? mask ^ tile.Migrated[row] : mask;
    }

    /// <summary>The seat charge of a month at a number of seats, before tier, g and discount.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes SeatCharge(Tile tile, int row, SegmentLanes* p, Lanes seats)
    {
        var charge = SeatCharge(ref p->Plan, seats);
        return p->HasMigration ? LaneMath.Select(tile.Migrated[row], SeatCharge(ref p->NewPlan, seats), charge) : charge;
    }

    /// <summary>Fee and seat charge are multiplied on the enterprise tier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Tiered(Tile tile, int row, SegmentLanes* p, Lanes charge) =>
        p->HasGate ? LaneMath.Select(tile.Enterprise[row], charge * p->TierMultiplier, charge) : charge;

    /// <summary>The usage charge of a month at a number of seats, before g and discount.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes UsageCharge(Tile tile, int row, SegmentLanes* p, Lanes seats)
    {
        if (!p->HasUsage)
        {
            return Lanes.Zero;
        }

        var used = seats * tile.UsagePerSeat[row];
        var charge = UsageCharge(ref p->Plan, used);
        return p->HasMigration ? LaneMath.Select(tile.Migrated[row], UsageCharge(ref p->NewPlan, used), charge) : charge;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes SeatCharge(ref PlanLanes plan, Lanes seats) =>
        plan.Seats.IsUsed ? Charge(ref plan.Seats, LaneMath.Max(seats, plan.MinimumSeats)) : Lanes.Zero;

    /// <summary>Usage over the allowance, at least the commit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes UsageCharge(ref PlanLanes plan, Lanes used) => plan.Usage.IsUsed
        ? LaneMath.Max(Charge(ref plan.Usage, LaneMath.Max(used - plan.Allowance, Lanes.Zero)), plan.MonthlyCommit)
        : Lanes.Zero;

    /// <summary>The units that a charge buys: the inverse of the graduated charge. Brackets that cost nothing are passed through; the last one adds nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Lanes UnitsFor(ref Graduated tiers, Lanes charge)
    {
        var units = Vector512<float>.Zero;
        var goesOn = Vector512<float>.AllBitsSet;
        var left = charge;
        var price = tiers.Price;
        var from = Vector512<float>.Zero;
        for (var bracket = 0; bracket < tiers.Brackets; bracket++)
        {
            var width = tiers.Above[bracket] - from;
            var fills = Vector512.GreaterThan(left, width * price);
            units = LaneMath.AddIf(units, goesOn, LaneMath.Select(fills, width, Affordable(left, price)));
            goesOn &= fills;
            left -= width * price;
            from = tiers.Above[bracket];
            price += tiers.PriceStep[bracket];
        }

        return units + LaneMath.When(goesOn, Affordable(left, price));
    }

    private static Lanes Affordable(Lanes charge, Lanes price) => LaneMath.When(Vector512.GreaterThan(price, Vector512<float>.Zero), charge / price);

    /// <summary>Two brackets at a time: one that the plan does not have costs nothing more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Charge(ref Graduated tiers, Lanes units)
    {
        var charge = units * tiers.Price;
        if (tiers.Brackets > 0)
        {
            charge = LaneMath.Fma(tiers.PriceStep[0], LaneMath.Max(units - tiers.Above[0], Lanes.Zero), charge);
            charge = LaneMath.Fma(tiers.PriceStep[1], LaneMath.Max(units - tiers.Above[1], Lanes.Zero), charge);
        }

        if (tiers.Brackets > 2)
        {
            charge = LaneMath.Fma(tiers.PriceStep[2], LaneMath.Max(units - tiers.Above[2], Lanes.Zero), charge);
            charge = LaneMath.Fma(tiers.PriceStep[3], LaneMath.Max(units - tiers.Above[3], Lanes.Zero), charge);
        }

        return charge;
    }
}
