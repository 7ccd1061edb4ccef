using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LandExpand.Sim.Data.Import;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Export;

/// <summary>The data-quality report as JSON; schema version 1.</summary>
public static class QualityJson
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new MonthText() },
    };

    /// <summary>Writes it.</summary>
    public static void Write(Stream stream, DataQuality quality) => JsonSerializer.Serialize(stream, new { schemaVersion = 1, quality }, Options);

    /// <summary>A month as 2026-01.</summary>
    private sealed class MonthText : JsonConverter<YearMonth>
    {
        public override YearMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            YearMonth.TryParse(reader.GetString() ?? string.Empty, out var month) ? month : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, YearMonth value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
