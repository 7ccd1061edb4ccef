namespace LandExpand.Sim.Engine;

/// <summary>
/// A part of an account's state that some scenarios need and others do not. What nobody reads is not drawn at landing, not kept and not carried
/// along: its columns hold anything.
/// </summary>
[Flags]
internal enum AccountPart
{
    None = 0,
    Champion = 1,
    Health = 2,

    /// <summary>When value is proven.</summary>
    Proof = 4,

    /// <summary>H and J.</summary>
    Hazard = 8,

    /// <summary>Contract term and price renewals.</summary>
    Contract = 16,

    /// <summary>The seats that a fee was set for.</summary>
    SignedSeats = 32,

    /// <summary>Teams to be had, and opportunities.</summary>
    Teams = 64,

    /// <summary>What team expansion and cross-sell share.</summary>
    Expansion = 128,

    /// <summary>The enterprise tier.</summary>
    Tier = 256,

    /// <summary>A second price plan.</summary>
    Migration = 512,

    /// <summary>Usage, what it costs and the shock of it.</summary>
    Usage = 1024,

    /// <summary>What is booked by tenure.</summary>
    Landing = 2048,

    /// <summary>All, with every module that fits.</summary>
    All = 4095,
}

/// <summary>Which parts a segment needs, and which of their columns are to be looked after while the opening book ages and accounts land.</summary>
internal static unsafe class AccountParts
{
    /// <summary>What the months under these parameters, and the ledgers that are recorded, read.</summary>
    public static AccountPart ReadBy(SegmentLanes* p, Ledgers ledgers)
    {
        var grows = p->HasTeamExpansion || p->Modules > 0;
        var parts = AccountPart.None;
        void Need(bool needed, AccountPart part) => parts |= needed ? part : AccountPart.None;
        Need(p->HasChampion || grows, AccountPart.Champion);
        Need(p->HasHealth || grows, AccountPart.Health);
        Need(grows, AccountPart.Expansion);
        Need(grows || p->HasSeatFill || p->HasStalledEffect || ledgers.Holds(Ledgers.Findings), AccountPart.Proof);
        Need(p->HazardAccumulates, AccountPart.Hazard);
        Need(p->HasRenewals || p->HasFreeLanding || (p->HasContraction && !p->ContractsMidTerm), AccountPart.Contract);
        Need(p->HasRecapture || p->HasMigration, AccountPart.SignedSeats);
        Need(p->HasTeamExpansion || p->HasGate || ledgers.Holds(Ledgers.Landings | Ledgers.Findings), AccountPart.Teams);
        Need(p->HasGate, AccountPart.Tier);
        Need(p->HasMigration, AccountPart.Migration);
        Need(p->HasUsage, AccountPart.Usage);
        Need(ledgers.Holds(Ledgers.Landings), AccountPart.Landing);
        return parts;
    }

    /// <summary>
    /// The columns in which an opening account of the same tenure may come out otherwise at another attempt. What is booked by tenure is not among them: it
    /// is read of accounts that land at month 0 or later, and those need one attempt.
    /// </summary>
    public static ColumnSet Redrawn(AccountPart parts, int modules)
    {
        var columns = new ColumnSet();
        columns.Add(
            Column.Paying, Column.HumanTouch, Column.Endurance, Column.Seats, Column.Deployed, Column.SeatsPerTeam, Column.PriceFactor, Column.Fee, Column.Mrr);
        columns.AddIf(parts.HasFlag(AccountPart.Champion), [Column.Champion]);
        columns.AddIf(parts.HasFlag(AccountPart.Health), [Column.Health]);
        columns.AddIf(parts.HasFlag(AccountPart.Proof), [Column.ProofEndurance, Column.ProvenFrom]);
        columns.AddIf(parts.HasFlag(AccountPart.Hazard), [Column.Hazard, Column.RecentHazard]);
        columns.AddIf(parts.HasFlag(AccountPart.Contract), [Column.Term, Column.RenewalMonth]);
        columns.AddIf(parts.HasFlag(AccountPart.SignedSeats), [Column.SignedSeats]);
        columns.AddIf(parts.HasFlag(AccountPart.Teams), [Column.Teams, Column.MostTeams, Column.Waiting, Column.OpportunitySeats]);
        columns.AddIf(parts.HasFlag(AccountPart.Expansion), [Column.ExpansionConstant, Column.Mapped]);
        columns.AddIf(parts.HasFlag(AccountPart.Tier), [Column.Enterprise]);
        columns.AddIf(parts.HasFlag(AccountPart.Usage), [
            Column.LogUsage, Column.MeanLogUsage, Column.UsagePerSeat, Column.UsageCharge, Column.UsageCharge1, Column.Smoothing, Column.ShockUntil, Column.Optimises,
            Column.FirstBill, Column.FirstBill + 1, Column.FirstBill + 2]);
        columns.AddRange(Column.FirstModule, modules);
        return columns;
    }

    /// <summary>
    /// The columns that a month changes even for an account that has not landed, as rows are stepped whole; and those by which it counts as not landed. All
    /// that happens to none but accounts that pay or are free leaves it as it is.
    /// </summary>
    /// <param name="p">The parameters of the months.</param>
    /// <param name="opening">The months before opening, in which nothing is booked.</param>
    public static ColumnSet BeforeLanding(SegmentLanes* p, bool opening)
    {
        var columns = new ColumnSet();
        columns.Add(Column.Paying, Column.Mrr);
        columns.AddIf(!opening, [Column.LandMonth]);
        columns.AddIf(p->HasFreeLanding, [Column.Free]);
        columns.AddIf(p->HasChampion, [Column.Champion]);
        columns.AddIf(p->HasHealth, [Column.Health]);
        columns.AddIf(p->HazardAccumulates, [Column.Hazard, Column.RecentHazard]);
        columns.AddIf(p->HasUsage, [
            Column.LogUsage, Column.UsagePerSeat, Column.UsageCharge, Column.UsageCharge1, Column.FirstBill, Column.FirstBill + 1, Column.FirstBill + 2]);
        return columns;
    }
}
