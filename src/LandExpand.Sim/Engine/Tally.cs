using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Engine.Mechanisms;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>
/// Books what a tile yields in a month into the month sums (model, section 9). Keeps MRR by month of the tile's accounts,
/// since most metrics look a year or two back.
/// </summary>
internal sealed unsafe class Tally
{
    private readonly MonthSums _sums;
    private readonly Ledgers _ledgers;
    private readonly Lanes* _mrr;
    private readonly Lanes* _accounts; // paying ones of the tile by month, as far as Departures needs them
    private readonly RevenueTally _revenue;
    private readonly FindingTally _findings;
    private bool _allBilled; // whoever paid at opening had a bill

    public Tally(MonthSums sums, Arena arena)
    {
        (_sums, _ledgers) = (sums, sums.Ledgers);
        _mrr = arena.Vectors((sums.HorizonMonths + 1) * Tile.Rows);
        _accounts = arena.Vectors(sums.HorizonMonths + 1);
        _revenue = new RevenueTally(sums, arena);
        _findings = new FindingTally(this, sums, arena);
    }

    /// <summary>MRR of a month, a vector per row.</summary>
    public Lanes* Mrr(int month) => _mrr + (month * Tile.Rows);

    /// <summary>Starts a tile whose first month is given: nothing before it.</summary>
    public void Start(int firstMonth)
    {
        new Span<Lanes>(_mrr, firstMonth * Tile.Rows).Clear();
        if (_ledgers.Holds(Ledgers.Revenue))
        {
            _revenue.Start(firstMonth);
        }

        if (_ledgers.Holds(Ledgers.Findings))
        {
            _findings.Start();
        }
    }

    /// <summary>Month 0: the opening book; accounts of tenure 0 land now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Open(Tile tile, in StepContext c)
    {
        var sums = _sums.Of(0);
        var accounts = Vector512<int>.Zero;
        var unbilled = Lanes.Zero;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var paying = tile.Paying[row];
            unbilled |= Vector512.AndNot(paying, Vector512.GreaterThan(tile.Mrr[row], Lanes.Zero));
            Mrr(0)[row] = tile.Mrr[row];
            sums[(int)Sum.Mrr] += tile.Mrr[row];
            accounts -= paying.AsInt32();
            if (_ledgers.Holds(Ledgers.Landings))
            {
                var lands = paying & Vector512.Equals(tile.LandMonth[row], Lanes.Zero);
                tile.LandMrr[row] = LaneMath.Select(lands, tile.Mrr[row], tile.LandMrr[row]);
                LandingTally.Land(tile, row, c.P, sums, lands);
            }
        }

        _allBilled = unbilled == Lanes.Zero;
        _accounts[0] = Vector512.ConvertToSingle(accounts);
        sums[(int)Sum.Accounts] += _accounts[0];
        if (_ledgers.Holds(Ledgers.Revenue))
        {
            _revenue.Open(tile, c);
        }

        if (_ledgers.Holds(Ledgers.Economics))
        {
            Economics(tile, c, hasLanded: true);
        }

        if (_ledgers.Holds(Ledgers.Findings))
        {
            _findings.Open(tile, c.P);
        }
    }

    /// <summary>A month after the step; <paramref name="lands"/>: per row, who landed this month (null: nobody).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Close(Tile tile, in StepContext c, Lanes* lands, bool hasLanded)
    {
        if (lands != null || c.P->HasFreeLanding)
        {
            Movements<On>(tile, c, lands);
        }
        else if (hasLanded || !_allBilled || c.P->BillMoves || c.P->HasUplift || c.P->HasRecapture)
        {
            Movements<Off>(tile, c, lands);
        }
        else
        {
            Departures(tile, c);
        }

        if (!_ledgers.Holds(Ledgers.Revenue | Ledgers.Economics | Ledgers.Findings | Ledgers.Landings))
        {
            return;
        }

        if (_ledgers.Holds(Ledgers.Revenue))
        {
            _revenue.Close(tile, c);
        }

        if (_ledgers.Holds(Ledgers.Economics))
        {
            Economics(tile, c, hasLanded);
        }

        if (_ledgers.Holds(Ledgers.Findings))
        {
            _findings.Close(tile, c);
        }

        if (hasLanded && _ledgers.Holds(Ledgers.Landings))
        {
            LandingTally.Close(tile, c, lands, _sums.Of(c.Month));
        }
    }

    /// <summary>ARR, movements, and the cohort of twelve months ago (or of opening).</summary>
    /// <typeparam name="TBegins">Whether anybody may begin to pay.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Movements<TBegins>(Tile tile, in StepContext c, Lanes* lands)
        where TBegins : struct, ISwitch
    {
        var sums = _sums.Of(c.Month);
        var mrrNow = Mrr(c.Month);
        var mrrBefore = Mrr(c.Month - 1);
        var mrrYearAgo = Mrr(Math.Max(c.Month - 12, 0));
        var zero = Lanes.Zero;
        var (mrr, expansion, contraction, churned, retained, capped) = (zero, zero, zero, zero, zero, zero);
        var (accounts, left, cohort, retainedLogos) = (Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero); // a mask is −1
        for (var row = 0; row < Tile.Rows; row++)
        {
            var (now, before, then) = (tile.Mrr[row], mrrBefore[row], mrrYearAgo[row]);
            var (paying, leaves) = (tile.Paying[row], c.Leaves[row]);
            mrrNow[row] = now;
            mrr += now;
            accounts -= paying.AsInt32();
            left -= leaves.AsInt32();
            churned += leaves & before;
            var stays = TBegins.IsOn ? Vector512.AndNot(paying, Begin(tile, row, c, lands, sums)) : paying;
            var change = stays & (now - before);
            expansion += LaneMath.Max(change, zero);
            contraction -= LaneMath.Min(change, zero);
            capped += LaneMath.Min(now, then);
            var inCohort = Vector512.GreaterThan(then, zero);
            retained += inCohort & now;
            cohort -= inCohort.AsInt32();
            retainedLogos -= (inCohort & paying).AsInt32();
        }

        sums[(int)Sum.Mrr] += mrr;
        sums[(int)Sum.Expansion] += expansion;
        sums[(int)Sum.Contraction] += contraction;
        sums[(int)Sum.Churned] += churned;
        sums[(int)Sum.Accounts] += Vector512.ConvertToSingle(accounts);
        sums[(int)Sum.ChurnedLogos] += Vector512.ConvertToSingle(left);
        sums[(int)Sum.Retained] += retained;
        sums[(int)Sum.RetainedCapped] += capped;
        sums[(int)Sum.CohortLogos] += Vector512.ConvertToSingle(cohort);
        sums[(int)Sum.RetainedLogos] += Vector512.ConvertToSingle(retainedLogos);
    }

    /// <summary>
    /// The same where nobody begins, everybody has a bill and none moves: all that happens is that accounts leave. Who pays now paid the same a year ago, and whoever
    /// paid a year ago is in its cohort.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Departures(Tile tile, in StepContext c)
    {
        var mrrNow = Mrr(c.Month);
        var mrrBefore = Mrr(c.Month - 1);
        var (mrr, churned, accounts) = (Lanes.Zero, Lanes.Zero, Vector512<int>.Zero); // a mask is −1
        for (var row = 0; row < Tile.Rows; row++)
        {
            var now = tile.Mrr[row];
            mrrNow[row] = now;
            mrr += now;
            churned += c.Leaves[row] & mrrBefore[row];
            accounts -= tile.Paying[row].AsInt32();
        }

        var paying = Vector512.ConvertToSingle(accounts);
        _accounts[c.Month] = paying;
        var sums = _sums.Of(c.Month);
        sums[(int)Sum.Mrr] += mrr;
        sums[(int)Sum.Churned] += churned;
        sums[(int)Sum.Accounts] += paying;
        sums[(int)Sum.ChurnedLogos] += _accounts[c.Month - 1] - paying;
        sums[(int)Sum.Retained] += mrr;
        sums[(int)Sum.RetainedCapped] += mrr;
        sums[(int)Sum.CohortLogos] += _accounts[Math.Max(c.Month - 12, 0)];
        sums[(int)Sum.RetainedLogos] += paying;
    }

    /// <summary>Books who begins to pay this month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Begin(Tile tile, int row, in StepContext c, Lanes* lands, Lanes* sums)
    {
        var begins = Begins(tile, row, c, lands);
        sums[(int)Sum.New] = LaneMath.AddIf(sums[(int)Sum.New], begins, tile.Mrr[row]);
        sums[(int)Sum.Lands] = LaneMath.AddIf(sums[(int)Sum.Lands], begins, Lanes.One);
        sums[(int)Sum.FreeAccounts] = LaneMath.AddIf(sums[(int)Sum.FreeAccounts], tile.Free[row], Lanes.One);
        return begins;
    }

    /// <summary>Who begins to pay this month: paid landings, and free accounts that convert.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Begins(Tile tile, int row, in StepContext c, Lanes* lands)
    {
        var paid = lands == null ? Lanes.Zero : lands[row] & tile.Paying[row];
        return c.P->HasFreeLanding ? paid | c.Converts[row] : paid;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Economics(Tile tile, in StepContext c, bool hasLanded)
    {
        var sums = _sums.Of(c.Month);
        var p = c.P;
        var (total, cost, landed) = (Lanes.Zero, Lanes.Zero, Lanes.Zero);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var paying = tile.Paying[row];
            var serving = CsCost(tile, row, p);
            var margin = LaneMath.When(paying, (p->GrossMargin * tile.Mrr[row]) - serving);
            total += margin;
            cost = LaneMath.AddIf(cost, paying, serving);
            if (hasLanded)
            {
                landed = LaneMath.AddIf(landed, LandingTally.HasLanded(tile, row), margin);
            }
        }

        sums[(int)Sum.Margin] += total;
        sums[(int)Sum.CsCost] += cost;
        sums[(int)Sum.LandedMargin] += landed;
    }

    /// <summary>Monthly cost of customer success, by coverage.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes CsCost(Tile tile, int row, SegmentLanes* p) =>
        LaneMath.Select(tile.HumanTouch[row], p->MonthlyCsCostHuman, p->MonthlyCsCostSelf);
}
