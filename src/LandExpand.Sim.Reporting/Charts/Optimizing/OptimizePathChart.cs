using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Optimizing;

/// <summary>The settings in the order in which they were tried, and the best so far.</summary>
public static class OptimizePathChart
{
    /// <summary>Null where fewer than two settings could be simulated.</summary>
    public static ChartSpec? Describe(OptimizeResults results)
    {
        var goal = results.Plan.Goal;
        (int Number, TriedSetting Setting, double Value)[] known = [.. results.Tried.Index().Where(entry => entry.Item.Estimates is not null).Select(entry => (entry.Index + 1, entry.Item, entry.Item.Estimates![0].Value))];
        if (known.Length < 2)
        {
            return null;
        }

        bool Meets(TriedSetting setting) => goal.Worst(setting.Estimates!) >= 0;
        var meeting = known.Where(entry => Meets(entry.Setting)).ToArray();
        ChartPoint[] best = [.. known.Select(entry => new ChartPoint(entry.Number, meeting.Where(other => other.Number <= entry.Number).Select(other => (double?)other.Value).MaxBy(value => goal.Gain(value!.Value)))).Where(point => point.Y is not null)];
        var spread = results.Tried.Count(setting => setting.Spread);
        var failing = known.Except(meeting).Select(entry => new ChartPoint(entry.Number, entry.Value)).ToArray();
        return new ChartSpec(
            "path",
            meeting.Length == 0 ? $"None of {NumberText.Counted(results.Tried.Count, "setting", "settings")} tried meets the constraints"
                : $"The best found is reached after {NumberText.Count(meeting.MaxBy(entry => goal.Gain(entry.Value)).Number)} of {NumberText.Counted(results.Tried.Count, "setting", "settings")}",
            $"{char.ToUpperInvariant(goal.Objective.Title[0])}{goal.Objective.Title[1..]} of each setting in the order of trying, {NumberText.Count(results.Plan.Histories)} histories each",
            new ChartAxis("Settings tried", AxisNumber.Count, 0, known[^1].Number + 1, [.. RoundTicks.Inside(0, known[^1].Number + 1).Where(tick => tick == Math.Round(tick)).Select(tick => new ChartTick(tick, NumberText.Count(tick)))]),
            OptimizeAxis.Of(goal.Objective, goal.Objective.Title, known.Select(entry => entry.Value), results.Currency),
            [
                .. failing.Length > 0 ? [new ScatterSeries("Misses a constraint", ColourRole.Loss, failing)] : Array.Empty<ChartSeries>(),
                new ScatterSeries(goal.Constraints.Count > 0 ? "Meets the constraints" : "Setting", ColourRole.Forecast, [.. meeting.Select(entry => new ChartPoint(entry.Number, entry.Value))]),
                new LineSeries("Best so far", ColourRole.Forecast, best),
            ],
            new ChartTable(["Setting", "Number", goal.Objective.Title, "Probability of being feasible"],
                [.. known.Select(entry => (IReadOnlyList<string>)
                    [OptimizeText.Setting(results, entry.Setting.Values), NumberText.Count(entry.Number), OptimizeText.Estimate(results, 0, entry.Setting.Estimates![0]), NumberText.Probability(entry.Setting.Feasible)])]))
        {
            Annotations = spread < results.Tried.Count ? [new VerticalSpan("spread evenly", ColourRole.Aside, 0, spread + 0.5)] : [],
            Hover = [.. known.Select(entry => new ChartHover(entry.Number, OptimizeText.ShortSetting(results, entry.Setting.Values),
                [new HoverRow(goal.Objective.Title, OptimizeText.Estimate(results, 0, entry.Setting.Estimates![0]), ColourRole.Forecast), new HoverRow("feasible with probability", NumberText.Probability(entry.Setting.Feasible))]))],
            HowToRead = "The first settings are spread over all there are; each later one is where the search expects most. Where the line has long been level, more settings would hardly find better ones.",
            Definition = $"{goal.Objective.Metric.Title}: {goal.Objective.Metric.Definition}. Bayesian optimisation by expected improvement under constraints (Gardner and others 2014); all settings live through the same luck.",
        };
    }
}
