using System.Text.Json;
using LandExpand.Sim.Data.History;
using LandExpand.Sim.Data.Import;

namespace LandExpand.Sim.Data.Export;

/// <summary>A history as JSON; schema version 1.</summary>
public static class HistoryJson
{
    /// <summary>Writes months and cohorts, and the quality of the record that they come from.</summary>
    public static void Write(Stream stream, RecordHistory history, DataQuality quality) =>
        JsonSerializer.Serialize(stream,
            new { schemaVersion = 1, currency = history.Panel.Currency, months = history.Months, cohorts = history.Cohorts, quality }, QualityJson.Options);
}
