using LandExpand.Sim.Scenarios;
using P = LandExpand.Sim.Scenarios.Parameters;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>The account parameters of one segment in one replication, before opening or after.</summary>
internal sealed class TwinSegment
{
    public TwinSegment(Scenario scenario, double[] row, int segment, bool history, double[] footing)
    {
        var v = new TwinValues(scenario, row, segment, history);
        (Share, Teams, SeatsPerTeam, LandSeats) = (v[P.SegmentsShare], v.Quantity(P.LandTeams)!, v.Quantity(P.LandSeatsPerTeam)!, v.Quantity(P.LandSeats)!);
        (LandAcv, UsagePerSeat, Term, Tenure) = (v.Quantity(P.LandAcv), v.Quantity(P.LandUsagePerSeat)!, v.Quantity(P.ContractTermMonths)!, v.Quantity(P.OpeningTenureMonths)!);
        (Discount, Mapped, CoverageThreshold, HealthAtLanding) = (v[P.ContractDiscount], v[P.LandMappedProbability], v[P.CoverageLandAcvThreshold], v[P.HealthMeanAtLanding]);
        (FreeShare, Conversion, PaywallConversion) = (v[P.FreeLandingShare], v[P.FreeLandingConversionMonthly], v[P.FreeLandingPaywallConversionMonthly]);
        (PaywallSeats, FreeLeaves) = (v[P.FreeLandingPaywallSeats], v[P.FreeLandingLeaveMonthly]);
        (ChampionLeaves, ChampionReplaced, Persistence) = (v[P.ChampionMonthlyDeparture], v[P.ChampionMonthlyReplacement], v[P.HealthPersistence]);
        (ProofWindow, LateProof) = (v[P.ProofWindowMonths], v[P.ProofLateMonthly]);
        Human = new(v[P.CoverageHumanTouchProofProbability], v[P.CoverageHumanTouchExpansionMultiplier], v[P.CoverageHumanTouchAnnualCsCost]);
        Self = new(v[P.CoverageSelfServeProofProbability], v[P.CoverageSelfServeExpansionMultiplier], v[P.CoverageSelfServeAnnualCsCost]);
        MonthlyHazard = -Math.Log(1 - v[P.ChurnAnnualRate]) / 12;
        Shape = ShapeOf(v);
        (ChurnHealth, ChurnStalled, ChurnNoChampion, ChurnShock) = (v[P.ChurnHealthEffect], v[P.ChurnStalledEffect], v[P.ChurnNoChampionEffect], v[P.ChurnBillShockEffect]);
        (Uplift, Elasticity, RecaptureProbability, RecaptureShare) =
            (v[P.RenewalUplift], v[P.RenewalElasticity], v[P.RenewalRecaptureProbability], v[P.RenewalRecaptureShare]);
        (Contraction, ContractionLow, ContractionHigh) = (v[P.ContractionMonthlyProbability], v[P.ContractionShareLow], v[P.ContractionShareHigh]);
        ReducesMidTerm = scenario.Flag(P.ContractMidTermReductions, segment, history);
        (FillRate, FillVirality) = (v[P.SeatFillMonthlyRate], v[P.SeatFillVirality]);
        (TeamRate, Ramp, ExpansionHealth) = (v[P.ExpansionMonthlyRatePerTeam], v[P.ExpansionRampMonths], v[P.ExpansionHealthEffect]);
        (ExpansionNoChampion, ExpansionMapped) = (v[P.ExpansionNoChampionEffect], v[P.ExpansionMappedEffect]);
        (Handoff, CsmWins, SalesWins, QueueMonths) = (v[P.ExpansionHandoffAcv], v[P.ExpansionCsmWinRate], v[P.ExpansionSalesWinRate], v[P.ExpansionQueueMonths]);
        Gate = v.Optional(P.GateTeams);
        (EnterpriseReady, Upgrade, TierMultiplier) = (scenario.Flag(P.GateEnterpriseReady, segment, history), v[P.GateMonthlyUpgrade], v[P.GateTierMultiplier]);
        Modules = [.. Enumerable.Range(0, scenario.Modules.Count).Select(i => new TwinModule(
            v[P.ModulesMonthlyAttach, i], v[P.ModulesChurnEffect, i], v.Optional(P.ModulesPriceShare, i) ?? 0, v.Optional(P.ModulesMonthlyFee, i) ?? 0))];
        (Drift, Reversion, Volatility) = (v[P.UsageMonthlyDrift], v[P.UsageReversion], v[P.UsageMonthlyVolatility]);
        (ShockThreshold, ShockMonths, Optimises, OptimiseShare) =
            (v[P.BillShockThreshold], (int)v[P.BillShockMonths], v[P.BillShockOptimiseProbability], v[P.BillShockOptimiseShare]);
        Plans = [.. Enumerable.Range(0, scenario.HasMigration ? 2 : 1).Select(plan => new TwinPricePlan(v, plan, footing[plan]))];
        Macro = new(v[P.MacroExpansionMultiplier], v[P.MacroCrossSellMultiplier], v[P.MacroContractionMultiplier], v[P.MacroChurnMultiplier], v[P.MacroUsageDrift]);
        (Cac, GrossMargin, MinimumLand) = (v[P.EconomicsCacPerLand], v[P.EconomicsGrossMargin], v[P.EconomicsMinimumViableLandAcv]);
        if (scenario.HasMigration)
        {
            Migration = new((int)v[P.MigrationFromMonth], scenario.Choice<MigrationOffer>(P.MigrationOffer, segment) == MigrationOffer.Once,
                scenario.Choice<MigrationNewLands>(P.MigrationNewLands, segment), v[P.MigrationAcceptProbability], v[P.MigrationExtraHazard]);
        }
    }

    public double Share { get; }
    public TwinQuantity Teams { get; }
    public TwinQuantity SeatsPerTeam { get; }
    public TwinQuantity LandSeats { get; }
    public TwinQuantity? LandAcv { get; }
    public TwinQuantity UsagePerSeat { get; }
    public TwinQuantity Term { get; }
    public TwinQuantity Tenure { get; }
    public double Discount { get; }
    public double Mapped { get; }
    public double CoverageThreshold { get; }
    public double HealthAtLanding { get; }
    public double FreeShare { get; }
    public double Conversion { get; }
    public double PaywallConversion { get; }
    public double PaywallSeats { get; }
    public double FreeLeaves { get; }
    public double ChampionLeaves { get; }
    public double ChampionReplaced { get; }
    public double Persistence { get; }
    public double ProofWindow { get; }
    public double LateProof { get; }
    public TwinCoverage Human { get; }
    public TwinCoverage Self { get; }
    public double MonthlyHazard { get; }
    public Func<int, double> Shape { get; }
    public double ChurnHealth { get; }
    public double ChurnStalled { get; }
    public double ChurnNoChampion { get; }
    public double ChurnShock { get; }
    public double Uplift { get; }
    public double Elasticity { get; }
    public double RecaptureProbability { get; }
    public double RecaptureShare { get; }
    public double Contraction { get; }
    public double ContractionLow { get; }
    public double ContractionHigh { get; }
    public bool ReducesMidTerm { get; }
    public double FillRate { get; }
    public double FillVirality { get; }
    public double TeamRate { get; }
    public double Ramp { get; }
    public double ExpansionHealth { get; }
    public double ExpansionNoChampion { get; }
    public double ExpansionMapped { get; }
    public double Handoff { get; }
    public double CsmWins { get; }
    public double SalesWins { get; }
    public double QueueMonths { get; }
    public double? Gate { get; }
    public bool EnterpriseReady { get; }
    public double Upgrade { get; }
    public double TierMultiplier { get; }
    public TwinModule[] Modules { get; }
    public double Drift { get; }
    public double Reversion { get; }
    public double Volatility { get; }
    public double ShockThreshold { get; }
    public int ShockMonths { get; }
    public double Optimises { get; }
    public double OptimiseShare { get; }
    public TwinPricePlan[] Plans { get; }
    public TwinMacro Macro { get; }
    public TwinMigration? Migration { get; }
    public double Cac { get; }
    public double GrossMargin { get; }
    public double MinimumLand { get; }

    private static Func<int, double> ShapeOf(TwinValues v)
    {
        switch (v.Scenario.Choice<ChurnShape>(P.ChurnShape, v.Segment, v.History))
        {
            case ChurnShape.Table:
                var table = v.Scenario.Table(P.ChurnTenureTable, v.Segment, v.History);
                return tenure => table[Math.Min(tenure, table.Count) - 1];
            case ChurnShape.Weibull:
                var k = v[P.ChurnWeibullShape];
                double Raw(int tenure) => k * Math.Pow(tenure / 12.0, k - 1);
                var firstYear = Enumerable.Range(1, 12).Sum(Raw);
                return tenure => 12 * Raw(tenure) / firstYear;
            default:
                return _ => 1;
        }
    }
}

internal sealed record TwinCoverage(double Proof, double Expansion, double AnnualCsCost);

internal sealed record TwinModule(double Attach, double ChurnEffect, double PriceShare, double Fee);

internal sealed record TwinMacro(double Expansion, double CrossSell, double Contraction, double Churn, double UsageDrift);

internal sealed record TwinMigration(int FromMonth, bool Once, MigrationNewLands NewLands, double Accepts, double ExtraHazard);
