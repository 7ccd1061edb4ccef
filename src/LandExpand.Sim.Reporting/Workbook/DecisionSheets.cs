using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Reporting.Comparison;

namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>What a comparison in shared histories found, as sheets: a row per metric and scenario, and one per metric and pair.</summary>
internal static class DecisionSheets
{
    /// <summary>The sheets; none for runs that were only read.</summary>
    public static IReadOnlyList<Sheet> Of(RunComparison comparison) => comparison.Decision is { } decision ? [Scenarios(comparison, decision), Pairs(comparison, decision)] : [];

    private static Sheet Scenarios(RunComparison comparison, DecisionFigures decision) => new("Which is best", [30, 34, 10, .. Enumerable.Repeat(15.0, 10)], 1,
    [
        SummarySheet.Header(["Metric", "Scenario", "Histories", "Mean", "95 % low", "95 % high", "P10", "Median", "P90", "Worst 5 %, mean", "Best in", "95 % low", "95 % high", "Regret"]),
        .. decision.Metrics.SelectMany(metric => metric.Alternatives.Select((alternative, place) => (IReadOnlyList<SheetCell>)
        [
            SheetCell.Of(metric.Metric.Title), SheetCell.Of(decision.Names[place]), SheetCell.Of(metric.Histories, new CellFormat("#,##0")),
            .. new[] { alternative.Mean.Mean, alternative.Mean.Low, alternative.Mean.High, alternative.P10, alternative.P50, alternative.P90, alternative.Downside.Value }.Select(value => SheetCell.Of(value, Format(comparison, metric))),
            .. new double?[] { alternative.ProbabilityOfBest.Probability, alternative.ProbabilityOfBest.Low, alternative.ProbabilityOfBest.High }.Select(Share),
            SheetCell.Of(alternative.Regret.Mean, Format(comparison, metric)),
        ])),
    ])
    { FrozenColumns = 2, Filter = true };

    private static Sheet Pairs(RunComparison comparison, DecisionFigures decision) => new("Pairs", [30, 34, 34, .. Enumerable.Repeat(15.0, 11)], 1,
    [
        SummarySheet.Header(["Metric", "Scenario", "Minus", "Difference", "95 % low", "95 % high", "P10", "P90", "Better in", "95 % low", "95 % high", "Variance cut ×", "At most ×"]),
        .. decision.Metrics.SelectMany(metric => metric.Pairs.Select(pair => (IReadOnlyList<SheetCell>)
        [
            SheetCell.Of(metric.Metric.Title), SheetCell.Of(decision.Names[pair.To]), SheetCell.Of(decision.Names[pair.From]),
            .. new[] { pair.Difference.Mean, pair.Difference.Low, pair.Difference.High, pair.P10, pair.P90 }.Select(value => SheetCell.Of(value, Format(comparison, metric))),
            .. new double?[] { pair.Better.Probability, pair.Better.Low, pair.Better.High }.Select(Share),
            SheetCell.Of(pair.Gain?.Gain, new CellFormat("0.0")), SheetCell.Of(pair.Gain is { } gain && double.IsFinite(gain.Bound) ? gain.Bound : null, new CellFormat("0.0")),
        ])),
    ])
    { FrozenColumns = 3, Filter = true };

    private static SheetCell Share(double? value) => SheetCell.Of(value, new CellFormat(SheetFormats.Share));

    private static CellFormat Format(RunComparison comparison, MetricDecision metric) => new(SheetFormats.Of(metric.Metric.Metric.Unit, comparison.Currency));
}
