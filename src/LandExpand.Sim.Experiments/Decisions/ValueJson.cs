using System.Text.Json;

namespace LandExpand.Sim.Experiments.Decisions;

/// <summary><c>value.json</c>: everything that the study found; absent values are null.</summary>
public static class ValueJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes the file.</summary>
    public static void Write(Stream stream, ValueResults results) => JsonSerializer.Serialize(
        stream,
        new
        {
            schemaVersion = 1,
            metric = results.Metric.Name,
            results.Currency,
            results.Seed,
            results.Histories,
            best = results.Choices[results.Best].Name,
            scenarios = results.Choices,
            evpi = results.Everything,
            evppi = results.Parameters.Select(known => new { parameter = known.Name, known.Value }),
            groups = results.Groups.Select(known => new { group = known.Name, parameters = known.Members, known.Value }),
            results.Clairvoyance,
            results.Notes,
        },
        Options);
}
