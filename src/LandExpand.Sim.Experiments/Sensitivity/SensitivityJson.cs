using System.Text.Json;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Sensitivity;

/// <summary><c>sensitivity.json</c>: everything that the study found; absent values are null.</summary>
public static class SensitivityJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes the file.</summary>
    public static void Write(Stream stream, SensitivityResults results) => JsonSerializer.Serialize(
        stream,
        new
        {
            schemaVersion = 1,
            scenario = results.Scenario,
            results.Currency,
            results.HorizonMonths,
            results.Seed,
            results.Histories,
            results.Rows,
            parameters = results.Inputs.Select(input => new { input.Name, p10 = input.Low, p50 = input.Middle, p90 = input.High, certainInScenario = input.Spread }),
            metrics = results.Metrics.Select(metric => Of(metric, results.Inputs)),
            results.Notes,
        },
        Options);

    private static object Of(MetricSensitivity metric, IReadOnlyList<StudiedInput> inputs) => new
    {
        metric = metric.Metric.Name,
        mean = metric.Mean,
        aleatoryVariance = metric.Split?.Aleatory,
        epistemicVariance = metric.Split?.Epistemic,
        metric.RSquared,
        indices = metric.Indices.Select(index => new
        {
            input = index.Name,
            first = Of(index.Index?.First),
            total = Of(index.Index?.Total),
            partialRankCorrelation = index.RankCorrelation,
            standardisedCoefficient = index.Coefficient,
        }),
        pairs = metric.Pairs.Select(pair => new { pair.First, pair.Second, index = Of(pair.Index) }),
        tornado = metric.Tornado.Select(bar => new { input = inputs[bar.Input].Name, atP10 = bar.Low, atP90 = bar.High, bar.FromLow, bar.FromHigh, bar.Swing }),
        morris = metric.Effects.Select((effect, input) => new { input = inputs[input].Name, mu = effect.Mu, muStar = effect.MuStar, effect.Sigma }),
    };

    private static object? Of(Bootstrap? estimate) => estimate is null ? null : new { estimate.Value, estimate.StandardError, estimate.Low, estimate.High };
}
