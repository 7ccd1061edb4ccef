using System.Text.Json;
using LandExpand.Sim.Experiments.Sweeps.Store;

namespace LandExpand.Sim.Experiments.Sweeps.Results;

/// <summary>Results as JSON: an object a point, with its factors and the statistics of each metric; absent values are null.</summary>
public static class SweepJson
{
    public static void Write(StoredSweep sweep, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("name", sweep.Identity.Name);
        json.WriteString("planSha256", sweep.Identity.PlanHash);
        json.WriteString("engine", sweep.Identity.Engine);
        json.WriteStartArray("points");
        foreach (var point in sweep.Points())
        {
            WritePoint(json, sweep, point);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, StoredSweep sweep, StoredPoint point)
    {
        json.WriteStartObject();
        json.WriteNumber("point", point.Index);
        json.WriteString("scenario", point.Scenario);
        json.WriteStartObject("factors");
        foreach (var (path, value) in sweep.Paths.Zip(point.Values))
        {
            json.WritePropertyName(path);
            JsonSerializer.Serialize(json, value is DBNull ? null : value);
        }

        json.WriteEndObject();
        json.WriteString("seed", point.Seed);
        json.WriteNumber("replications", point.Replications);
        json.WriteNumber("accountMonths", point.AccountMonths);
        json.WriteStartObject("metrics");
        for (var metric = 0; metric < point.Estimates.Count; metric++)
        {
            WriteEstimate(json, sweep.Metrics[metric].Name, point.Estimates[metric]);
        }

        json.WriteEndObject();
        json.WriteString("error", point.Error);
        json.WriteEndObject();
    }

    private static void WriteEstimate(Utf8JsonWriter json, string name, IReadOnlyList<double?> estimate)
    {
        json.WriteStartObject(name);
        foreach (var (statistic, value) in StoredSweep.Statistics.Zip(estimate))
        {
            json.WritePropertyName(statistic);
            JsonSerializer.Serialize(json, value);
        }

        json.WriteEndObject();
    }
}
