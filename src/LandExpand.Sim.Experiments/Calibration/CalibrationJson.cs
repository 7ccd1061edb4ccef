using System.Text.Json;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Calibration;

/// <summary><c>calibration.json</c>: the set in numbers; absent values are null.</summary>
public static class CalibrationJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes the file.</summary>
    public static void Write(Stream stream, CalibrationResults results) => JsonSerializer.Serialize(
        stream,
        new
        {
            schemaVersion = 1,
            scenario = results.Scenario,
            results.Seed,
            results.Effort,
            cutoff = HistoryMatch.Cutoff,
            empty = results.IsEmpty,
            share = new { value = results.Match.Share, low = results.Match.ShareLow, high = results.Match.ShareHigh },
            pointsJudged = results.Match.Verified.Count,
            pointsInSet = results.Match.Kept.Count,
            emulatorsHeld = results.Match.EmulatorsHeld,
            parameters = results.Question.Parameters.Select((parameter, k) => new
            {
                parameter.Path,
                prior = new { low = results.Value(k, 0.05), median = results.Value(k, 0.5), high = results.Value(k, 0.95) },
                set = results.Range(k),
                point = results.Value(k, results.Shown),
            }),
            rankCorrelations = results.Written?.Correlations.Select(pair =>
                new { between = new[] { results.Question.Parameters[pair.First].Path, results.Question.Parameters[pair.Second].Path }, pair.Rank }),
            targets = results.Question.Targets.Select((target, i) => new
            {
                metric = target.Statistic.Key,
                company = results.Question.Companies[target.Company].Name,
                target.Figure.Value,
                target.Figure.Tolerance,
                use = target.Figure.HeldOut ? "heldOut" : "fit",
                target.Source,
                simulated = results.Simulated(i),
                atPoint = results.Shown.Answers[i]?.Value,
                standardError = results.Shown.Answers[i] is { } answer ? Math.Sqrt(answer.Variance) : (double?)null,
                shareOfSetThatMeetsIt = results.Meets(i),
            }),
            rulesOut = results.Match.RuledOut.Select(power => new { metric = results.Question.Targets[power.Target].Statistic.Key, power.Share, power.Alone }),
            conflicts = results.Match.Conflicts.Select(pair =>
                new { first = results.Question.Targets[pair.First].Statistic.Key, second = results.Question.Targets[pair.Second].Statistic.Key, pair.Lowest }),
            waves = results.Match.Waves,
            writtenScenarioInside = results.WrittenInside,
        },
        Options);
}
