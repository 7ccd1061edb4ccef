using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Optimizing;

/// <summary>The objective against a constraint: what the constraint costs.</summary>
public static class OptimizeTradeOffChart
{
    /// <summary>Null where fewer than two settings are known, or the constraint is on the objective itself.</summary>
    /// <param name="results">The search.</param>
    /// <param name="place">Which constraint, from 0.</param>
    public static ChartSpec? Describe(OptimizeResults results, int place)
    {
        var goal = results.Plan.Goal;
        var constraint = goal.Constraints[place];
        var known = results.Tried.Where(setting => setting.Estimates is not null).OrderBy(setting => setting.Estimates![place + 1].Value).ToArray();
        if (known.Length < 2 || constraint.Statistic.Key == goal.Objective.Key)
        {
            return null;
        }

        bool Meets(TriedSetting setting) => goal.Worst(setting.Estimates!) >= 0;
        ChartPoint Point(TriedSetting setting) => new(setting.Estimates![place + 1].Value, setting.Estimates![0].Value);
        var (best, bestMeeting) = (known.MaxBy(setting => goal.Gain(setting.Estimates![0].Value))!, known.Where(Meets).MaxBy(setting => goal.Gain(setting.Estimates![0].Value)));
        string Text(double value) => NumberText.Of(constraint.Statistic.Unit, value, results.Currency);
        var title = bestMeeting is null ? $"No setting tried keeps the {constraint.Statistic.Title} {OptimizeText.Bound(results, constraint)}"
            : ReferenceEquals(best, bestMeeting) ? "The constraint costs nothing: the best setting tried meets it"
            : $"Keeping to the constraint{(goal.Constraints.Count > 1 ? "s" : "")} costs {OptimizeText.Value(results, Math.Abs(best.Estimates![0].Value - bestMeeting.Estimates![0].Value))} of the {goal.Objective.Title} among the settings tried";
        return new ChartSpec(
            $"trade-off-{place + 1}",
            title,
            $"{char.ToUpperInvariant(goal.Objective.Title[0])}{goal.Objective.Title[1..]} against the {constraint.Statistic.Title}; a point is a setting tried",
            OptimizeAxis.Of(constraint.Statistic, constraint.Statistic.Title, [constraint.Goal, .. known.Select(setting => setting.Estimates![place + 1].Value)], results.Currency),
            OptimizeAxis.Of(goal.Objective, goal.Objective.Title, known.Select(setting => setting.Estimates![0].Value), results.Currency),
            [
                new ScatterSeries("Misses a constraint", ColourRole.Loss, [.. known.Where(setting => !Meets(setting)).Select(Point)]),
                new ScatterSeries("Meets the constraints", ColourRole.Forecast, [.. known.Where(Meets).Select(Point)]),
            ],
            new ChartTable(["Setting", constraint.Statistic.Title, goal.Objective.Title],
                [.. known.Select(setting => (IReadOnlyList<string>)[OptimizeText.Setting(results, setting.Values), OptimizeText.Estimate(results, place + 1, setting.Estimates![place + 1]), OptimizeText.Estimate(results, 0, setting.Estimates![0])])]))
        {
            Annotations = [new VerticalLine($"{OptimizeText.Bound(results, constraint)}", ColourRole.Plan, constraint.Goal)],
            Hover = [.. known.Select(setting => new ChartHover(setting.Estimates![place + 1].Value, OptimizeText.ShortSetting(results, setting.Values),
                [new HoverRow(constraint.Statistic.Title, Text(setting.Estimates![place + 1].Value)), new HoverRow(goal.Objective.Title, OptimizeText.Value(results, setting.Estimates![0].Value), ColourRole.Forecast)]))],
            HowToRead = "The edge of the cloud is the trade-off: what must be given of one for more of the other. The upright line is the bound asked for.",
            Definition = $"{constraint.Statistic.Metric.Title}: {constraint.Statistic.Metric.Definition}. {NumberText.Count(results.Plan.Histories)} histories a setting, all under the same luck.",
        };
    }
}
