using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>What a search for the best setting found, in plain words.</summary>
internal static class OptimizeText
{
    /// <summary>The answer on one line.</summary>
    public static string Headline(OptimizeResults results) => results switch
    {
        { Answer: { } answer } => $"{Setting(results, answer.Values)} gives a {results.Plan.Goal.Objective.Title} of {Value(results, answer.Fresh[0].Value)}"
            + (results.Present?.Gain is { } gain ? $", {Difference(results, gain.Value)} against the scenario as it is" : ""),
        { First: not null } => $"No setting was found that keeps {Constraints(results)} with a probability of {NumberText.Share(results.Plan.Confidence)}",
        _ => "No setting of the short list could be simulated",
    };

    /// <summary>A few sentences.</summary>
    public static IEnumerable<string> Sentences(OptimizeResults results)
    {
        yield return Headline(results) + ".";
        if (results.First is not { } first)
        {
            yield break;
        }

        var (plan, fresh) = (results.Plan, NumberText.Count(results.Plan.Validation));
        if (!results.IsFeasible)
        {
            yield return $"The nearest is {Setting(results, first.Values)}, with a {plan.Goal.Objective.Title} of {Estimate(results, 0, first.Fresh[0])}.";
        }
        else
        {
            yield return $"On {fresh} histories that had no part in choosing it: {Estimate(results, 0, first.Fresh[0])}"
                + (results.Present is { Gain: { } gain } present ? $"; the scenario as it is has {Value(results, present.Fresh[0].Value)}, a difference of {Difference(results, gain.Value)} ({Difference(results, gain.Low)} to {Difference(results, gain.High)})"
                    + (present.Feasible < 0.5 ? $", and is itself not feasible (probability {NumberText.Probability(present.Feasible)})." : ".") : ".");
        }

        if (results.IsFeasible && results.Present is { Feasible: >= 0.5, Gain: { Value: <= 0 } })
        {
            yield return "Nothing that was found betters the scenario as it is.";
        }

        foreach (var (constraint, place) in plan.Goal.Constraints.Select((constraint, place) => (constraint, place)))
        {
            yield return $"The {constraint.Statistic.Title} is {Estimate(results, place + 1, first.Fresh[place + 1])}, where {Bound(results, constraint)} is asked for.";
        }

        if (plan.Goal.Constraints.Count > 0)
        {
            yield return $"{(plan.Goal.Constraints.Count == 1 ? "The constraint holds" : "All constraints hold")} with a probability of {NumberText.Probability(first.Feasible)}"
                + (results.IsFeasible && first.Feasible < plan.Confidence
                    ? $", less than the {NumberText.Share(plan.Confidence)} asked for and than the {NumberText.Probability(first.ChosenFeasible)} when it was chosen: it stands on the edge."
                    : ".");
        }

        foreach (var sentence in Doubts(results))
        {
            yield return sentence;
        }
    }

    /// <summary>A setting: "land.seats 12, expansion.handoffAcv 9,300".</summary>
    public static string Setting(OptimizeResults results, IReadOnlyList<double> values) =>
        string.Join(", ", results.Plan.Decisions.Select((decision, i) => $"{decision.Path} {SolveText.Number(values[i])}"));

    /// <summary>The same by the last part of each path, for a row of a chart.</summary>
    public static string ShortSetting(OptimizeResults results, IReadOnlyList<double> values) =>
        string.Join(", ", results.Plan.Decisions.Select((decision, i) => $"{decision.Path[(decision.Path.LastIndexOf('.') + 1)..]} {SolveText.Number(values[i])}"));

    /// <summary>A value of the objective.</summary>
    public static string Value(OptimizeResults results, double? value) => NumberText.Of(results.Plan.Goal.Objective.Unit, value, results.Currency);

    /// <summary>A signed difference of two of its values; shares in points.</summary>
    public static string Difference(OptimizeResults results, double? value) => results.Plan.Goal.Objective.Unit switch
    {
        MetricUnit.Money => NumberText.SignedMoney(value, results.Currency),
        MetricUnit.Share => NumberText.Points(value),
        _ => (value > 0 ? "+" : "") + Value(results, value),
    };

    /// <summary>An estimate of one of the statistics, the objective's being the first.</summary>
    public static string Estimate(OptimizeResults results, int statistic, StatisticEstimate estimate)
    {
        string Text(double? value) => NumberText.Of(results.Plan.Goal.Statistics[statistic].Unit, value, results.Currency);
        return estimate is { Low: { } low, High: { } high } ? $"{Text(estimate.Value)} ({Text(low)} to {Text(high)})" : Text(estimate.Value);
    }

    /// <summary>"at least 95.0 %".</summary>
    public static string Bound(OptimizeResults results, SolveTarget constraint) =>
        $"{(constraint.AtLeast ? "at least" : "at most")} {NumberText.Of(constraint.Statistic.Unit, constraint.Goal, results.Currency)}";

    private static string Constraints(OptimizeResults results) => string.Join(" and ", results.Plan.Goal.Constraints.Select(constraint => $"the {constraint.Statistic.Title} {Bound(results, constraint)}"));

    private static IEnumerable<string> Doubts(OptimizeResults results)
    {
        var (plan, first) = (results.Plan, results.First!);
        JudgedSetting[] alike = [.. results.AsGood];
        if (results.IsFeasible && alike.Length > 0)
        {
            yield return $"Not distinguishable from it: {string.Join("; ", alike.Select(setting => Setting(results, setting.Values)))}.";
        }
        else if (results.IsFeasible && results.Judged.Count > 1)
        {
            yield return $"The {NumberText.Counted(results.Judged.Count - 1, "other setting", "other settings")} of the short list {(results.Judged.Count == 2 ? "is" : "are")} worse beyond doubt, or not feasible.";
        }

        if (results.Curse is { } curse)
        {
            yield return $"The setting that looked best in the search showed {Value(results, curse.Searched.Value)} there and has {Value(results, curse.Fresh.Value)} on fresh histories: "
                + (curse.Optimism.Value >= 0
                    ? $"the search flattered it by {Difference(results, curse.Optimism.Value)} ({Difference(results, curse.Optimism.Low)} to {Difference(results, curse.Optimism.High)})."
                    : $"the search did not flatter it ({Difference(results, curse.Optimism.Low)} to {Difference(results, curse.Optimism.High)}).");
        }

        string[] ends = [.. plan.Decisions.Where((decision, i) => first.Values[i] == decision.Range.Low || first.Values[i] == decision.Range.High).Select(decision => decision.Path)];
        if (ends.Length > 0)
        {
            yield return $"{string.Join(" and ", ends)} {(ends.Length == 1 ? "is" : "are")} at an end of what was allowed: better may lie beyond.";
        }

        foreach (var decision in plan.Decisions.Where(decision => decision.Range.Parameter.Kind == ParameterKind.Quantity && double.IsNaN(decision.Range.Now)))
        {
            yield return $"{decision.Path} is given to every account alike: how accounts differ in it is set aside here, so part of a difference to the scenario as it is comes from that.";
        }

        if (results.Refusal is { } refusal)
        {
            yield return $"Some settings could not be simulated and are left out: {refusal}";
        }
    }
}
