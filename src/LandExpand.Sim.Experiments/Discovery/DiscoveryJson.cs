using System.Text.Json;

namespace LandExpand.Sim.Experiments.Discovery;

/// <summary><c>discovery.json</c>: everything that the study found; open ends are null.</summary>
public static class DiscoveryJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes the file.</summary>
    public static void Write(Stream stream, DiscoveryResults results) => JsonSerializer.Serialize(
        stream,
        new
        {
            schemaVersion = 1,
            scenario = results.Scenario,
            results.Seed,
            condition = results.Condition.ToString(),
            results.Histories,
            probability = results.Likely,
            parameters = results.Inputs.Select(input => new { input.Name, p10 = input.Low, p50 = input.Middle, p90 = input.High, certainInScenario = input.Spread }),
            boxes = results.Boxes.Select(box => new
            {
                box.Limits,
                coverage = box.Judged.Coverage,
                density = box.Density,
                mass = box.Judged.Mass,
                whereFound = new { box.Found.Coverage, box.Found.Density, box.Found.Mass },
            }),
            trajectory = results.Trajectory.Select(box => new { box.Coverage, box.Density, box.Mass, limits = box.Limits.Count }),
        },
        Options);
}
