using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Engine.Mechanisms;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>
/// Books what a tile yields in a month into the month sums (model, section 9). Keeps MRR and cumulated revenue by month of the tile's accounts,
/// since most metrics look a year or two back.
/// </summary>
internal sealed unsafe class Tally
{
    // Over 10 %, by more than rounding: 11 seats for 10 are not over it, whatever g is.
    private const float FirstExpansionOver = 1.1f * 1.00001f;

    private readonly MonthSums _sums;
    private readonly Lanes* _mrr;
    private readonly Lanes* _revenue;
    private readonly FindingTally _findings;
    private readonly int _horizon;

    public Tally(MonthSums sums, Arena arena)
    {
        (_sums, _horizon) = (sums, sums.HorizonMonths);
        _mrr = arena.Vectors((_horizon + 1) * Tile.Rows);
        _revenue = arena.Vectors((_horizon + 1) * Tile.Rows);
        _findings = new FindingTally(sums, arena);
    }

    /// <summary>MRR of a month, a vector per row.</summary>
    public Lanes* Mrr(int month) => _mrr + (month * Tile.Rows);

    /// <summary>Revenue billed from month 0 to this one, a vector per row.</summary>
    private Lanes* Revenue(int month) => _revenue + (month * Tile.Rows);

    /// <summary>Starts a tile whose first month is given: nothing before it.</summary>
    public void Start(int firstMonth)
    {
        new Span<Lanes>(_mrr, firstMonth * Tile.Rows).Clear();
        new Span<Lanes>(_revenue, firstMonth * Tile.Rows).Clear();
        _findings.Start();
    }

    /// <summary>Month 0: the opening book; accounts of tenure 0 land now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Open(in Tile tile, SegmentLanes* p)
    {
        var sums = _sums.Of(0);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var paying = tile.Has(row, AccountFlags.Paying);
            Mrr(0)[row] = tile.Mrr[row];
            Revenue(0)[row] = LaneMath.When(paying, tile.Bill[row]);
            sums[(int)Sum.Mrr] += tile.Mrr[row];
            sums[(int)Sum.Accounts] = LaneMath.AddIf(sums[(int)Sum.Accounts], paying, Lanes.One);
            var lands = paying & Vector512.Equals(tile.LandMonth[row], Vector512<float>.Zero);
            tile.LandMrr[row] = LaneMath.Select(lands, tile.Mrr[row], tile.LandMrr[row]);
            Land(tile, row, p, sums, lands);
        }

        Economics(tile, p, 0);
        _findings.Open(tile, p);
    }

    /// <summary>A month after the step; <paramref name="lands"/>: per row, who landed this month (null: nobody).</summary>
    public void Close(in Tile tile, in StepContext c, Lanes* lands, bool hasLanded)
    {
        Movements(tile, c, lands);
        Retention(tile, c.Month);
        Economics(tile, c.P, c.Month);
        _findings.Close(tile, c);
        if (hasLanded)
        {
            Landed(tile, c, lands);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Movements(in Tile tile, in StepContext c, Lanes* lands)
    {
        var sums = _sums.Of(c.Month);
        var zero = Vector512<float>.Zero;
        var mrr = sums[(int)Sum.Mrr];
        var (added, expansion, contraction, churned) = (zero, zero, zero, zero);
        var (accounts, left) = (zero, zero);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var now = tile.Mrr[row];
            var before = c.MrrBefore[row];
            var paying = tile.Has(row, AccountFlags.Paying);
            var begins = lands == null ? zero : lands[row] & paying;
            if (c.P->HasFreeLanding)
            {
                begins |= c.Converts[row];
                sums[(int)Sum.FreeAccounts] = LaneMath.AddIf(sums[(int)Sum.FreeAccounts], tile.Has(row, AccountFlags.Free), Lanes.One);
            }

            sums[(int)Sum.Lands] = LaneMath.AddIf(sums[(int)Sum.Lands], begins, Lanes.One);
            var change = Vector512.AndNot(LaneMath.When(paying, now - before), begins);
            mrr += now;
            added = LaneMath.AddIf(added, begins, now);
            expansion += LaneMath.Max(change, zero);
            contraction -= LaneMath.Min(change, zero);
            churned = LaneMath.AddIf(churned, c.Leaves[row], before);
            accounts = LaneMath.AddIf(accounts, paying, Lanes.One);
            left = LaneMath.AddIf(left, c.Leaves[row], Lanes.One);
            tile.LeftMonth[row] = LaneMath.Select(c.Leaves[row], Vector512.Create((float)c.Month), tile.LeftMonth[row]);
            Mrr(c.Month)[row] = now;
            Revenue(c.Month)[row] = (c.Month == 0 ? zero : Revenue(c.Month - 1)[row]) + LaneMath.When(paying, tile.Bill[row]);
        }

        sums[(int)Sum.Mrr] = mrr;
        sums[(int)Sum.New] += added;
        sums[(int)Sum.Expansion] += expansion;
        sums[(int)Sum.Contraction] += contraction;
        sums[(int)Sum.Churned] += churned;
        sums[(int)Sum.Accounts] += accounts;
        sums[(int)Sum.ChurnedLogos] += left;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Retention(in Tile tile, int month)
    {
        var sums = _sums.Of(month);
        var yearAgo = Mrr(Math.Max(month - 12, 0));
        var zero = Vector512<float>.Zero;
        var (retained, capped, cohort, logos) = (zero, zero, zero, zero);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var then = yearAgo[row];
            var inCohort = Vector512.GreaterThan(then, zero);
            retained = LaneMath.AddIf(retained, inCohort, tile.Mrr[row]);
            capped += LaneMath.Min(tile.Mrr[row], then);
            cohort = LaneMath.AddIf(cohort, inCohort, Lanes.One);
            logos = LaneMath.AddIf(logos, inCohort & tile.Has(row, AccountFlags.Paying), Lanes.One);
        }

        sums[(int)Sum.Retained] += retained;
        sums[(int)Sum.RetainedCapped] += capped;
        sums[(int)Sum.CohortLogos] += cohort;
        sums[(int)Sum.RetainedLogos] += logos;
        if (month >= 15)
        {
            AddWindow(sums, Sum.QuarterNow, Sum.QuarterBefore, month, 3, 12, 3);
        }

        if (month >= 24)
        {
            AddWindow(sums, Sum.RevenueNow, Sum.RevenueBefore, month, 12, 12, 1);
        }
    }

    /// <summary>
    /// Revenue of the last <paramref name="length"/> months against that of as many months <paramref name="lag"/> earlier, over accounts billed in
    /// the first <paramref name="admission"/> months of the earlier window.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddWindow(Lanes* sums, Sum nowSum, Sum beforeSum, int month, int length, int lag, int admission)
    {
        var first = month - lag - length; // the month before the earlier window
        for (var row = 0; row < Tile.Rows; row++)
        {
            var billed = Vector512.GreaterThan(Revenue(first + admission)[row] - Revenue(first)[row], Vector512<float>.Zero);
            sums[(int)nowSum] = LaneMath.AddIf(sums[(int)nowSum], billed, Revenue(month)[row] - Revenue(month - length)[row]);
            sums[(int)beforeSum] = LaneMath.AddIf(sums[(int)beforeSum], billed, Revenue(month - lag)[row] - Revenue(first)[row]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Economics(in Tile tile, SegmentLanes* p, int month)
    {
        var sums = _sums.Of(month);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var paying = tile.Has(row, AccountFlags.Paying);
            var margin = LaneMath.When(paying, LaneMath.Fma(p->GrossMargin, tile.Mrr[row], Vector512<float>.Zero - CsCost(tile, row, p)));
            sums[(int)Sum.Margin] += margin;
            sums[(int)Sum.LandedMargin] = LaneMath.AddIf(sums[(int)Sum.LandedMargin], HasLanded(tile, row), margin);
        }
    }

    /// <summary>What lives on tenure: accounts that landed at month 0 or later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Landed(in Tile tile, in StepContext c, Lanes* lands)
    {
        var sums = _sums.Of(c.Month);
        var zero = Vector512<float>.Zero;
        var month = Vector512.Create((float)c.Month);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var paying = tile.Has(row, AccountFlags.Paying);
            var begins = (lands == null ? zero : lands[row] & paying) | (c.P->HasFreeLanding ? c.Converts[row] : zero);
            tile.LandMrr[row] = LaneMath.Select(begins, tile.Mrr[row], tile.LandMrr[row]);
            Land(tile, row, c.P, sums, begins);
            var landed = HasLanded(tile, row);
            var expanded = landed & paying & Vector512.Equals(tile.FirstExpansion[row], zero) & Vector512.GreaterThan(tile.LandMrr[row], zero)
                & Vector512.GreaterThan(tile.Mrr[row], tile.LandMrr[row] * tile.PriceFactor[row] * Vector512.Create(FirstExpansionOver));
            tile.FirstExpansion[row] = LaneMath.Select(expanded, month, tile.FirstExpansion[row]);
            var tenure = month - tile.LandMonth[row];
            AddReached(tile, row, sums, landed & Vector512.Equals(tenure, Vector512.Create(12f)), Sum.Reached12);
            AddReached(tile, row, sums, landed & Vector512.Equals(tenure, Vector512.Create(24f)), Sum.Reached24);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddReached(in Tile tile, int row, Lanes* sums, Lanes reached, Sum first)
    {
        if (reached == Vector512<float>.Zero)
        {
            return;
        }

        var paying = tile.Has(row, AccountFlags.Paying);
        sums[(int)first] = LaneMath.AddIf(sums[(int)first], reached, Lanes.One);
        sums[(int)first + 1] += LaneMath.When(reached, tile.LandMrr[row]);
        sums[(int)first + 2] += LaneMath.When(reached & paying, tile.LandMrr[row]);
        sums[(int)first + 3] += LaneMath.When(reached & paying, tile.Mrr[row]);
        sums[(int)first + 4] = LaneMath.AddIf(sums[(int)first + 4], reached & paying & Vector512.GreaterThanOrEqual(tile.Deployed[row], tile.Teams[row]), Lanes.One);
    }

    private static void Land(in Tile tile, int row, SegmentLanes* p, Lanes* sums, Lanes begins)
    {
        if (begins == Vector512<float>.Zero)
        {
            return;
        }

        var mrr = LaneMath.When(begins, tile.Mrr[row]);
        sums[(int)Sum.LandMrr] += mrr;
        sums[(int)Sum.LandMargin] += mrr * p->GrossMargin;
        sums[(int)Sum.LandCount] = LaneMath.AddIf(sums[(int)Sum.LandCount], begins, Lanes.One);
        sums[(int)Sum.LandCsCost] = LaneMath.AddIf(sums[(int)Sum.LandCsCost], begins, CsCost(tile, row, p));
        sums[(int)Sum.LandCac] = LaneMath.AddIf(sums[(int)Sum.LandCac], begins, p->Cac);
        sums[(int)Sum.LandBelowMinimum] = LaneMath.AddIf(sums[(int)Sum.LandBelowMinimum], begins & Vector512.LessThan(tile.Mrr[row], p->MinimumLandMonthly), Lanes.One);
    }

    private static Lanes HasLanded(in Tile tile, int row) => Vector512.GreaterThanOrEqual(tile.LandMonth[row], Vector512<float>.Zero);

    private static Lanes CsCost(in Tile tile, int row, SegmentLanes* p) =>
        LaneMath.Select(tile.Has(row, AccountFlags.HumanTouch), p->MonthlyCsCostHuman, p->MonthlyCsCostSelf);
}
