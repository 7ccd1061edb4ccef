using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Comparison;

/// <summary>The tables of a decision as people read them.</summary>
public static class DecisionTables
{
    /// <summary>A row per scenario, by one metric.</summary>
    public static ChartTable Alternatives(RunComparison comparison, MetricDecision metric)
    {
        string Value(double? value) => DecisionText.Value(comparison, metric.Metric, value);
        return new(
            [metric.Metric.Title, "Mean", "8 in 10 histories", "Worst 5\u00A0%, mean", "Best in", "Regret"],
            [.. metric.Alternatives.Select((alternative, place) => (IReadOnlyList<string>)
            [
                DecisionText.Name(comparison, place), Value(alternative.Mean.Mean), $"{Value(alternative.P10)} to {Value(alternative.P90)}", Value(alternative.Downside.Value),
                NumberText.Probability(alternative.ProbabilityOfBest.Probability), DecisionText.Unsigned(comparison, metric.Metric, alternative.Regret.Mean),
            ])]);
    }

    /// <summary>A row per scenario against the first, by one metric.</summary>
    public static ChartTable AgainstFirst(RunComparison comparison, MetricDecision metric) => new(
        [$"{metric.Metric.Title} against {DecisionText.Name(comparison, 0)}", "Difference ± 95\u00A0%", "8 in 10 histories", "Better in", "Variance cut"],
        [.. metric.Pairs.Where(pair => pair.From == 0).Select(pair => (IReadOnlyList<string>)
        [
            DecisionText.Name(comparison, pair.To), WithError(comparison, metric, pair), DecisionText.Between(comparison, metric.Metric, pair.P10, pair.P90),
            NumberText.Probability(pair.Better.Probability), DecisionText.Gain(pair.Gain),
        ])]);

    /// <summary>A row per pair of scenarios, by one metric.</summary>
    public static ChartTable Pairs(RunComparison comparison, MetricDecision metric) => new(
        ["Pair", "Difference ± 95\u00A0%", "8 in 10 histories", "Better in", "Variance cut by pairing", "Dominance not refuted"],
        [.. metric.Pairs.Select(pair => (IReadOnlyList<string>)
        [
            $"{DecisionText.Name(comparison, pair.To)} − {DecisionText.Name(comparison, pair.From)}", WithError(comparison, metric, pair),
            DecisionText.Between(comparison, metric.Metric, pair.P10, pair.P90), NumberText.Probability(pair.Better.Probability), DecisionText.Gain(pair.Gain), DecisionText.Verdict(comparison, pair),
        ])]);

    /// <summary>Why ARR at the horizon differs from the first scenario's: a row per driver, a column per other scenario.</summary>
    public static ChartTable Bridges(RunComparison comparison)
    {
        var bridges = comparison.Decision!.Bridges;
        string Text(Statistics.MeanEstimate difference) => NumberText.SignedMoney(difference.Mean, comparison.Currency)
            + (difference is { Low: { } low, High: { } high } && high > low ? $" ± {NumberText.Money((high - low) / 2, comparison.Currency)}" : "");
        return new(
            [$"ARR against {DecisionText.Name(comparison, 0)}", .. bridges.Select(bridge => DecisionText.Name(comparison, bridge.To))],
            [
                ["ARR at month 0", .. bridges.Select(bridge => Text(bridge.Opening))],
                .. bridges[0].Drivers.Select((entry, driver) => (entry.Driver, driver)).Where(entry => bridges.Any(bridge => bridge.Drivers[entry.driver].Difference.Mean != 0))
                    .Select(entry => (IReadOnlyList<string>)[entry.Driver.ToString(), .. bridges.Select(bridge => Text(bridge.Drivers[entry.driver].Difference))]),
                ["ARR at the end", .. bridges.Select(bridge => Text(bridge.Total))],
            ]);
    }

    private static string WithError(RunComparison comparison, MetricDecision metric, PairFigures pair) =>
        DecisionText.Difference(comparison, metric.Metric, pair.Difference.Mean)
        + (pair.Difference is { Low: { } low, High: { } high } ? $" ± {DecisionText.Unsigned(comparison, metric.Metric, (high - low) / 2)}" : "");
}
