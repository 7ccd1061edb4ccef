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

    /// <summary>The bill of a row at a number of seats, everything else as it stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Priced Price(in Tile tile, int row, SegmentLanes* p, Lanes seats)
    {
        var fixedPart = tile.Fee[row] + SeatCharge(ref p->Plan, seats);
        var usage = UsageCharge(ref p->Plan, seats, tile.UsagePerSeat[row]);
        if (p->HasMigration)
        {
            var migrated = tile.Has(row, AccountFlags.Migrated);
            fixedPart = LaneMath.Select(migrated, tile.Fee[row] + SeatCharge(ref p->NewPlan, seats), fixedPart);
            usage = LaneMath.Select(migrated, UsageCharge(ref p->NewPlan, seats, tile.UsagePerSeat[row]), usage);
        }

        if (p->HasGate)
        {
            fixedPart = LaneMath.Select(tile.Has(row, AccountFlags.Enterprise), fixedPart * p->TierMultiplier, fixedPart);
        }

        var footprint = fixedPart + usage;
        var factor = tile.Net[row] * tile.PriceFactor[row];
        var share = Vector512.Create(1f);
        if (p->Modules > 0)
        {
            var fees = Vector512<float>.Zero;
            for (var module = 0; module < p->Modules; module++)
            {
                var attached = tile.Has(row, AccountFlags.Module(module));
                share = LaneMath.AddIf(share, attached, p->ModuleShare[module]);
                fees = LaneMath.AddIf(fees, attached, p->ModuleFee[module]);
            }

            footprint = LaneMath.Fma(footprint, share, fees);
        }

        return new Priced { Bill = footprint * factor, UsageCharge = usage, UsageFactor = share * factor };
    }

    /// <summary>Where the account's plan has a property, given for the old plan and the new one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Where(in Tile tile, int row, SegmentLanes* p, bool old, bool next)
    {
        var mask = old ? Lanes.AllBitsSet : Lanes.Zero;
        return p->HasMigration && old != next ? mask ^ tile.Has(row, AccountFlags.Migrated) : mask;
    }

    /// <summary>The seat charge of a month, before tier, g and discount.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes SeatCharge(ref PlanLanes plan, Lanes seats) =>
        plan.Seats.IsUsed ? Charge(ref plan.Seats, LaneMath.Max(seats, plan.MinimumSeats)) : Vector512<float>.Zero;

    /// <summary>The usage charge of a month, before g and discount: usage over the allowance, at least the commit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes UsageCharge(ref PlanLanes plan, Lanes seats, Lanes usagePerSeat)
    {
        if (!plan.Usage.IsUsed)
        {
            return Vector512<float>.Zero;
        }

        var billed = LaneMath.Max((seats * usagePerSeat) - plan.Allowance, Vector512<float>.Zero);
        return LaneMath.Max(Charge(ref plan.Usage, billed), plan.MonthlyCommit);
    }

    /// <summary>The units that a charge buys: the inverse of the graduated charge. Brackets that cost nothing are passed through; the last one adds nothing.</summary>
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Charge(ref Graduated tiers, Lanes units)
    {
        var charge = units * tiers.Price;
        for (var bracket = 0; bracket < tiers.Brackets; bracket++)
        {
            charge = LaneMath.Fma(tiers.PriceStep[bracket], LaneMath.Max(units - tiers.Above[bracket], Vector512<float>.Zero), charge);
        }

        return charge;
    }
}
