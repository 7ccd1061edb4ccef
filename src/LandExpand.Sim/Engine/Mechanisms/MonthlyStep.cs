using System.Runtime.CompilerServices;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>
/// The monthly step (model, section 4): one line per mechanism, in the model's order. A mechanism that is off is not called. Each goes through the
/// rows of the tile, which hide each other's latency; none makes a call on the way, so what needs one is drawn before.
/// </summary>
internal static unsafe class MonthlyStep
{
    /// <summary>Advances every account of the tile by one month.</summary>
    /// <param name="tile">Accounts of one segment.</param>
    /// <param name="c">The month; its words are drawn here.</param>
    /// <param name="random">The generator of the block (and attempt).</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Advance(Tile tile, in StepContext c, in LanePhilox random)
    {
        var p = c.P;
        if (p->OnlyChurns) { Churn.DecideAlike(tile, c); return; }
        if (p->Draws) { Draw(tile, c, random); }
        if (p->HasMigration) { PriceMigration.Offer(tile, c); }
        if (p->HasChampion) { Champion.Step(tile, c); }
        if (p->HasHealth) { Health.Step(tile, c); }
        // Step 3, value proof, is the comparison with the tenure at which it comes.
        if (p->HazardVaries) { Churn.Hazards(tile, c); }
        var renewing = Churn.Decide(tile, c);
        if (renewing == 0 && !p->BillMoves) { return; } // nobody owes another sum than last month
        if (c.Sums != null) { Bridge.Start(tile, c); }
        if (p->HasFreeLanding) { FreeLanding.Step(tile, c); }
        if (renewing != 0)
        {
            Renewal.Uplift(tile, c, renewing);
            Bridge.Record(tile, c, Sum.DriverUplift, renewing);
            if (p->HasRecapture) { Renewal.Recapture(tile, c, renewing); Bridge.Record(tile, c, Sum.DriverRecapture, renewing); }
        }

        if (p->HasMigration) { PriceMigration.Step(tile, c); Bridge.Record(tile, c, Sum.DriverMigration, Tile.AllRows); }
        if (p->HasContraction) { Bridge.Record(tile, c, Sum.DriverContraction, Contraction.Step(tile, c)); }
        if (p->HasSeatFill) { SeatFill.Step(tile, c); Bridge.Record(tile, c, Sum.DriverSeats, Tile.AllRows); }
        if (p->HasTeamExpansion || p->Modules > 0) { TeamExpansion.Effects(tile, c); }
        if (p->HasTeamExpansion) { Bridge.Record(tile, c, Sum.DriverTeams, TeamExpansion.Step(tile, c)); }
        if (p->EnterpriseReady) { Bridge.Record(tile, c, Sum.DriverTier, EnterpriseGate.Step(tile, c)); }
        if (p->Modules > 0) { Bridge.Record(tile, c, Sum.DriverModules, CrossSell.Step(tile, c)); }
        if (p->HasUsage) { Usage.Step(tile, c); }
        Billing.Step(tile, c, p->BillMoves ? Tile.AllRows : renewing);
    }

    /// <summary>The month's words, and of them the normals and the seats of further teams.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Draw(Tile tile, in StepContext c, in LanePhilox random)
    {
        var p = c.P;
        if (p->DrawsState)
        {
            random.Fill(tile.Account, Tile.Rows, Address.Month(c.Month, Group.MonthState), c.StateWords);
            if (p->HasHealth) { LaneNormal.Draw(c.StateWords, Tile.Rows, c.HealthNoise); }
            if (p->HasUsage) { LaneNormal.Draw(c.StateWords + 2, Tile.Rows, c.UsageNoise); }
        }

        if (p->DrawsFootprint)
        {
            random.Fill(tile.Account, Tile.Rows, Address.Month(c.Month, Group.MonthFootprint), c.FootprintWords);
            if (p->HasTeamExpansion) { TeamExpansion.DrawSeats(tile, c); }
        }

        if (p->DrawsContract)
        {
            random.Fill(tile.Account, Tile.Rows, Address.Month(c.Month, Group.MonthContract), c.ContractWords);
        }

        if (p->DrawsModules)
        {
            random.Fill(tile.Account, Tile.Rows, Address.Month(c.Month, Group.MonthModules), c.ModuleWords);
        }
    }
}
