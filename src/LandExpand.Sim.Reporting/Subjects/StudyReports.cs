using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Experiments.Discovery;
using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Experiments.Sensitivity;
using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Reporting.Charts.Decisions;
using LandExpand.Sim.Reporting.Charts.Discovery;
using LandExpand.Sim.Reporting.Charts.Optimizing;
using LandExpand.Sim.Reporting.Charts.Solving;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Subjects;

/// <summary>Studies as what every format can be had of.</summary>
public static class StudyReports
{
    public static StudyReport Of(SensitivityResults results) => new(
        results.Scenario, "What moves the result, and how much of its spread is luck", results.Currency, Line("scenario", results.Scenario, results.Seed, results.Histories),
        [.. results.Metrics.SelectMany(SensitivityText.Sentences), .. results.Notes], SensitivityPage.Charts(results), options => SensitivityPage.Render(results, options));

    public static StudyReport Of(ValueResults results)
    {
        var names = string.Join(", ", results.Choices.Select(choice => choice.Name));
        return new(
            names, "What to learn before choosing, and what that is worth at most", results.Currency, Line("scenarios", names, results.Seed, results.Histories),
            [.. ValueText.Sentences(results), .. results.Notes], Some(InformationChart.Describe(results)), options => ValuePage.Render(results, options));
    }

    public static StudyReport Of(DiscoveryResults results) => new(
        results.Scenario, $"When is {DiscoveryText.Of(results.Condition, results.Currency)}?", results.Currency, Line("scenario", results.Scenario, results.Seed, results.Histories),
        [.. DiscoveryText.Sentences(results)], [.. results.Boxes.Select((_, number) => BoxChart.Describe(results, number)), .. Some(TrajectoryChart.Describe(results))], options => DiscoveryPage.Render(results, options));

    public static StudyReport Of(SolveResults results) => new(
        results.Scenario, $"What it takes to reach {SolveText.Target(results)}", results.Currency, $"{Line("scenario", results.Scenario, results.Seed, results.Histories)} at each value",
        [.. SolveText.Sentences(results)], Some(SolveChart.Describe(results), SolveFrontierChart.Describe(results)), options => SolvePage.Render(results, options));

    public static StudyReport Of(OptimizeResults results) => new(
        results.Scenario, $"{(results.Plan.Goal.Maximise ? "Largest" : "Smallest")} {results.Plan.Goal.Objective.Title}", results.Currency, Line("scenario", results.Scenario, results.Plan.Seed, results.Histories),
        [.. OptimizeText.Sentences(results)], OptimizeCharts.Of(results), options => OptimizePage.Render(results, options));

    private static IReadOnlyList<ChartSpec> Some(params ChartSpec?[] charts) => [.. charts.OfType<ChartSpec>()];

    private static string Line(string what, string names, ulong seed, long histories) => FormattableString.Invariant($"landexpand, {what} \"{names}\", seed {seed}, {NumberText.Count(histories)} histories");
}
