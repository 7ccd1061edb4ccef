using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Optimizing;

/// <summary>How far the other settings of the short list, and the scenario as it is, are from the answer on fresh histories.</summary>
public static class OptimizeShortListChart
{
    private const double RoomForLabels = 1.25;

    /// <summary>Null where there is nothing to compare with.</summary>
    public static ChartSpec? Describe(OptimizeResults results)
    {
        var (goal, first) = (results.Plan.Goal, results.First);
        (string Name, double Feasible, Runs.StatisticEstimate Value, Runs.StatisticEstimate Behind)[] rows =
        [
            .. results.Judged.Where(setting => setting.Behind is not null).Select(setting => (OptimizeText.ShortSetting(results, setting.Values), setting.Feasible, setting.Fresh[0], setting.Behind!)),
            .. results.Present is { Gain: { } gain } present ? [("as it is", present.Feasible, present.Fresh[0], gain)] : Array.Empty<(string, double, Runs.StatisticEstimate, Runs.StatisticEstimate)>(),
        ];
        if (first is null || rows.Length == 0)
        {
            return null;
        }

        // Towards the left is worse, whether the objective is to be large or small.
        string Signed(double? value) => OptimizeText.Difference(results, goal.Maximise ? -value : value);
        var name = results.IsFeasible ? "the answer" : "the nearest to feasible";
        string Likely(double feasible) => goal.Constraints.Count == 0 ? "" : $", feasible {NumberText.Probability(feasible)}";
        return new ChartSpec(
            "short-list",
            !results.IsFeasible ? $"No setting of the short list is feasible with a probability of {NumberText.Share(results.Plan.Confidence)}"
                : results.AsGood.Count() is > 0 and var alike
                    ? $"{NumberText.Counted(alike, "other setting is", "other settings are")} as good as the answer for all that can be told"
                    : "Everything else on the short list is told apart from the answer, or not feasible",
            $"Difference of the {goal.Objective.Title} to {name}, {OptimizeText.ShortSetting(results, first.Values)}, on {NumberText.Count(results.Plan.Validation)} fresh histories",
            OptimizeAxis.Of(goal.Objective, $"Against {name}", rows.SelectMany(row => new[] { 0, -row.Behind.Value, -(row.Behind.Low ?? row.Behind.Value), -(row.Behind.High ?? row.Behind.Value) }).Select(value => RoomForLabels * value), results.Currency, fromZero: true),
            ChartAxis.OfCategories("", [.. rows.Select(row => row.Name)]) with { Reversed = true },
            [
                new RowBarSeries("Likely feasible", ColourRole.Forecast, [.. Bars(feasible: true)]),
                new RowBarSeries("Not feasible", ColourRole.Loss, [.. Bars(feasible: false)]),
            ],
            new ChartTable(["Setting", goal.Objective.Title, $"Against {name}", "Interval for all at once", "Probability of being feasible"],
            [
                [OptimizeText.Setting(results, first.Values), OptimizeText.Estimate(results, 0, first.Fresh[0]), NumberText.Absent, NumberText.Absent, NumberText.Probability(first.Feasible)],
                .. rows.Select(row => (IReadOnlyList<string>)[row.Name, OptimizeText.Estimate(results, 0, row.Value), Signed(row.Behind.Value), $"{Signed(goal.Maximise ? row.Behind.High : row.Behind.Low)} to {Signed(goal.Maximise ? row.Behind.Low : row.Behind.High)}", NumberText.Probability(row.Feasible)]),
            ]))
        {
            Annotations = [new VerticalLine("", ColourRole.Reference, 0)],
            Hover = [.. rows.Select((row, place) => new ChartHover(place, row.Name, [new HoverRow(goal.Objective.Title, OptimizeText.Estimate(results, 0, row.Value) + Likely(row.Feasible), ColourRole.Forecast), new HoverRow($"against {name}", Signed(row.Behind.Value))]))],
            HowToRead = "To the left is worse. A thin line that reaches the middle: fresh histories do not tell that setting from the answer, so other reasons may decide between them.",
            Definition = $"All settings live through the same fresh luck, and their differences are taken history by history; intervals hold for all rows of the short list at once (Bonferroni). {goal.Objective.Metric.Title}: {goal.Objective.Metric.Definition}.",
        };

        IEnumerable<RowBar> Bars(bool feasible) => rows.Index().Where(row => row.Item.Feasible >= 0.5 == feasible)
            .Select(row => new RowBar(row.Index, 0, -row.Item.Behind.Value, Signed(row.Item.Behind.Value), -row.Item.Behind.High, -row.Item.Behind.Low));
    }
}
