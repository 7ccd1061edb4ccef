using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios.Rules;

/// <summary>
/// Values that somebody gave and no account reads, because the mechanism they belong to is off: legal, since a variant may switch it on, but worth
/// a word. A value that is the default says nothing new and is passed over. (A price of another pricing model is refused: see <see cref="PricingRules"/>.)
/// </summary>
internal static class UnusedValues
{
    private static readonly Condition[] Conditions =
    [
        new(p => p == Parameters.LandsWinProbability, "lands.prospectsPerMonth is not given",
            (values, segment, history) => !values.IsPresent(Parameters.LandsProspectsPerMonth, segment, history)),
        new(p => In("gate.", p) && p != Parameters.GateTeams, "gate.teams is not given",
            (values, segment, history) => !values.IsPresent(Parameters.GateTeams, segment, history)),
        new(p => p == Parameters.ChurnWeibullShape, "churn.shape is not weibull",
            (values, segment, history) => values.Choice<ChurnShape>(Parameters.ChurnShape, segment, history) != ChurnShape.Weibull),
        new(p => p == Parameters.ChurnTenureTable, "churn.shape is not table",
            (values, segment, history) => values.Choice<ChurnShape>(Parameters.ChurnShape, segment, history) != ChurnShape.Table),
        new(p => In("freeLanding.", p) && p != Parameters.FreeLandingShare, "freeLanding.share is 0",
            (values, segment, history) => IsZero(Parameters.FreeLandingShare, values, segment, history)),
        new(p => In("renewal.recapture", p), "no plan is flat", (values, segment, history) => !AnyPlan(PricingModel.Flat, values, segment, history)),
        new(p => p == Parameters.RenewalRecaptureShare, "renewal.recaptureProbability is 0",
            (values, segment, history) => IsZero(Parameters.RenewalRecaptureProbability, values, segment, history)),
        new(p => In("usage.", p) || In("billShock.", p) || p == Parameters.LandUsagePerSeat || p == Parameters.ChurnBillShockEffect || p == Parameters.MacroUsageDrift,
            "no plan bills usage", (values, segment, history) => !BillsUsage(values, segment, history)),
        new(p => In("macro.", p) && p != Parameters.MacroMonthlyEntry, "macro.monthlyEntry is 0",
            (values, segment, history) => IsZero(Parameters.MacroMonthlyEntry, values, segment, history)),
        new(p => p == Parameters.SamplingPoints, "sampling.design is neither latinHypercube nor sobol", (values, segment, history) =>
            values.Choice<SamplingDesign>(Parameters.SamplingDesign, segment, history) is SamplingDesign.Random or SamplingDesign.Antithetic),
    ];

    /// <summary>A sentence for each, by path, whatever the order of the file; empty for most scenarios.</summary>
    public static IReadOnlyList<string> Of(ScenarioValues values) =>
    [
        .. (from key in values.Given.Keys
           let off = Conditions.FirstOrDefault(condition => condition.Concerns(key.Parameter) && IsOffEverywhere(condition, values, key))
           where off is not null && !IsDefault(values, key)
           let path = ValuePath.Of(key, values)
           select $"{path} has no effect: {off.Because}").Order(StringComparer.Ordinal),
    ];

    private static bool In(string block, Parameter parameter) => parameter.Path.StartsWith(block, StringComparison.Ordinal);

    private static bool IsOffEverywhere(Condition condition, ScenarioValues values, ValueKey key)
    {
        var segments = key.Segment >= 0 ? [key.Segment] : Enumerable.Range(0, values.Segments.Count);
        bool[] times = key.History ? [true] : key.Parameter.Scope == ParameterScope.SegmentAndHistory ? [false, true] : [false];
        return segments.All(segment => times.All(history => condition.IsOff(values, segment, history)));
    }

    private static bool IsZero(Parameter parameter, ScenarioValues values, int segment, bool history) =>
        values.Effective(parameter, segment, history) is NumericValue { Spec.Distribution: { IsConstant: true, Mean: 0 } };

    private static bool AnyPlan(PricingModel model, ScenarioValues values, int segment, bool history) =>
        Parameters.Pricing.Take(values.HasMigration ? 2 : 1).Any(plan => values.Choice<PricingModel>(plan.Model, segment, history) == model);

    private static bool BillsUsage(ScenarioValues values, int segment, bool history) =>
        Parameters.Pricing.Any(plan => values.IsPresent(plan.UsagePrice, segment, history));

    private static bool IsDefault(ScenarioValues values, ValueKey key) => (values.Given[key], Defaults.Of(key.Parameter)) switch
    {
        (NumericValue a, NumericValue b) => Same(a.Spec, b.Spec),
        (QuantityValue a, QuantityValue b) => a.Form == b.Form && a.Arguments.Zip(b.Arguments).All(pair => Same(pair.First.Spec, pair.Second.Spec)),
        (TableValue a, TableValue b) => a.Values.SequenceEqual(b.Values),
        var (a, b) => a.Equals(b),
    };

    private static bool Same(DistributionSpec a, DistributionSpec b) => a.Form == b.Form && a.Arguments.SequenceEqual(b.Arguments);

    private sealed record Condition(Func<Parameter, bool> Concerns, string Because, Func<ScenarioValues, int, bool, bool> IsOff);
}
