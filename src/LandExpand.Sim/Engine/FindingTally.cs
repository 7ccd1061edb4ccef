using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Engine.Mechanisms;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>
/// Books what only the findings ask for: stalled accounts, waiting hand-offs and churn after a bill shock over the last 12 months; the enterprise
/// gate and the footprint under a flat fee at the horizon. Each is skipped where it cannot occur.
/// </summary>
internal sealed unsafe class FindingTally(Tally tally, MonthSums sums, Arena arena)
{
    private readonly Lanes* _seatsAtOpening = arena.Vectors(Tile.Rows);
    private readonly Lanes* _mrrAtOpening = arena.Vectors(Tile.Rows);

    /// <summary>Starts a tile: no account of it was there at opening, none is in shock.</summary>
    public void Start()
    {
        new Span<Lanes>(_seatsAtOpening, Tile.Rows).Clear();
        new Span<Lanes>(_mrrAtOpening, Tile.Rows).Clear();
    }

    /// <summary>Month 0: the opening book.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Open(Tile tile, SegmentLanes* p)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            if (p->Plan.IsFlat)
            {
                _seatsAtOpening[row] = LaneMath.When(tile.Paying[row], tile.Seats[row]);
                _mrrAtOpening[row] = tile.Mrr[row];
            }
        }
    }

    /// <summary>A month after the step.</summary>
    public void Close(Tile tile, in StepContext c)
    {
        if (c.Month > sums.HorizonMonths - 12)
        {
            Stalled(tile, c);
            if (c.P->HasBillShock)
            {
                Shocked(tile, c);
            }
        }

        if (c.Month == sums.HorizonMonths)
        {
            Gated(tile, c.P);
            if (c.P->Plan.IsFlat)
            {
                Flat(tile);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Stalled(Tile tile, in StepContext c)
    {
        var month = sums.Of(c.Month);
        var zero = Lanes.Zero;
        var (accounts, mrr, logos, churned, waiting) = (zero, zero, zero, zero, zero);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var stalled = ValueProof.IsStalled(tile.Tenure(row, c.Month), tile.Proven(row, c.Month), c.P);
            var paying = stalled & tile.Paying[row];
            var leaves = stalled & c.Leaves[row];
            accounts = LaneMath.AddIf(accounts, paying, Lanes.One);
            mrr = LaneMath.AddIf(mrr, paying, tile.Mrr[row]);
            logos = LaneMath.AddIf(logos, leaves, Lanes.One);
            churned = LaneMath.AddIf(churned, leaves, tally.Mrr(c.Month - 1)[row]);
            waiting = LaneMath.AddIf(waiting, tile.Waiting[row] & tile.Paying[row], Lanes.One);
        }

        month[(int)Sum.StalledAccounts] += accounts;
        month[(int)Sum.StalledMrr] += mrr;
        month[(int)Sum.StalledChurnedLogos] += logos;
        month[(int)Sum.StalledChurned] += churned;
        month[(int)Sum.HandoffsWaiting] += waiting;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Shocked(Tile tile, in StepContext c)
    {
        var month = sums.Of(c.Month);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var shocked = c.Leaves[row] & Vector512.GreaterThanOrEqual(tile.ShockUntil[row], Vector512.Create((float)c.Month));
            month[(int)Sum.ShockedChurned] = LaneMath.AddIf(month[(int)Sum.ShockedChurned], shocked, tally.Mrr(c.Month - 1)[row]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Gated(Tile tile, SegmentLanes* p)
    {
        var month = sums.Of(sums.HorizonMonths);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var room = LaneMath.When(tile.Paying[row], LaneMath.Max(tile.Teams[row] - tile.Deployed[row], Lanes.Zero));
            month[(int)Sum.Room] += room;
            if (p->HasGate)
            {
                var atGate = Vector512.AndNot(Vector512.GreaterThanOrEqual(tile.Deployed[row], p->GateTeams), tile.Enterprise[row]);
                month[(int)Sum.GatedRoom] = LaneMath.AddIf(month[(int)Sum.GatedRoom], atGate, room);
                month[(int)Sum.GatedAccounts] = LaneMath.AddIf(month[(int)Sum.GatedAccounts], atGate & Vector512.GreaterThan(room, Lanes.Zero), Lanes.One);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Flat(Tile tile)
    {
        var month = sums.Of(sums.HorizonMonths);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var stays = tile.Paying[row] & Vector512.GreaterThan(_mrrAtOpening[row], Lanes.Zero);
            month[(int)Sum.FlatSeats] = LaneMath.AddIf(month[(int)Sum.FlatSeats], stays, tile.Seats[row]);
            month[(int)Sum.FlatSeatsAtOpening] = LaneMath.AddIf(month[(int)Sum.FlatSeatsAtOpening], stays, _seatsAtOpening[row]);
            month[(int)Sum.FlatMrr] = LaneMath.AddIf(month[(int)Sum.FlatMrr], stays, tile.Mrr[row]);
            month[(int)Sum.FlatMrrAtOpening] = LaneMath.AddIf(month[(int)Sum.FlatMrrAtOpening], stays, _mrrAtOpening[row]);
        }
    }
}
