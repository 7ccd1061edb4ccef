namespace LandExpand.Sim.Scenarios;

/// <summary>
/// Which dimension of a design belongs to which name. It follows from the parts of the name alone – place, parameter, argument – so that no two names of a scenario share a
/// dimension, and none moves when another parameter becomes uncertain or certain, is given or taken away, or a segment or module is added at the end. What the scramble and the
/// strata of a name are hangs on the name itself; the dimension only says how well it stands to the others, and low ones stand best: hence the order below.
/// </summary>
internal static class DesignDimensions
{
    // A place (the top level, a segment, the same in history) has 384 dimensions: a first one for each parameter, then seven more for those of several values.
    private const int OfPlace = 384, FirstValues = 160, FurtherValues = 7;

    /// <summary>
    /// Every parameter that may be uncertain, those that people are most often unsure of first. Append only: a dimension is part of what makes two versions comparable.
    /// </summary>
    private static readonly Parameter[] Ordered =
    [
        Parameters.ChurnAnnualRate, Parameters.ExpansionMonthlyRatePerTeam, Parameters.CoverageHumanTouchProofProbability, Parameters.CoverageSelfServeProofProbability,
        Parameters.LandsPerMonth, Parameters.SeatFillMonthlyRate, Parameters.SeatFillVirality, Parameters.RenewalUplift, Parameters.ContractionMonthlyProbability,
        Parameters.ExpansionCsmWinRate, Parameters.ExpansionSalesWinRate, Parameters.ExpansionQueueMonths, Parameters.ExpansionHandoffAcv, Parameters.LandsMonthlyGrowth,
        Parameters.Pricing[0].SeatPrice, Parameters.Pricing[0].Fee, Parameters.Pricing[0].UsagePrice, Parameters.UsageMonthlyDrift, Parameters.UsageMonthlyVolatility,
        Parameters.MacroMonthlyEntry, Parameters.MacroMonthlyExit, Parameters.ProofLateMonthly, Parameters.ChampionMonthlyDeparture, Parameters.ChampionMonthlyReplacement,
        Parameters.ChurnStalledEffect, Parameters.ChurnHealthEffect, Parameters.ChurnNoChampionEffect, Parameters.ChurnBillShockEffect, Parameters.ExpansionHealthEffect,
        Parameters.ExpansionNoChampionEffect, Parameters.ExpansionMappedEffect, Parameters.ExpansionRampMonths, Parameters.LandMappedProbability,
        Parameters.CoverageHumanTouchExpansionMultiplier, Parameters.CoverageSelfServeExpansionMultiplier, Parameters.GateMonthlyUpgrade, Parameters.GateTierMultiplier,
        Parameters.GateTeams, Parameters.LandsProspectsPerMonth, Parameters.LandsWinProbability, Parameters.FreeLandingShare, Parameters.FreeLandingConversionMonthly,
        Parameters.FreeLandingPaywallConversionMonthly, Parameters.FreeLandingPaywallSeats, Parameters.FreeLandingLeaveMonthly, Parameters.ContractDiscount,
        Parameters.RenewalElasticity, Parameters.RenewalRecaptureProbability, Parameters.RenewalRecaptureShare, Parameters.ContractionShareLow, Parameters.ContractionShareHigh,
        Parameters.HealthMeanAtLanding, Parameters.HealthPersistence, Parameters.ProofWindowMonths, Parameters.ChurnWeibullShape, Parameters.UsageReversion,
        Parameters.BillShockThreshold, Parameters.BillShockMonths, Parameters.BillShockOptimiseProbability, Parameters.BillShockOptimiseShare,
        Parameters.MacroLandsMultiplier, Parameters.MacroExpansionMultiplier, Parameters.MacroCrossSellMultiplier, Parameters.MacroContractionMultiplier,
        Parameters.MacroChurnMultiplier, Parameters.MacroUsageDrift, Parameters.EconomicsCacPerLand, Parameters.EconomicsGrossMargin, Parameters.EconomicsMinimumViableLandAcv,
        Parameters.CoverageLandAcvThreshold, Parameters.CoverageHumanTouchAnnualCsCost, Parameters.CoverageSelfServeAnnualCsCost, Parameters.OpeningTargetArr,
        Parameters.SegmentsShare, Parameters.MigrationAcceptProbability, Parameters.MigrationExtraHazard,
        Parameters.LandSeats, Parameters.LandAcv, Parameters.LandTeams, Parameters.LandSeatsPerTeam, Parameters.LandUsagePerSeat, Parameters.ContractTermMonths,
        Parameters.OpeningTenureMonths, Parameters.ModulesMonthlyAttach, Parameters.ModulesChurnEffect, Parameters.ModulesPriceShare, Parameters.ModulesMonthlyFee,
        .. OfPlan(0), .. OfPlan(1), Parameters.Pricing[1].SeatPrice, Parameters.Pricing[1].Fee, Parameters.Pricing[1].UsagePrice,
    ];

    private static readonly Dictionary<Parameter, int> First = Ordered.Select((parameter, at) => (parameter, at)).ToDictionary(entry => entry.parameter, entry => entry.at);

    private static readonly Dictionary<Parameter, int> Further = Ordered.Where(HasSeveralValues).Select((parameter, at) => (parameter, at))
        .ToDictionary(entry => entry.parameter, entry => FirstValues + (FurtherValues * entry.at));

    /// <summary>The parameters that have dimensions, in their order.</summary>
    public static IReadOnlyList<Parameter> All => Ordered;

    /// <summary>The most segments whose values, those of history too, have dimensions.</summary>
    public const int MostSegments = (Statistics.SobolSequence.Dimensions / OfPlace / 2) - 1;

    /// <summary>The dimension of a value, from 0; −1 where there is none, for the ninth value of a list and for segments beyond <see cref="MostSegments"/>.</summary>
    /// <param name="parameter">The catalogue entry; of a price bracket that of its edge or its price.</param>
    /// <param name="place">Where it stands; the module counts as one of several values.</param>
    /// <param name="value">Which of the place's values: the argument of a quantity, the price bracket; from 0.</param>
    public static int Of(Parameter parameter, ValueKey place, int value)
    {
        value += place.Module;
        if (!First.TryGetValue(parameter, out var first) || value > FurtherValues || (value > 0 && !Further.ContainsKey(parameter)))
        {
            return -1;
        }

        var dimension = (OfPlace * ((2 * (place.Segment + 1)) + (place.History ? 1 : 0))) + (value == 0 ? first : Further[parameter] + value - 1);
        return dimension < Statistics.SobolSequence.Dimensions ? dimension : -1;
    }

    private static bool HasSeveralValues(Parameter parameter) =>
        parameter.Kind == ParameterKind.Quantity || parameter.IsModule || parameter.Path.Contains("Tiers.", StringComparison.Ordinal);

    private static IEnumerable<Parameter> OfPlan(int plan)
    {
        var prices = Parameters.Pricing[plan];
        return [prices.SeatTiersAbove, prices.SeatTiersPrice, prices.UsageTiersAbove, prices.UsageTiersPrice, prices.MinimumSeats, prices.UsageAllowance, prices.AnnualCommit,
            prices.EqualFootingLandAcv];
    }
}
