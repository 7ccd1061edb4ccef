using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Engine;

/// <summary>
/// Turns the rows of the parameter matrix, one per replication of a block, into <see cref="SegmentLanes"/> of one segment, for the simulated
/// months or for the history before opening.
/// </summary>
internal sealed unsafe partial class SegmentCompiler
{
    private readonly Scenario _scenario;
    private readonly int _segment;
    private readonly bool _history, _hasBook;
    private readonly double[] _footing;
    private readonly Dictionary<(Parameter, int), int> _slots = [];
    private readonly float* _quantityTables;
    private readonly float* _shape;
    private readonly float* _logShape;
    private double[][] _rows = [];

    /// <param name="scenario">The scenario.</param>
    /// <param name="segment">Which segment.</param>
    /// <param name="history">Parameters of the ageing before opening.</param>
    /// <param name="hasBook">Real accounts open the scenario, with contracts of their own.</param>
    /// <param name="footing">The factor of an equal-footing price per plan, 1 where there is none.</param>
    /// <param name="arena">Gives the memory of tables.</param>
    public SegmentCompiler(Scenario scenario, int segment, bool history, bool hasBook, double[] footing, Arena arena)
    {
        (_scenario, _segment, _history, _hasBook, _footing) = (scenario, segment, history, hasBook, footing);
        _quantityTables = (float*)arena.Vectors(7L * LaneQuantile.TableFloats / LaneMath.LaneCount);
        _shape = (float*)arena.Vectors(LongestTenure + 1);
        _logShape = (float*)arena.Vectors(LongestTenure + 1);
    }

    /// <summary>Months of tenure that a churn shape can tell apart: the oldest opening account, aged to the longest horizon.</summary>
    public const int LongestTenure = 480;

    /// <summary>Compiles the block's rows: sixteen, one per lane.</summary>
    public void Compile(double[][] rows, SegmentLanes* p)
    {
        _rows = rows;
        *p = default;
        Landing(p);
        Retention(p);
        Churn(p);
        Renewal(p);
        Growth(p);
        Usage(p);
        Economics(p);
        p->Plan = Plan(0);
        if (p->HasMigration)
        {
            p->NewPlan = Plan(1);
        }

        p->KeepsCharges = AnyPlan(Smooths);
        p->HasBillShock = p->Plan.BillsUsage || (p->HasMigration && p->NewPlan.BillsUsage);
        // Consumption matters only where some plan bills it, before opening or after: a plan to migrate to finds it as it has become.
        p->HasUsage = AnyPlan(BillsUsage);
        p->HazardVaries |= p->HasBillShock || p->Modules > 0;
        p->Terms = Terms();
        p->HazardAccumulates = p->Terms != ContractTerms.Monthly || p->HasMigration || p->HasReaction;
        p->HasRenewals = p->Terms != ContractTerms.Monthly || EverNonzero(Parameters.RenewalUplift) || (AnyPlan(IsFlat) && EverNonzero(Parameters.RenewalRecaptureProbability)) || _scenario.HasMigration;
        p->DrawsState = p->HasChampion || p->HasHealth || p->HasUsage || p->Modules > 0;
        p->DrawsFootprint = p->HasContraction || p->HasSeatFill || p->HasTeamExpansion || p->HasGate;
        p->DrawsContract = p->HasRecapture || p->HasMigration || p->HasFreeLanding;
        p->DrawsModules = p->Modules > 2;
        p->BillMoves = p->HasTeamExpansion || p->EnterpriseReady || p->Modules > 0 || p->HasContraction || p->HasSeatFill || p->HasUsage || p->HasMigration || p->HasFreeLanding;
        p->OnlyChurns = !(p->HazardVaries || p->HasRenewals || p->HazardAccumulates || p->BillMoves || p->HasMigration || p->Draws) && p->ContractsMidTerm;
    }

    private void Landing(SegmentLanes* p)
    {
        p->HasLandAcv = SetQuantity(Parameters.LandAcv, 0, ref p->LandAcv);
        SetQuantity(Parameters.LandSeats, 1, ref p->LandSeats);
        SetQuantity(Parameters.LandTeams, 2, ref p->Teams);
        SetQuantity(Parameters.LandSeatsPerTeam, 3, ref p->SeatsPerTeam);
        SetQuantity(Parameters.LandUsagePerSeat, 4, ref p->UsagePerSeat);
        SetQuantity(Parameters.ContractTermMonths, 5, ref p->Term);
        SetQuantity(Parameters.OpeningTenureMonths, 6, ref p->OpeningTenure);
        p->FreeLandingShare = Threshold(Parameters.FreeLandingShare);
        p->HasFreeLanding = !_history && Any(Parameters.FreeLandingShare);
        p->Conversion = Get(Parameters.FreeLandingConversionMonthly);
        p->PaywallConversion = Get(Parameters.FreeLandingPaywallConversionMonthly);
        p->PaywallSeats = Get(Parameters.FreeLandingPaywallSeats);
        p->FreeDeparture = Get(Parameters.FreeLandingLeaveMonthly);
        p->MappedProbability = Threshold(Parameters.LandMappedProbability);
        p->KeepsOfPrice = Map(Parameters.ContractDiscount, discount => 1 - discount);
        p->CoverageMonthly = Map(Parameters.CoverageLandAcvThreshold, acv => acv / 12);
        p->HealthAtLanding = Get(Parameters.HealthMeanAtLanding);
    }

    private void Retention(SegmentLanes* p)
    {
        p->HasChampion = EverNonzero(Parameters.ChampionMonthlyDeparture); // one that left before opening comes back after it
        p->ChampionLeaves = Threshold(Parameters.ChampionMonthlyDeparture);
        p->ChampionReplaced = Threshold(Parameters.ChampionMonthlyReplacement);
        p->HasHealth = EverNonzero(Parameters.ChurnHealthEffect) || EverNonzero(Parameters.ExpansionHealthEffect);
        p->HealthPersistence = Get(Parameters.HealthPersistence);
        p->HealthNoise = Map(Parameters.HealthPersistence, rho => Math.Sqrt(1 - (rho * rho)));
        p->ProofWindow = Get(Parameters.ProofWindowMonths);
        p->ProofHazardHuman = MapTwo(Parameters.CoverageHumanTouchProofProbability, Parameters.ProofWindowMonths, (proof, window) => Spent(proof) / window);
        p->ProofHazardSelf = MapTwo(Parameters.CoverageSelfServeProofProbability, Parameters.ProofWindowMonths, (proof, window) => Spent(proof) / window);
        p->ProofHazardLate = Map(Parameters.ProofLateMonthly, Spent);
    }

    private void Renewal(SegmentLanes* p)
    {
        p->HasUplift = Any(Parameters.RenewalUplift);
        p->UpliftFactor = Map(Parameters.RenewalUplift, uplift => 1 + uplift);
        p->UpliftReaction = MapTwo(Parameters.RenewalUplift, Parameters.RenewalElasticity, (uplift, elasticity) => Math.Exp(elasticity * uplift) - 1);
        p->HasReaction = EverNonzero(Parameters.RenewalUplift) && EverNonzero(Parameters.RenewalElasticity); // J reaches back before opening
        p->RecaptureProbability = Threshold(Parameters.RenewalRecaptureProbability);
        p->RecaptureShare = Get(Parameters.RenewalRecaptureShare);
        p->HasMigration = _scenario.HasMigration && !_history;
        var anyFlat = _scenario.Model(0, _segment, _history) == PricingModel.Flat || (p->HasMigration && _scenario.Model(1, _segment) == PricingModel.Flat);
        p->HasRecapture = anyFlat && Any(Parameters.RenewalRecaptureProbability) && EverNonzero(Parameters.RenewalRecaptureShare);
        if (!p->HasMigration)
        {
            return;
        }

        p->MigrationMonth = (int)_rows[0][Slot(Parameters.MigrationFromMonth)];
        p->MigratesOnce = _scenario.Choice<MigrationOffer>(Parameters.MigrationOffer, _segment) == MigrationOffer.Once;
        p->MigrationAcceptance = Threshold(Parameters.MigrationAcceptProbability);
        p->MigrationHazard = Get(Parameters.MigrationExtraHazard);
        var newLands = _scenario.Choice<MigrationNewLands>(Parameters.MigrationNewLands, _segment);
        p->LandsOnNewPlan = newLands == MigrationNewLands.NewPlan;
        p->NewLandsNotOffered = newLands == MigrationNewLands.OldPlan;
    }

    private void Growth(SegmentLanes* p)
    {
        p->HasContraction = Any(Parameters.ContractionMonthlyProbability);
        p->ContractsMidTerm = _scenario.Flag(Parameters.ContractMidTermReductions, _segment, _history);
        p->ContractionNormal = Get(Parameters.ContractionMonthlyProbability);
        p->ContractionDownturn = MapTwo(Parameters.ContractionMonthlyProbability, Parameters.MacroContractionMultiplier, (kappa, multiplier) => Math.Min(1, kappa * multiplier));
        p->LogKeepNormal = Map(Parameters.ContractionMonthlyProbability, kappa => Log2(1 - kappa));
        p->LogKeepDownturn = MapTwo(Parameters.ContractionMonthlyProbability, Parameters.MacroContractionMultiplier, (kappa, multiplier) => Log2(1 - Math.Min(1, kappa * multiplier)));
        p->ContractionLow = Get(Parameters.ContractionShareLow);
        p->ContractionSpan = MapTwo(Parameters.ContractionShareLow, Parameters.ContractionShareHigh, (low, high) => high - low);
        p->HasSeatFill = Any(Parameters.SeatFillMonthlyRate) || Any(Parameters.SeatFillVirality);
        p->FillRate = Get(Parameters.SeatFillMonthlyRate);
        p->FillVirality = Get(Parameters.SeatFillVirality);
        p->HasTeamExpansion = EverNonzero(Parameters.ExpansionMonthlyRatePerTeam); // an opportunity may wait since before opening
        p->TeamRateNormal = Map(Parameters.ExpansionMonthlyRatePerTeam, rate => -rate * Math.Log2(Math.E));
        p->TeamRateDownturn = MapTwo(Parameters.ExpansionMonthlyRatePerTeam, Parameters.MacroExpansionMultiplier, (rate, multiplier) => -rate * multiplier * Math.Log2(Math.E));
        p->RampSlope = Map(Parameters.ExpansionRampMonths, months => months > 0 ? 1 / months : 1e6);
        p->ExpansionHealth = Map(Parameters.ExpansionHealthEffect, effect => effect * Math.Log2(Math.E));
        p->ExpansionNoChampion = Map(Parameters.ExpansionNoChampionEffect, effect => effect * Math.Log2(Math.E));
        p->ExpansionMapped = Map(Parameters.ExpansionMappedEffect, effect => effect * Math.Log2(Math.E));
        p->ExpansionHuman = MapTwo(Parameters.CoverageHumanTouchExpansionMultiplier, Parameters.ExpansionHealthEffect, Multiplier);
        p->ExpansionSelf = MapTwo(Parameters.CoverageSelfServeExpansionMultiplier, Parameters.ExpansionHealthEffect, Multiplier);
        p->HandoffMonthly = Map(Parameters.ExpansionHandoffAcv, acv => acv / 12);
        p->CsmWinRate = Get(Parameters.ExpansionCsmWinRate);
        var waits = _history || _scenario.HandoffsWait;
        p->SalesDecision = Map(Parameters.ExpansionQueueMonths, months => waits ? 1 / months : 1);
        p->SalesWin = MapTwo(Parameters.ExpansionSalesWinRate, Parameters.ExpansionQueueMonths, (rate, months) => waits ? rate / months : rate);
        p->HasGate = _scenario.HasGate(_segment, _history);
        p->EnterpriseReady = p->HasGate && _scenario.Flag(Parameters.GateEnterpriseReady, _segment, _history);
        p->GateTeams = p->HasGate ? Get(Parameters.GateTeams) : Vector512<float>.Zero;
        p->TierMultiplier = p->HasGate ? Get(Parameters.GateTierMultiplier) : Vector512<float>.One;
        p->UpgradeProbability = Threshold(Parameters.GateMonthlyUpgrade);
        p->Modules = _scenario.Modules.Count;
        for (var module = 0; module < p->Modules; module++)
        {
            p->AttachNormal[module] = Get(Parameters.ModulesMonthlyAttach, module);
            p->AttachDownturn[module] = MapTwo(Parameters.ModulesMonthlyAttach, Parameters.MacroCrossSellMultiplier, (rate, multiplier) => rate * multiplier, module);
            p->ModuleShare[module] = GetOr(Parameters.ModulesPriceShare, 0, module);
            p->ModuleFee[module] = GetOr(Parameters.ModulesMonthlyFee, 0, module);
            p->ChurnModule[module] = Map(Parameters.ModulesChurnEffect, effect => effect * Math.Log2(Math.E), module);
        }
    }

    /// <summary>log2 of a coverage multiplier, with the −β'² ÷ 2 that makes the effect of health have mean one.</summary>
    private static double Multiplier(double multiplier, double effect) => Log2(multiplier) - (effect * effect / 2 * Math.Log2(Math.E));

    private void Usage(SegmentLanes* p)
    {
        p->UsageDriftNormal = Map(Parameters.UsageMonthlyDrift, drift => drift * Math.Log2(Math.E));
        p->UsageDriftDownturn = MapTwo(Parameters.UsageMonthlyDrift, Parameters.MacroUsageDrift, (drift, macro) => (drift + macro) * Math.Log2(Math.E));
        p->UsageReversion = Get(Parameters.UsageReversion);
        p->UsageVolatility = Map(Parameters.UsageMonthlyVolatility, sigma => sigma * Math.Log2(Math.E));
        p->ShockFactor = Map(Parameters.BillShockThreshold, theta => (1 + theta) / 3);
        p->ShockDuration = Get(Parameters.BillShockMonths);
        p->OptimiseProbability = Threshold(Parameters.BillShockOptimiseProbability);
        p->OptimiseDrop = Map(Parameters.BillShockOptimiseShare, share => Log2(1 - share));
    }

    private void Economics(SegmentLanes* p)
    {
        p->MonthlyCsCostHuman = Map(Parameters.CoverageHumanTouchAnnualCsCost, cost => cost / 12);
        p->MonthlyCsCostSelf = Map(Parameters.CoverageSelfServeAnnualCsCost, cost => cost / 12);
        p->GrossMargin = Get(Parameters.EconomicsGrossMargin);
        p->Cac = Get(Parameters.EconomicsCacPerLand);
        p->MinimumLandMonthly = Map(Parameters.EconomicsMinimumViableLandAcv, acv => acv / 12);
    }

    private PlanLanes Plan(int plan)
    {
        var prices = Parameters.Pricing[plan];
        var model = _scenario.Model(plan, _segment, _history);
        return new PlanLanes
        {
            Model = model,
            BillsUsage = Slot(prices.UsagePrice) >= 0,
            SmoothsMrr = Smooths(plan, _history),
            Fee = GetOr(prices.Fee, 0) * Vector512.Create((float)_footing[plan]),
            Seats = Tiers(prices.SeatPrice, prices.SeatTiers, prices.SeatTiersAbove, prices.SeatTiersPrice, _footing[plan]),
            MinimumSeats = GetOr(prices.MinimumSeats, 0),
            Usage = Tiers(prices.UsagePrice, prices.UsageTiers, prices.UsageTiersAbove, prices.UsageTiersPrice, _footing[plan]),
            Allowance = GetOr(prices.UsageAllowance, 0),
            MonthlyCommit = GetOr(prices.AnnualCommit, 0) * Vector512.Create((float)(_footing[plan] / 12)),
        };
    }

    private Graduated Tiers(Parameter first, Parameter tiers, Parameter above, Parameter price, double footing)
    {
        var graduated = new Graduated { IsUsed = Slot(first) >= 0 };
        if (!graduated.IsUsed)
        {
            return graduated;
        }

        var factor = Vector512.Create((float)footing);
        graduated.Price = Get(first) * factor;
        graduated.Brackets = _scenario.TierCount(tiers, _segment, _history);
        var before = graduated.Price;
        for (var bracket = 0; bracket < graduated.Brackets; bracket++)
        {
            var next = Get(price, bracket) * factor;
            graduated.Above[bracket] = Get(above, bracket);
            graduated.PriceStep[bracket] = next - before;
            before = next;
        }

        return graduated;
    }

    private bool Smooths(int plan, bool history) =>
        _scenario.Choice<MrrSmoothing>(Parameters.Pricing[plan].MrrSmoothingMonths, _segment, history) == MrrSmoothing.ThreeMonths && BillsUsage(plan, history);

    /// <summary>What an Exp(1) endurance spends in a month for an event of this probability.</summary>
    private static double Spent(double probability) => probability >= 1 ? 1e30 : 0 - Math.Log(1 - probability); // never −0, by which the endurance is divided

    /// <summary>log2, held above what single precision can carry.</summary>
    private static double Log2(double value) => value > 0 ? Math.Max(Math.Log2(value), -1000) : -1000;
}
