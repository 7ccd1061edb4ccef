namespace LandExpand.Sim.Scenarios;

// The economy (model, section 5) and the company's unit economics (section 9).
public static partial class Parameters
{
    private const ParameterScope World = ParameterScope.Scenario;

    public static Parameter MacroMonthlyEntry { get; } = Monthly(
        "macro.monthlyEntry", "How likely a downturn starts in a month.", 0.015, "modelling choice: one downturn in five to six years", World);

    public static Parameter MacroMonthlyExit { get; } = Monthly(
        "macro.monthlyExit", "How likely a downturn ends in a month.", 0.1, "modelling choice: ten months on average, as recessions since 1945 (NBER)", World);

    public static Parameter MacroLandsMultiplier { get; } = Multiplier(
        "macro.landsMultiplier", "By what factor a downturn changes the number of lands.", 0.7, "modelling choice", World);

    public static Parameter MacroExpansionMultiplier { get; } = Multiplier(
        "macro.expansionMultiplier", "By what factor a downturn changes the rate of expansion opportunities.", 0.6, "modelling choice", World);

    public static Parameter MacroCrossSellMultiplier { get; } = Multiplier(
        "macro.crossSellMultiplier", "By what factor a downturn changes the rate of cross-sell.", 0.6, "modelling choice", World);

    public static Parameter MacroContractionMultiplier { get; } = Multiplier(
        "macro.contractionMultiplier", "By what factor a downturn changes how often accounts give back seats.", 1.5, "modelling choice", World);

    public static Parameter MacroChurnMultiplier { get; } = Multiplier(
        "macro.churnMultiplier", "By what factor a downturn changes the risk to leave.", 1.4, "modelling choice", World);

    public static Parameter MacroUsageDrift { get; } = Numeric(
        "macro.usageDrift", "What a downturn adds to the monthly growth of usage, in logs.", "log per month", -1, 1, -0.01, "modelling choice: 11 % a year",
        World);

    public static Parameter EconomicsCacPerLand { get; } = Money(
        "economics.cacPerLand", "What winning an account costs in sales and marketing.", "money", 30_000,
        "Benchmarkit 2025: 2.00, KBCM 2016: 1.18 $ per $ of new ARR; between them for a land of 20 k$", ParameterScope.Segment);

    public static Parameter EconomicsGrossMargin { get; } = Share(
        "economics.grossMargin", "The share of revenue left after the cost of serving it.", 0.8, "modelling choice: usual for subscription software",
        ParameterScope.Segment);

    public static Parameter EconomicsMinimumViableLandAcv { get; } = Money(
        "economics.minimumViableLandAcv", "The land ACV under which an account is not worth its cost.", "money a year", 5000,
        "trade rule: lands of 5–50 k$, the lower end", ParameterScope.Segment);
}
