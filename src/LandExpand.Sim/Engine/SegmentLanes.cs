namespace LandExpand.Sim.Engine;

/// <summary>
/// The account parameters of one segment, a value per replication of the block, in the form that the step uses: exponents in powers of two,
/// probabilities as thresholds of words. Made from a row of the parameter matrix per lane by <see cref="SegmentCompiler"/>.
/// What decides whether a mechanism runs at all is the same for all lanes and kept as plain flags.
/// </summary>
internal struct SegmentLanes
{
    /// <summary>What is kept of an account: the same before opening and after it.</summary>
    public AccountPart Parts;

    /// <summary>The columns that <see cref="AccountParts"/> names so.</summary>
    public ColumnSet Redrawn, BeforeLanding;

    // Landing
    public bool HasLandAcv, HasFreeLanding;
    public LaneQuantile LandSeats, LandAcv, Teams, SeatsPerTeam, UsagePerSeat, Term, OpeningTenure;
    public Words FreeLandingShare, MappedProbability;
    public Lanes KeepsOfPrice; // 1 − discount
    public Lanes CoverageMonthly; // coverage threshold ÷ 12
    public Lanes HealthAtLanding;

    // Champion, health, value proof
    public bool HasChampion;
    public Words ChampionLeaves, ChampionReplaced;
    public bool HasHealth;
    public Lanes HealthPersistence, HealthNoise;
    public Lanes ProofWindow, ProofHazardHuman, ProofHazardSelf, ProofHazardLate;

    // Churn
    public ContractTerms Terms;
    public bool HazardVaries, HasShape, IsWeibull, HasStalledEffect;
    public bool OnlyChurns; // at one hazard in every month, and nothing else happens
    public bool HazardAccumulates; // to a decision later than its month, or to J, or by an offer
    public Lanes MonthlyHazard; // λ, effects 0
    public Lanes WeibullPower, WeibullScale; // log2 shape = power · log2 tenure + scale
    public Lanes LogHazard; // log2 λ − β² ÷ 2
    public unsafe float* LogShape; // log2 shape by tenure, a lane after the other; null where constant
    public unsafe float* Shape; // the same, not logarithmic
    public int LongestShape; // the last tenure of the table
    public Lanes ChurnHealth, ChurnStalled, ChurnNoChampion, ChurnShock, ChurnDownturn;
    public LaneModules ChurnModule;

    // Free landing
    public Lanes Conversion, PaywallConversion, PaywallSeats, FreeDeparture;

    // Renewal and migration
    public bool HasRecapture;
    public Lanes UpliftFactor, UpliftReaction; // 1 + uplift; exp(elasticity · uplift) − 1
    public bool HasUplift, HasReaction;

    /// <summary>Renewals change something: a price, a decision or an offer.</summary>
    public bool HasRenewals;

    public Words RecaptureProbability;
    public Lanes RecaptureShare;
    public bool HasMigration, MigratesOnce;
    public int MigrationMonth;
    public Words MigrationAcceptance;
    public Lanes MigrationHazard;

    // Contraction
    public bool HasContraction, ContractsMidTerm;
    public Lanes ContractionNormal, ContractionDownturn; // κ, κ × multiplier
    public Lanes LogKeepNormal, LogKeepDownturn; // log2(1 − those)
    public Lanes ContractionLow, ContractionSpan;

    // Seat fill
    public bool HasSeatFill;
    public Lanes FillRate, FillVirality;

    // Team expansion and gate
    public bool HasTeamExpansion;
    public Lanes TeamRateNormal, TeamRateDownturn; // −log2(e) × q × regime multiplier
    public Lanes RampSlope;
    public Lanes ExpansionHealth, ExpansionNoChampion, ExpansionMapped;
    public Lanes ExpansionHuman, ExpansionSelf; // log2 of the coverage multiplier − β'² ÷ 2
    public Lanes HandoffMonthly, CsmWinRate, SalesDecision, SalesWin; // threshold ÷ 12; w_cs; 1 ÷ queue; w_sales ÷ queue
    public bool HasGate, EnterpriseReady;
    public Lanes GateTeams, TierMultiplier;
    public Words UpgradeProbability;

    /// <summary>Some mechanism that is on needs the month's words of a group; <see cref="Draws"/>: of any.</summary>
    public bool DrawsState, DrawsFootprint, DrawsContract, DrawsModules;

    public readonly bool Draws => DrawsState | DrawsFootprint | DrawsContract | DrawsModules;

    /// <summary>Something beside the uplift can change the bill of an account that stays.</summary>
    public bool BillMoves;

    // Cross-sell
    public int Modules;
    public LaneModules AttachNormal, AttachDownturn, ModuleShare, ModuleFee;

    // Usage and bill shock
    public bool HasUsage;
    public Lanes UsageDriftNormal, UsageDriftDownturn, UsageReversion, UsageVolatility;
    public bool HasBillShock;
    public Lanes ShockFactor, ShockDuration, OptimiseDrop; // (1 + θ) ÷ 3; months; log2(1 − share)
    public Words OptimiseProbability;
    public bool KeepsCharges; // some plan smooths MRR, now or later

    // Prices
    public PlanLanes Plan, NewPlan;
    public bool LandsOnNewPlan, NewLandsNotOffered; // lands from the migration month on

    // Economics
    public Lanes MonthlyCsCostHuman, MonthlyCsCostSelf, GrossMargin, Cac, MinimumLandMonthly;
}

/// <summary>Which contract terms occur in a segment.</summary>
internal enum ContractTerms
{
    /// <summary>Any.</summary>
    Mixed,

    /// <summary>Monthly contracts only.</summary>
    Monthly,

    /// <summary>None is monthly, none over a year.</summary>
    Yearly,
}
