using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>The options <c>--maximise</c>, <c>--minimise</c>, <c>--subject-to</c> and <c>--vary</c> of a search for the best setting.</summary>
internal static class GoalOption
{
    /// <summary>What is sought; null, with problems added, where it cannot be told.</summary>
    public static OptimizeGoal? Read(string? maximise, string? minimise, IReadOnlyList<string> subjectTo, int horizonMonths, List<InputProblem> problems)
    {
        if (maximise is null == minimise is null)
        {
            problems.Add(new("--maximise", 0, string.Empty, maximise is null ? "nothing" : $"\"{maximise}\" and --minimise \"{minimise}\"", "one of --maximise and --minimise, such as --maximise \"mean(arr.24)\""));
        }

        var objective = (maximise ?? minimise) is { } text ? MetricStatisticReader.Read(text, horizonMonths, maximise is null ? "--minimise" : "--maximise", problems) : null;
        SolveTarget?[] constraints = [.. subjectTo.Select(constraint => SolveTarget.Read(constraint, horizonMonths, "--subject-to", problems))];
        return objective is null || constraints.Contains(null) ? null : new(objective, maximise is not null, [.. constraints.OfType<SolveTarget>()]);
    }

    /// <summary>The decisions; what is wrong becomes a problem.</summary>
    public static IReadOnlyList<Decision> Decisions(Scenario scenario, IReadOnlyList<string> vary, List<InputProblem> problems)
    {
        Decision[] decisions = [.. vary.Select(text => Decision.Read(scenario, text, problems)).OfType<Decision>()];
        if (vary.Count > OptimizeStudy.MostDecisions)
        {
            problems.Add(new("--vary", 0, string.Empty, $"{vary.Count} decisions", $"at most {OptimizeStudy.MostDecisions}: a small budget says nothing of more"));
        }

        problems.AddRange(decisions.GroupBy(decision => decision.Path).Where(same => same.Count() > 1).Select(same => new InputProblem("--vary", 0, string.Empty, $"{same.Key} twice", "every decision once")));
        return decisions;
    }
}
