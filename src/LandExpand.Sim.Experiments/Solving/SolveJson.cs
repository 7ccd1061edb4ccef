using System.Text.Json;

namespace LandExpand.Sim.Experiments.Solving;

/// <summary><c>solve.json</c>: the answer and everything tried; absent values are null.</summary>
public static class SolveJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes the file.</summary>
    public static void Write(Stream stream, SolveResults results) => JsonSerializer.Serialize(
        stream,
        new
        {
            schemaVersion = 1,
            scenario = results.Scenario,
            results.Seed,
            results.Histories,
            target = results.Target.ToString(),
            parameter = results.Range.Path,
            from = results.Range.Low,
            to = results.Range.High,
            results.Answer,
            results.AlwaysReached,
            results.Crossings,
            best = results.Best,
            tried = results.Tried,
            results.Refusal,
            frontier = results.Frontier is { } frontier ? new { parameter = frontier.Range.Path, frontier.Points } : null,
        },
        Options);
}
