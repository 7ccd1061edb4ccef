using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>The best setting of a few decisions of a scenario, with a small budget of simulations.</summary>
public static class OptimizeStudy
{
    /// <summary>Decisions at most: a handful of settings says nothing of more.</summary>
    public const int MostDecisions = 8;

    /// <summary>Runs the study.</summary>
    /// <param name="load">The scenario with overrides on top, just as a user would run it with <c>--set</c>.</param>
    /// <param name="plan">What is sought, and how.</param>
    /// <param name="settings">How the engine is run.</param>
    /// <exception cref="InputException">A setting is refused, or hardly any can be simulated.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static OptimizeResults Run(Func<IReadOnlyList<string>, Scenario> load, OptimizePlan plan, StudySettings settings)
    {
        var scenario = load([]);
        RunException? refused = null;
        var before = 0L;
        float[][]? Simulate(IReadOnlyList<double>? values, long first, int count)
        {
            var set = values is null ? scenario : load([.. plan.Decisions.Select((decision, i) => decision.Range.Set(values[i]))]);
            var own = settings with { Progress = (done, _) => settings.Progress?.Invoke(before + done, plan.MostHistories) };
            MetricPoint[] metrics = [.. plan.Goal.Statistics.Select(statistic => new MetricPoint(statistic.Metric, statistic.Point))];
            try
            {
                var outcomes = new StudyRuns(set, [.. metrics.Distinct()], own, count).Outcomes(first, count, null);
                return [.. metrics.Select(metric => outcomes.Column(metric.Metric, metric.Point).ToArray())];
            }
            catch (RunException impossible)
            {
                refused ??= impossible; // told with the answer; the search goes on among settings that can be simulated
                return null;
            }
            finally
            {
                before += count;
            }
        }

        return OptimizeRun.Of(plan, Simulate, scenario.Name, scenario.Currency) is { } found
            ? found with { Refusal = refused?.Message }
            : throw refused ?? (Exception)new InputException([new("--vary", 0, string.Empty, string.Join(", ", plan.Decisions.Select(decision => decision.Path)), "settings of which more than one can be simulated, and in which every statistic exists")]);
    }

    /// <summary>The scenario's own values of some decisions; null where one of them is drawn, or none that may be chosen.</summary>
    public static IReadOnlyList<double>? Own(IReadOnlyList<Decision> decisions) =>
        decisions.All(decision => !double.IsNaN(decision.Range.Now) && decision.Allows(decision.Range.Now)) ? [.. decisions.Select(decision => decision.Range.Now)] : null;
}
