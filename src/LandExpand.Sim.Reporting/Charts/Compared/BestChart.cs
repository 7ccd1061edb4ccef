using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Compared;

/// <summary>In how many histories each scenario is the best by a metric.</summary>
public static class BestChart
{
    public static string KeyOf(MetricDecision metric) => $"best-{metric.Metric.Name}";

    public static ChartSpec Describe(RunComparison comparison, MetricDecision metric)
    {
        var likely = metric.Alternatives.Select(alternative => alternative.ProbabilityOfBest).ToArray();
        string Interval(int place) => $"{NumberText.Share(likely[place].Low, 1)} to {NumberText.Share(likely[place].High, 1)}";
        string[] names = [.. likely.Select((_, place) => DecisionText.Name(comparison, place))];
        return new ChartSpec(
            KeyOf(metric),
            DecisionText.Winner(comparison, metric),
            $"Share of histories in which the scenario has the best {metric.Metric.Title} of all, with 95 % intervals",
            ChartAxis.OfShares("Share of histories", [0, 1], fromZero: true),
            ChartAxis.OfCategories("", names) with { Reversed = true },
            [new RowBarSeries("Best in", ColourRole.Forecast, [.. likely.Select((share, place) => new RowBar(place, 0, share.Probability, NumberText.Probability(share.Probability), share.Low, share.High))]) { InLegend = false }],
            new ChartTable(["Scenario", "Best in", "95 % interval"], [.. names.Select((name, place) => (IReadOnlyList<string>)[name, NumberText.Probability(likely[place].Probability), Interval(place)])]))
        {
            Hover = [.. names.Select((name, place) => new ChartHover(place, name, [new HoverRow("best in", $"{NumberText.Probability(likely[place].Probability)} ({Interval(place)})", ColourRole.Forecast)]))],
            HowToRead = "Each history was lived through by every scenario with the same luck. The bar says in how many the scenario came out best; it does not say by how much: see regret.",
            Definition = $"Multinomial probabilities of being best (Bechhofer, Elmaghraby and Morse 1959), ties shared equally, intervals by Wilson (1927). {metric.Metric.Title}: {metric.Metric.Metric.Definition}.",
        };
    }
}
