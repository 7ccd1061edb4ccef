using System.Text.Json;
using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary><c>optimize.json</c>: the answer, the short list on fresh histories, and everything tried; absent values are null.</summary>
public static class OptimizeJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes the file.</summary>
    public static void Write(Stream stream, OptimizeResults results)
    {
        var plan = results.Plan;
        Dictionary<string, double> Named(IReadOnlyList<double> values) => plan.Decisions.Select((decision, i) => (decision.Path, values[i])).ToDictionary();
        Dictionary<string, StatisticEstimate>? Estimates(IReadOnlyList<StatisticEstimate>? of) =>
            of is null ? null : plan.Goal.Statistics.Select((statistic, i) => (statistic.Key, of[i])).DistinctBy(entry => entry.Key).ToDictionary();
        JsonSerializer.Serialize(
            stream,
            new
            {
                schemaVersion = 1,
                results.Scenario,
                plan.Seed,
                objective = plan.Goal.Objective.Key,
                maximise = plan.Goal.Maximise,
                constraints = plan.Goal.Constraints.Select(constraint => constraint.ToString()),
                decisions = plan.Decisions.Select(decision => new { parameter = decision.Path, from = decision.Range.Low, to = decision.Range.High, decision.Choices }),
                plan.Budget,
                historiesEach = plan.Histories,
                freshHistoriesEach = plan.Validation,
                plan.Confidence,
                histories = results.Histories,
                results.IsFeasible,
                answer = results.Answer is { } answer ? Named(answer.Values) : null,
                shortList = results.Judged.Select(setting => new
                {
                    setting = Named(setting.Values), setting.Promised, chosenOn = Estimates(setting.Chosen), setting.ChosenFeasible, fresh = Estimates(setting.Fresh), setting.Feasible, setting.Behind, setting.IsAsGood,
                }),
                present = results.Present is { } present ? new { fresh = Estimates(present.Fresh), present.Feasible, present.Gain } : null,
                winnersCurse = results.Curse is { } curse ? new { setting = Named(curse.Values), curse.Searched, curse.Fresh, curse.Optimism } : null,
                tried = results.Tried.Select(setting => new { setting = Named(setting.Values), estimates = Estimates(setting.Estimates), setting.Feasible, setting.Spread }),
                results.Refusal,
            },
            Options);
    }
}
