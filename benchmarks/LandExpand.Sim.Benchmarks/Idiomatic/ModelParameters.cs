using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;
using MathNet.Numerics.Distributions;
using P = LandExpand.Sim.Scenarios.Parameters;

namespace LandExpand.Sim.Benchmarks.Idiomatic;

/// <summary>
/// The numbers of one segment (model, sections 3 to 6), by name and in the units of the scenario file. Reads what the mixes use: one segment, one price
/// plan, parameters that are certain, paid landings.
/// </summary>
internal sealed record ModelParameters
{
    private readonly Scenario _scenario;
    private readonly double _weibullScale;

    public ModelParameters(Scenario scenario)
    {
        _scenario = scenario;
        (OpeningAccounts, OpeningTenure) = (scenario.OpeningAccounts, Quantity(P.OpeningTenureMonths));
        (LandSeats, Teams, SeatsPerTeam, UsagePerSeat) = (Quantity(P.LandSeats), Quantity(P.LandTeams), Quantity(P.LandSeatsPerTeam), Quantity(P.LandUsagePerSeat));
        (HealthAtLanding, Mapped, Discount, CoverageThreshold) = (Value(P.HealthMeanAtLanding), Value(P.LandMappedProbability), Value(P.ContractDiscount), Value(P.CoverageLandAcvThreshold));
        TermMonths = (int)Quantity(P.ContractTermMonths)(Random.Shared);
        HumanTouch = new(Value(P.CoverageHumanTouchProofProbability), Value(P.CoverageHumanTouchExpansionMultiplier));
        SelfServe = new(Value(P.CoverageSelfServeProofProbability), Value(P.CoverageSelfServeExpansionMultiplier));
        (ChampionLeaves, ChampionReplaced, HealthPersistence) = (Value(P.ChampionMonthlyDeparture), Value(P.ChampionMonthlyReplacement), Value(P.HealthPersistence));
        (ProofWindow, LateProof) = (Value(P.ProofWindowMonths), Value(P.ProofLateMonthly));
        MonthlyHazard = -Math.Log(1 - Value(P.ChurnAnnualRate)) / 12;
        WeibullShape = scenario.Choice<ChurnShape>(P.ChurnShape) == ChurnShape.Weibull ? Value(P.ChurnWeibullShape) : 1;
        _weibullScale = 12 / Enumerable.Range(1, 12).Sum(tenure => Math.Pow(tenure / 12.0, WeibullShape - 1));
        ChurnEffects = new(Value(P.ChurnHealthEffect), Value(P.ChurnStalledEffect), Value(P.ChurnNoChampionEffect), Value(P.ChurnBillShockEffect));
        (Uplift, Elasticity) = (Value(P.RenewalUplift), Value(P.RenewalElasticity));
        (Contraction, ContractionLow, ContractionHigh) = (Value(P.ContractionMonthlyProbability), Value(P.ContractionShareLow), Value(P.ContractionShareHigh));
        (FillRate, Virality) = (Value(P.SeatFillMonthlyRate), Value(P.SeatFillVirality));
        (TeamRate, RampMonths, Handoff) = (Value(P.ExpansionMonthlyRatePerTeam), Value(P.ExpansionRampMonths), Value(P.ExpansionHandoffAcv));
        (CsmWinRate, SalesWinRate, QueueMonths) = (Value(P.ExpansionCsmWinRate), Value(P.ExpansionSalesWinRate), Value(P.ExpansionQueueMonths));
        ExpansionEffects = new(Value(P.ExpansionHealthEffect), Value(P.ExpansionNoChampionEffect), Value(P.ExpansionMappedEffect));
        Gate = scenario.HasGate() ? new(Value(P.GateTeams), scenario.Flag(P.GateEnterpriseReady) ? Value(P.GateMonthlyUpgrade) : 0, Value(P.GateTierMultiplier)) : null;
        Modules = [.. scenario.Modules.Select((_, i) => new Module(Value(P.ModulesMonthlyAttach, i), Value(P.ModulesChurnEffect, i), ValueOr0(P.ModulesPriceShare, i), ValueOr0(P.ModulesMonthlyFee, i)))];
        (UsageDrift, UsageReversion, UsageVolatility) = (Value(P.UsageMonthlyDrift), Value(P.UsageReversion), Value(P.UsageMonthlyVolatility));
        BillShock = new(Value(P.BillShockThreshold), (int)Value(P.BillShockMonths), Value(P.BillShockOptimiseProbability), Value(P.BillShockOptimiseShare));
        Macro = new(Value(P.MacroMonthlyEntry), Value(P.MacroMonthlyExit), Value(P.MacroExpansionMultiplier), Value(P.MacroCrossSellMultiplier), Value(P.MacroContractionMultiplier), Value(P.MacroChurnMultiplier), Value(P.MacroUsageDrift));
        var prices = P.Pricing[0];
        Plan = new(ValueOr0(prices.Fee), Brackets(prices.SeatPrice, prices.SeatTiers, prices.SeatTiersAbove, prices.SeatTiersPrice),
            Brackets(prices.UsagePrice, prices.UsageTiers, prices.UsageTiersAbove, prices.UsageTiersPrice), ValueOr0(prices.UsageAllowance));
    }

    public int OpeningAccounts { get; }
    public Func<Random, double> OpeningTenure { get; }
    public Func<Random, double> LandSeats { get; }
    public Func<Random, double> Teams { get; }
    public Func<Random, double> SeatsPerTeam { get; }
    public Func<Random, double> UsagePerSeat { get; }
    public double HealthAtLanding { get; }
    public double Mapped { get; }
    public double Discount { get; }
    public double CoverageThreshold { get; }
    public int TermMonths { get; }
    public Coverage HumanTouch { get; }
    public Coverage SelfServe { get; }
    public double ChampionLeaves { get; }
    public double ChampionReplaced { get; init; }
    public double HealthPersistence { get; }
    public double ProofWindow { get; }
    public double LateProof { get; }
    public double MonthlyHazard { get; }
    public double WeibullShape { get; }
    public ChurnEffects ChurnEffects { get; }
    public double Uplift { get; }
    public double Elasticity { get; }
    public double Contraction { get; }
    public double ContractionLow { get; }
    public double ContractionHigh { get; }
    public double FillRate { get; }
    public double Virality { get; }
    public double TeamRate { get; }
    public double RampMonths { get; }
    public double Handoff { get; }
    public double CsmWinRate { get; }
    public double SalesWinRate { get; }
    public double QueueMonths { get; }
    public ExpansionEffects ExpansionEffects { get; }
    public Gate? Gate { get; }
    public IReadOnlyList<Module> Modules { get; }
    public double UsageDrift { get; }
    public double UsageReversion { get; }
    public double UsageVolatility { get; }
    public BillShock BillShock { get; }
    public Macro Macro { get; }
    public PricePlan Plan { get; }

    /// <summary>1, or Weibull's k·(tenure/12)^(k−1), scaled so that it sums to 12 over the first 12 months.</summary>
    public double ShapeAt(int tenure) => WeibullShape == 1 ? 1 : _weibullScale * Math.Pow(tenure / 12.0, WeibullShape - 1);

    private double Value(Parameter parameter, int index = 0) => _scenario.Slots[_scenario.Slot(parameter, index: index)].Distribution.Mean;

    private double ValueOr0(Parameter parameter, int index = 0) => _scenario.Slot(parameter, index: index) >= 0 ? Value(parameter, index) : 0;

    /// <summary>A draw per account, rounded to nearest (halves up) where the quantity is a whole number, and held to its legal range.</summary>
    private Func<Random, double> Quantity(Parameter parameter)
    {
        var form = _scenario.Quantity(parameter) ?? throw new ArgumentException($"{parameter.Path} is not given.");
        var distribution = form.Form.Create([.. form.ArgumentSlots.Select(slot => _scenario.Slots[slot].Distribution.Mean)]);
        Func<Random, double> draw = distribution switch
        {
            { IsConstant: true } => _ => distribution.Mean,
            UniformDistribution uniform => random => ContinuousUniform.Sample(random, uniform.Support.Low, uniform.Support.High),
            LogNormalDistribution logNormal => random => LogNormal.Sample(random, logNormal.LogMean, logNormal.LogSd),
            _ => throw new ArgumentException($"{parameter.Path}: {distribution.Kind}; expected a number, uniform or logNormal."),
        };
        return random => Math.Clamp(parameter.Whole ? Math.Floor(draw(random) + 0.5) : draw(random), parameter.Minimum, parameter.Maximum);
    }

    private IReadOnlyList<Bracket> Brackets(Parameter first, Parameter tiers, Parameter above, Parameter price) => _scenario.Slot(first) < 0
        ? []
        : [new(0, Value(first)), .. Enumerable.Range(0, _scenario.TierCount(tiers)).Select(i => new Bracket(Value(above, i), Value(price, i)))];
}

internal sealed record Coverage(double Proof, double ExpansionMultiplier);

internal sealed record ChurnEffects(double Health, double Stalled, double NoChampion, double BillShock);

internal sealed record ExpansionEffects(double Health, double NoChampion, double Mapped);

internal sealed record Gate(double Teams, double MonthlyUpgrade, double TierMultiplier);

internal sealed record Module(double MonthlyAttach, double ChurnEffect, double PriceShare, double MonthlyFee);

internal sealed record BillShock(double Threshold, int Months, double OptimiseProbability, double OptimiseShare);

internal sealed record Macro(double Entry, double Exit, double Expansion, double CrossSell, double Contraction, double Churn, double UsageDrift);
