using LandExpand.Sim.Engine.Mechanisms;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios.Book;
using LandExpand.Sim.Scenarios;
using System.Runtime.Intrinsics;

namespace LandExpand.Sim.Engine;

/// <summary>Month 0: aged accounts take over what a book file knows of them, and are priced as the simulated months price them.</summary>
internal static unsafe class HandOver
{
    /// <summary>Ends the ageing of a tile.</summary>
    /// <param name="tile">At month 0, aged under the history.</param>
    /// <param name="history">Parameters of the ageing.</param>
    /// <param name="p">Parameters of the simulated months.</param>
    /// <param name="file">The book file, or null for a synthetic book.</param>
    public static void ToSimulation(in Tile tile, SegmentLanes* history, SegmentLanes* p, BookAccounts? file)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            var paying = tile.Has(row, AccountFlags.Paying);
            if (!(history->Plan.IsFlat && p->Plan.IsFlat))
            {
                tile.Fee[row] = p->Plan.Fee; // only a flat fee is fixed at signing: any other is one of the plan's prices, or gone with its plan
            }

            if (file is not null)
            {
                var flags = (uint*)(tile.Flags + row);
                for (var lane = 0; lane < LaneMath.LaneCount; lane++)
                {
                    if ((flags[lane] & AccountFlags.Paying) != 0)
                    {
                        Footprint(tile, row, lane, p, file[(int)((uint*)(tile.Account + row))[lane]]);
                    }
                }
            }

            DropImpossible(tile, row, p);
            Price(tile, row, p, paying);
            if (file is not null)
            {
                ScaleToMrr(tile, row, p, file);
                SetUsageCharge(tile, row, p);
            }
        }
    }

    /// <summary>The usage charge of month 0 is that of the footprint as it now stands, not of the one that was aged.</summary>
    private static void SetUsageCharge(in Tile tile, int row, SegmentLanes* p)
    {
        var charged = tile.Has(row, AccountFlags.Paying) & PricePlan.Where(tile, row, p, p->Plan.BillsUsage, p->NewPlan.BillsUsage);
        tile.UsageCharge[row] = LaneMath.Select(charged, PricePlan.Price(tile, row, p, tile.Seats[row]).UsageCharge, Vector512.Create(-1f));
    }

    /// <summary>An opportunity that waits is gone where the file, or a gate that was not there before opening, leaves no team to win.</summary>
    private static void DropImpossible(in Tile tile, int row, SegmentLanes* p)
    {
        var possible = Vector512.LessThan(tile.Deployed[row], tile.Teams[row]) & TeamExpansion.IsUnderGate(tile, row, p);
        tile.Clear(row, AccountFlags.Waiting, ~possible);
    }

    /// <summary>Scales all prices of the opening accounts of a tile by a factor per replication.</summary>
    public static void Scale(in Tile tile, SegmentLanes* p, Lanes factor)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            tile.Net[row] *= factor;
            tile.Bill1[row] *= factor;
            tile.Bill2[row] *= factor;
            Price(tile, row, p, tile.Has(row, AccountFlags.Paying));
        }
    }

    /// <summary>Bill and MRR of the footprint at today's prices. Where they are unchanged, so are the bits.</summary>
    private static void Price(in Tile tile, int row, SegmentLanes* p, Lanes paying)
    {
        var before = tile.Bill[row];
        var priced = PricePlan.Price(tile, row, p, tile.Seats[row]);
        var ratio = LaneMath.Select(Vector512.GreaterThan(before, Lanes.Zero) & paying, priced.Bill / before, Lanes.One);
        tile.Bill[row] = LaneMath.Select(paying, priced.Bill, before);
        var smooths = PricePlan.Where(tile, row, p, p->Plan.SmoothsMrr, p->NewPlan.SmoothsMrr);
        tile.Smoothing[row] = LaneMath.When(paying & smooths, tile.Smoothing[row] * ratio);
        tile.Mrr[row] = LaneMath.When(paying, priced.Bill + tile.Smoothing[row]);
    }

    /// <summary>What the file gives replaces what ageing made of it.</summary>
    private static void Footprint(in Tile tile, int row, int lane, SegmentLanes* p, OpeningAccount account)
    {
        ref var seats = ref Value(tile.Seats, row, lane);
        ref var deployed = ref Value(tile.Deployed, row, lane);
        deployed = (float)(account.Teams ?? deployed);
        seats = (float)(account.Seats ?? Math.Max(seats, 1));
        Value(tile.Teams, row, lane) = Math.Max(Value(tile.Teams, row, lane), deployed);
        Value(tile.SeatsPerTeam, row, lane) = Math.Max(Value(tile.SeatsPerTeam, row, lane), seats / deployed);
        if (account.Seats is not null)
        {
            Value(tile.SignedSeats, row, lane) = seats;
        }

        if (account.Usage is { } usage)
        {
            var log = (float)Math.Log2(Math.Max(usage / seats, 1e-30));
            Value(tile.LogUsage, row, lane) = log;
            Value(tile.MeanLogUsage, row, lane) = log;
            Value(tile.UsagePerSeat, row, lane) = (float)Math.Max(usage / seats, 1e-30);
        }

        if (account.Plan is { } plan && p->HasMigration && IsSecond(plan, p))
        {
            ((uint*)(tile.Flags + row))[lane] |= AccountFlags.Migrated;
            Value(tile.Fee, row, lane) = p->NewPlan.Fee.GetElement(lane);
        }

        Contract(tile, row, lane, p, account);
        Value(tile.Bill1, row, lane) = float.PositiveInfinity;
        Value(tile.Bill2, row, lane) = float.PositiveInfinity;
        Value(tile.UsageCharge1, row, lane) = -1;
        Value(tile.Smoothing, row, lane) = 0;
    }

    private static void Contract(in Tile tile, int row, int lane, SegmentLanes* p, OpeningAccount account)
    {
        ref var term = ref Value(tile.Term, row, lane);
        ref var toRenewal = ref Value(tile.MonthsToRenewal, row, lane);
        term = account.TermMonths ?? term;
        var period = term == 1 ? 12 : term;
        if (account.MonthsToRenewal is { } months)
        {
            toRenewal = Math.Max(months, 1);
            if (toRenewal > period)
            {
                // Further away than the drawn term allows: the contract must be the next longer in whole years.
                term = period = 12 * MathF.Ceiling(toRenewal / 12);
            }
        }

        toRenewal = Math.Min(toRenewal, period);
        var sinceRenewal = (int)(period - toRenewal);
        var tenure = (int)Value(tile.Tenure, row, lane);
        var recent = Math.Max(0, (int)(Math.Min(12, period) - toRenewal));
        Value(tile.Hazard, row, lane) = term == 1 ? 0 : NeutralHazard(p, lane, tenure, sinceRenewal);
        Value(tile.RecentHazard, row, lane) = NeutralHazard(p, lane, tenure, recent);
    }

    /// <summary>Hazard of the last months with effects 0 in the normal regime.</summary>
    private static float NeutralHazard(SegmentLanes* p, int lane, int tenure, int months)
    {
        var sum = 0.0;
        for (var month = 0; month < Math.Min(months, tenure); month++)
        {
            var shape = p->Shape[(Math.Clamp(tenure - month, 1, p->LongestShape) * LaneMath.LaneCount) + lane];
            sum += p->MonthlyHazard.GetElement(lane) * shape;
        }

        return (float)sum;
    }

    /// <summary>MRR fixes the fee of a flat plan, and one price factor of the account under other plans.</summary>
    private static void ScaleToMrr(in Tile tile, int row, SegmentLanes* p, BookAccounts file)
    {
        var paying = (uint*)(tile.Flags + row);
        for (var lane = 0; lane < LaneMath.LaneCount; lane++)
        {
            if ((paying[lane] & AccountFlags.Paying) == 0)
            {
                continue;
            }

            var account = file[(int)((uint*)(tile.Account + row))[lane]];
            var bill = Value(tile.Bill, row, lane);
            if (!(bill > 0))
            {
                file.BillsNothing(account);
                continue;
            }

            FixPrice(tile, row, lane, p, account.Mrr / bill);
        }

        Price(tile, row, p, tile.Has(row, AccountFlags.Paying));
    }

    private static void FixPrice(in Tile tile, int row, int lane, SegmentLanes* p, double ratio)
    {
        var migrated = (((uint*)(tile.Flags + row))[lane] & AccountFlags.Migrated) != 0;
        var flat = migrated ? p->NewPlan.IsFlat : p->Plan.IsFlat;
        ref var price = ref Value(flat ? tile.Fee : tile.Net, row, lane);
        if (flat && p->Modules > 0)
        {
            // Module fees do not follow the flat fee: what is left of the MRR after them does, as long as anything is.
            var bill = Value(tile.Bill, row, lane);
            var fees = bill - FeePart(tile, row, lane, p, bill);
            var left = (bill * ratio) - fees;
            price = ref Value(left > 0 ? tile.Fee : tile.Net, row, lane);
            ratio = left > 0 ? left / (bill - fees) : ratio;
        }

        price = (float)(price * ratio);
    }

    /// <summary>The part of a bill that is in proportion to the flat fee.</summary>
    private static double FeePart(in Tile tile, int row, int lane, SegmentLanes* p, double bill)
    {
        var fees = 0.0;
        for (var module = 0; module < p->Modules; module++)
        {
            var attached = (((uint*)(tile.Flags + row))[lane] & AccountFlags.Module(module)) != 0;
            fees += attached ? p->ModuleFee[module].GetElement(lane) : 0;
        }

        return bill - (fees * Value(tile.Net, row, lane) * Value(tile.PriceFactor, row, lane));
    }

    /// <summary>Is the named plan the migration's, and not also the first one?</summary>
    private static bool IsSecond(string plan, SegmentLanes* p) => Is(plan, p->NewPlan.Model) && !Is(plan, p->Plan.Model);

    private static bool Is(string plan, PricingModel model) => string.Equals(plan, model.ToString(), StringComparison.OrdinalIgnoreCase);

    private static ref float Value(Lanes* column, int row, int lane) => ref ((float*)(column + row))[lane];
}
