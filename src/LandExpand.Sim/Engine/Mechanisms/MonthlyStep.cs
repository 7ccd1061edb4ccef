using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>The monthly step (model, section 4): one line per mechanism, in the model's order. A mechanism that is off is not called.</summary>
internal static unsafe class MonthlyStep
{
    private const int AllRows = (1 << Tile.Rows) - 1;

    /// <summary>Advances every account of the tile by one month.</summary>
    /// <param name="tile">Accounts of one segment.</param>
    /// <param name="c">The month; its words are drawn here.</param>
    /// <param name="random">The generator of the block (and attempt).</param>
    /// <param name="bridge">Where the drivers of the month are recorded; null while the opening book ages.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Advance(in Tile tile, in StepContext c, in LanePhilox random, Lanes* bridge)
    {
        var p = c.P;
        DrawWords(tile, c, random);
        for (var row = 0; row < Tile.Rows; row++)
        {
            tile.Tenure[row] += Vector512.Create(1f);
            c.Priced[row] = tile.Bill[row];
        }

        if (p->HasChampion) { Champion.Step(tile, c); }
        if (p->HasHealth) { Health.Step(tile, c); }
        ValueProof.Step(tile, c);
        if (p->HasMigration) { PriceMigration.Offer(tile, c); }
        Churn.Step(tile, c);
        if (p->HasFreeLanding) { FreeLanding.Step(tile, c); }
        // A bit per row whose bill may have moved. Usage moves every bill; a free account has none to keep.
        var moved = p->HasUsage || p->HasFreeLanding || p->HasMigration ? AllRows : 0;
        if (RowsThatRenew(c) is var renewing and not 0)
        {
            moved |= renewing;
            Renewal.Uplift(tile, c);
            Bridge.Record(tile, c, bridge, Sum.DriverUplift, renewing);
            if (p->HasRecapture) { Renewal.Recapture(tile, c); Bridge.Record(tile, c, bridge, Sum.DriverRecapture, renewing); }
        }

        if (p->HasMigration) { PriceMigration.Step(tile, c); Bridge.Record(tile, c, bridge, Sum.DriverMigration, AllRows); }
        if (p->HasContraction) { Bridge.Record(tile, c, bridge, Sum.DriverContraction, Moved(Contraction.Step(tile, c), ref moved)); }
        if (p->HasSeatFill) { SeatFill.Step(tile, c); Bridge.Record(tile, c, bridge, Sum.DriverSeats, Moved(AllRows, ref moved)); }
        if (p->HasTeamExpansion || p->Modules > 0) { TeamExpansion.Effects(tile, c); }
        if (p->HasTeamExpansion) { Bridge.Record(tile, c, bridge, Sum.DriverTeams, Moved(TeamExpansion.Step(tile, c), ref moved)); }
        if (p->HasGate && p->EnterpriseReady) { EnterpriseGate.Step(tile, c); Bridge.Record(tile, c, bridge, Sum.DriverTier, Moved(AllRows, ref moved)); }
        if (p->Modules > 0) { CrossSell.Step(tile, c); Bridge.Record(tile, c, bridge, Sum.DriverModules, Moved(AllRows, ref moved)); }
        if (p->HasUsage) { Usage.Step(tile, c); }
        Billing.Step(tile, c, bridge, moved);
    }

    /// <summary>Remembers which rows a step may have moved.</summary>
    private static int Moved(int rows, ref int moved)
    {
        moved |= rows;
        return rows;
    }

    /// <summary>A bit per row in which an account renews.</summary>
    private static int RowsThatRenew(in StepContext c)
    {
        var rows = 0;
        for (var row = 0; row < Tile.Rows; row++)
        {
            rows |= c.Renews[row] == Vector512<float>.Zero ? 0 : 1 << row;
        }

        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DrawWords(in Tile tile, in StepContext c, in LanePhilox random)
    {
        var p = c.P;
        if (p->HasChampion || p->HasHealth || p->HasUsage || p->Modules > 0)
        {
            random.Fill(tile.Account, Tile.Rows, Address.Month(c.Month, Group.MonthState), c.StateWords);
        }

        if (p->HasContraction || p->HasSeatFill || p->HasTeamExpansion || p->HasGate)
        {
            random.Fill(tile.Account, Tile.Rows, Address.Month(c.Month, Group.MonthFootprint), c.FootprintWords);
        }

        if (p->HasRecapture || p->HasMigration || p->HasFreeLanding)
        {
            random.Fill(tile.Account, Tile.Rows, Address.Month(c.Month, Group.MonthContract), c.ContractWords);
        }

        if (p->Modules > 2)
        {
            random.Fill(tile.Account, Tile.Rows, Address.Month(c.Month, Group.MonthModules), c.ModuleWords);
        }
    }
}
