using System.Runtime.CompilerServices;
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToSimulation(Tile tile, SegmentLanes* history, SegmentLanes* p, BookAccounts? file)
    {
        var otherProof = !ValueProof.IsSame(history, p);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var paying = tile.Paying[row];
            if (!(history->Plan.IsFlat && p->Plan.IsFlat))
            {
                tile.Fee[row] = p->Plan.Fee; // only a flat fee is fixed at signing: any other is one of the plan's prices, or gone with its plan
            }

            if (file is not null)
            {
                for (var lane = 0; lane < LaneMath.LaneCount; lane++)
                {
                    if (Tile.Holds(tile.Paying, row, lane))
                    {
                        Footprint(tile, row, lane, p, file[(int)((uint*)(tile.Account + row))[lane]]);
                    }
                }
            }

            if (otherProof)
            {
                ValueProof.Reschedule(tile, row, p, 0, ValueProof.Spent(tile, row, history, 0), Lanes.AllBitsSet);
            }

            EnterpriseGate.SetMostTeams(tile, row, p);
            TeamExpansion.SetConstant(tile, row, p);
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
    private static void SetUsageCharge(Tile tile, int row, SegmentLanes* p)
    {
        var charged = tile.Paying[row] & PricePlan.Where(tile, row, p, p->Plan.BillsUsage, p->NewPlan.BillsUsage);
        tile.UsageCharge[row] = LaneMath.Select(charged, PricePlan.Price(tile, row, p).UsageCharge, Vector512.Create(-1f));
    }

    /// <summary>An opportunity that waits is gone where the file, or a gate that was not there before opening, leaves no team to win.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void DropImpossible(Tile tile, int row, SegmentLanes* p)
    {
        var possible = Vector512.LessThan(tile.Deployed[row], tile.MostTeams[row]);
        tile.Waiting[row] &= possible;
    }

    /// <summary>Scales all prices of the opening accounts of a tile by a factor per replication.</summary>
    public static void Scale(Tile tile, SegmentLanes* p, Lanes factor)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            tile.Net[row] *= factor;
            tile.Bill(-1)[row] *= factor;
            tile.Bill(-2)[row] *= factor;
            Price(tile, row, p, tile.Paying[row]);
        }
    }

    /// <summary>Bill and MRR of the footprint at today's prices. Where they are unchanged, so are the bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Price(Tile tile, int row, SegmentLanes* p, Lanes paying)
    {
        var before = Bill(tile, p)[row];
        var priced = PricePlan.Price(tile, row, p);
        var ratio = LaneMath.Select(Vector512.GreaterThan(before, Lanes.Zero) & paying, priced.Bill / before, Lanes.One);
        Bill(tile, p)[row] = LaneMath.Select(paying, priced.Bill, before);
        var smooths = PricePlan.Where(tile, row, p, p->Plan.SmoothsMrr, p->NewPlan.SmoothsMrr);
        tile.Smoothing[row] = LaneMath.When(paying & smooths, tile.Smoothing[row] * ratio);
        tile.Mrr[row] = LaneMath.When(paying, priced.Bill + tile.Smoothing[row]);
    }

    /// <summary>What the file gives replaces what ageing made of it.</summary>
    private static void Footprint(Tile tile, int row, int lane, SegmentLanes* p, OpeningAccount account)
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
            Value(tile.MeanLogUsage, row, lane) = account.UsualUsage is { } usual ? (float)Math.Log2(Math.Max(usual / seats, 1e-30)) : log;
            Value(tile.UsagePerSeat, row, lane) = (float)Math.Max(usage / seats, 1e-30);
        }

        if (account.Plan is { } plan && p->HasMigration && IsSecond(plan, p))
        {
            ((uint*)(tile.Migrated + row))[lane] = uint.MaxValue;
            Value(tile.Fee, row, lane) = p->NewPlan.Fee.GetElement(lane);
        }

        Contract(tile, row, lane, p, account);
        Value(tile.Bill(-1), row, lane) = float.PositiveInfinity;
        Value(tile.Bill(-2), row, lane) = float.PositiveInfinity;
        Value(tile.UsageCharge1, row, lane) = -1;
        Value(tile.Smoothing, row, lane) = 0;
    }

    private static void Contract(Tile tile, int row, int lane, SegmentLanes* p, OpeningAccount account)
    {
        ref var term = ref Value(tile.Term, row, lane);
        ref var toRenewal = ref Value(tile.RenewalMonth, row, lane); // the month is 0
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
        var tenure = -(int)Value(tile.LandedAt, row, lane);
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
    private static void ScaleToMrr(Tile tile, int row, SegmentLanes* p, BookAccounts file)
    {
        for (var lane = 0; lane < LaneMath.LaneCount; lane++)
        {
            if (!Tile.Holds(tile.Paying, row, lane))
            {
                continue;
            }

            var account = file[(int)((uint*)(tile.Account + row))[lane]];
            var bill = Value(Bill(tile, p), row, lane);
            if (!(bill > 0))
            {
                file.BillsNothing(account);
                continue;
            }

            FixPrice(tile, row, lane, p, account.Mrr / bill);
        }

        Price(tile, row, p, tile.Paying[row]);
    }

    private static void FixPrice(Tile tile, int row, int lane, SegmentLanes* p, double ratio)
    {
        var migrated = Tile.Holds(tile.Migrated, row, lane);
        var flat = migrated ? p->NewPlan.IsFlat : p->Plan.IsFlat;
        ref var price = ref Value(flat ? tile.Fee : tile.Net, row, lane);
        if (flat && p->Modules > 0)
        {
            // Module fees do not follow the flat fee: what is left of the MRR after them does, as long as anything is.
            var bill = Value(Bill(tile, p), row, lane);
            var fees = bill - FeePart(tile, row, lane, p, bill);
            var left = (bill * ratio) - fees;
            price = ref Value(left > 0 ? tile.Fee : tile.Net, row, lane);
            ratio = left > 0 ? left / (bill - fees) : ratio;
        }

        price = (float)(price * ratio);
    }

    /// <summary>The part of a bill that is in proportion to the flat fee.</summary>
    private static double FeePart(Tile tile, int row, int lane, SegmentLanes* p, double bill)
    {
        var fees = 0.0;
        for (var module = 0; module < p->Modules; module++)
        {
            var attached = Tile.Holds(tile.Module(module), row, lane);
            fees += attached ? p->ModuleFee[module].GetElement(lane) : 0;
        }

        return bill - (fees * Value(tile.Net, row, lane) * Value(tile.PriceFactor, row, lane));
    }

    /// <summary>The column that holds the bill of month 0.</summary>
    private static Lanes* Bill(Tile tile, SegmentLanes* p) => p->HasUsage ? tile.Bill(0) : tile.Mrr;

    /// <summary>Is the named plan the migration's, and not also the first one?</summary>
    private static bool IsSecond(string plan, SegmentLanes* p) => Is(plan, p->NewPlan.Model) && !Is(plan, p->Plan.Model);

    private static bool Is(string plan, PricingModel model) => string.Equals(plan, model.ToString(), StringComparison.OrdinalIgnoreCase);

    private static ref float Value(Lanes* column, int row, int lane) => ref ((float*)(column + row))[lane];
}
