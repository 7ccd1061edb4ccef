using LandExpand.Sim.Runs;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Decisions;

/// <summary>From the values of a metric in shared histories to what they say about the choice.</summary>
public static class MetricDecisions
{
    /// <summary>The figures; null without a history.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="values">A column per scenario, paired by history, finite, in the metric's unit.</param>
    /// <param name="seed">For the multipliers of the dominance test.</param>
    public static MetricDecision? Of(MetricPoint metric, IReadOnlyList<double[]> values, ulong seed)
    {
        // Estimators take the larger for the better.
        var sign = metric.Metric.LessIsBetter ? -1.0 : 1;
        double[][] good = [.. values.Select(column => sign > 0 ? column : [.. column.Select(value => -value)])];
        if (EfficientFrontier.Of(good) is not { } frontier)
        {
            return null;
        }

        var (likely, regret) = (ProbabilityOfBest.Of(good), ExpectedRegret.Of(good));
        var scenarios = Enumerable.Range(0, values.Count).ToArray();
        return new(
            metric, values[0].Length, [.. scenarios.Select(place => Alternative(values[place], Unsigned(frontier[place].Downside, sign), likely[place], regret[place], frontier[place]))],
            [.. from first in scenarios from second in scenarios where first < second select Pair(first, second, good, sign, seed)]);
    }

    private static AlternativeFigures Alternative(double[] values, ConditionalValueAtRisk downside, WilsonInterval likely, MeanEstimate regret, FrontierPoint point)
    {
        double[] sorted = [.. values.Order()];
        double At(double p) => SampleQuantile.Of<double>(sorted, p)!.Value;
        return new(MeanEstimate.Of<double>(values)!, At(0.1), At(0.5), At(0.9), downside, likely, regret, point.Efficient, point.SurelyBeatenBy);
    }

    private static PairFigures Pair(int from, int to, double[][] good, double sign, ulong seed)
    {
        double[] ahead = [.. good[to].Zip(good[from], (other, one) => other - one)];
        double[] sorted = [.. ahead.Select(difference => sign * difference).Order()];
        return new(
            from, to, MeanEstimate.Of<double>([.. ahead.Select(difference => sign * difference)])!, SampleQuantile.Of<double>(sorted, 0.1)!.Value, SampleQuantile.Of<double>(sorted, 0.9)!.Value,
            WilsonInterval.Of(ahead.Count(difference => difference > 0), ahead.Length)!, WilsonInterval.Of(ahead.Count(difference => difference < 0), ahead.Length)!,
            PairingGain.Of(good[from], good[to]), StochasticDominance.Of(good[to], good[from], 1, seed), StochasticDominance.Of(good[to], good[from], 2, seed));
    }

    private static ConditionalValueAtRisk Unsigned(ConditionalValueAtRisk downside, double sign) =>
        sign > 0 ? downside : downside with { Value = -downside.Value, Low = -downside.High, High = -downside.Low };
}
