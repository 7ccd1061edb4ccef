using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Compared;

/// <summary>What each choice gives up on average against what turns out best.</summary>
public static class RegretChart
{
    public static string KeyOf(MetricDecision metric) => $"regret-{metric.Metric.Name}";

    public static ChartSpec Describe(RunComparison comparison, MetricDecision metric)
    {
        var regrets = metric.Alternatives.Select(alternative => alternative.Regret).ToArray();
        string Text(double? value) => value is { } number ? DecisionText.Unsigned(comparison, metric.Metric, number) : NumberText.Absent;
        string Interval(int place) => $"{Text(regrets[place].Low)} to {Text(regrets[place].High)}";
        string[] names = [.. regrets.Select((_, place) => DecisionText.Name(comparison, place))];
        var least = Enumerable.Range(0, regrets.Length).MinBy(place => regrets[place].Mean);
        var values = regrets.SelectMany(regret => new[] { 0, regret.Mean, regret.High ?? regret.Mean });
        return new ChartSpec(
            KeyOf(metric),
            $"Choosing {names[least]} gives up least {metric.Metric.Title}: {Text(regrets[least].Mean)} on average against what turns out best",
            $"{metric.Metric.Title} given up on average against the best scenario of each history, with 95 % intervals",
            metric.Metric.Metric.Unit == MetricUnit.Share ? ChartAxis.OfValues("Regret", AxisNumber.Share, values, value => NumberText.Points(value, value is < 0.01 and > 0 ? 1 : 0).TrimStart('+'), fromZero: true)
                : ChartAxis.OfValues("Regret", metric.Metric.Metric.Unit == MetricUnit.Money ? AxisNumber.Money : AxisNumber.Multiple, values,
                    value => metric.Metric.Metric.Unit == MetricUnit.Money ? NumberText.MoneyTick(value, comparison.Currency) : NumberText.Of(metric.Metric.Metric.Unit, value, comparison.Currency), fromZero: true),
            ChartAxis.OfCategories("", names) with { Reversed = true },
            [new RowBarSeries("Regret", ColourRole.Loss, [.. regrets.Select((regret, place) => new RowBar(place, 0, regret.Mean, Text(regret.Mean), regret.Low is { } low ? Math.Max(low, 0) : null, regret.High))]) { InLegend = false }],
            new ChartTable(["Scenario", "Regret", "95 % interval"], [.. names.Select((name, place) => (IReadOnlyList<string>)[name, Text(regrets[place].Mean), Interval(place)])]))
        {
            Hover = [.. names.Select((name, place) => new ChartHover(place, name, [new HoverRow("gives up", $"{Text(regrets[place].Mean)} ({Interval(place)})", ColourRole.Loss)]))],
            HowToRead = "A short bar: this choice is rarely wrong, or wrong by little. The shortest one is what foreseeing luck would be worth: no research is worth more.",
            Definition = $"Expected regret (Savage 1951): mean over histories of the best value of all scenarios less the scenario's own. {metric.Metric.Title}: {metric.Metric.Metric.Definition}.",
        };
    }
}
