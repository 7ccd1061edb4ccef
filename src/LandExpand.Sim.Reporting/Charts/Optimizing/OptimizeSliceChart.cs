using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Optimizing;

/// <summary>What the search learnt of the objective along one decision, the others as in the answer.</summary>
public static class OptimizeSliceChart
{
    /// <summary>Null where nothing was judged.</summary>
    public static ChartSpec? Describe(OptimizeResults results, DecisionSlice slice)
    {
        if (results.First is not { } first)
        {
            return null;
        }

        var (goal, decision, own) = (results.Plan.Goal, results.Plan.Decisions[slice.Decision], first.Values[slice.Decision]);
        var points = slice.Points;
        var (low, high) = (points.Min(point => point.Objective.Value), points.Max(point => point.Objective.Value));
        ChartPoint? Point(SlicePoint point, bool feasible) => new(point.Value, point.Feasible >= 0.5 == feasible ? point.Objective.Value : null);
        var constrained = goal.Constraints.Count > 0 && points.Any(point => point.Feasible < 0.5);
        return new ChartSpec(
            $"along-{slice.Decision + 1}",
            $"Along {decision.Path} the {goal.Objective.Title} goes from {OptimizeText.Value(results, low)} to {OptimizeText.Value(results, high)}",
            $"Expected {goal.Objective.Title} by {decision.Path}{(slice.Decision >= 0 && results.Plan.Decisions.Count > 1 ? ", the other decisions as in the answer" : "")}, with 95 % intervals of what the search does not know",
            ChartAxis.OfValues(decision.Path, AxisNumber.Multiple, [decision.Range.Low, decision.Range.High], SolveText.Number, fromZero: false),
            OptimizeAxis.Of(goal.Objective, goal.Objective.Title, points.SelectMany(point => new[] { point.Objective.Low!.Value, point.Objective.High!.Value }), results.Currency),
            [
                new BandSeries("Not known by the search", ColourRole.ForecastOuter, [.. points.Select(point => new ChartRange(point.Value, point.Objective.Low!.Value, point.Objective.High!.Value))]),
                .. constrained ? [new LineSeries("Probably not feasible", ColourRole.Loss, [.. points.Select(point => Point(point, false)!)]) { Marks = points.Count <= 12, Stroke = LineStroke.Dashed }] : Array.Empty<ChartSeries>(),
                new LineSeries(constrained ? "Probably feasible" : "Expected", ColourRole.Forecast, [.. points.Select(point => constrained ? Point(point, true)! : new ChartPoint(point.Value, point.Objective.Value))]) { Marks = points.Count <= 12 },
            ],
            new ChartTable([decision.Path, goal.Objective.Title, "Probability of being feasible"],
                [.. points.Select(point => (IReadOnlyList<string>)[SolveText.Number(point.Value), OptimizeText.Estimate(results, 0, point.Objective), NumberText.Probability(point.Feasible)])]))
        {
            Annotations = [new VerticalLine(SolveText.Number(own), ColourRole.Reference, own)],
            Hover = [.. points.Select(point => new ChartHover(point.Value, $"{decision.Path} {SolveText.Number(point.Value)}",
                [new HoverRow(goal.Objective.Title, OptimizeText.Estimate(results, 0, point.Objective), ColourRole.Forecast), new HoverRow("feasible with probability", NumberText.Probability(point.Feasible))]))],
            HowToRead = "A flat line: this decision hardly matters here. The upright line is the setting recommended. The band is wide where the search had no reason to look.",
            Definition = "Gaussian-process regression on the settings tried (kriging), under one luck; not a simulation of each point.",
        };
    }
}
