using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>Chart descriptions and palettes as JSON for a script element: <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotes leave as \u escapes.</summary>
internal static class ChartData
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
        // The default encoder is the safe one: nothing in it can end the script element.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions PlainOptions = new(Options) { Converters = { new PlainNumber() } };

    public static string Json(IReadOnlyList<ChartSpec> charts, Theme theme) => JsonSerializer.Serialize(
        // The page holds the tables and sentences already; the script needs what is drawn and hovered.
        new { light = theme.Light, dark = theme.Dark, font = theme.BodyFont, charts = charts.Select(Drawn) }, Options);

    /// <summary>One chart and the palette it is drawn with, for the script engine that makes pictures.</summary>
    public static string Json(ChartSpec chart, Palette palette) => JsonSerializer.Serialize(new { palette, chart = Drawn(chart) }, PlainOptions);

    private static object Drawn(ChartSpec chart) => new { chart.Key, chart.X, chart.Y, chart.Series, chart.Annotations, chart.Hover, detail = chart.Detail is { } detail ? Drawn(detail) : null };

    /// <summary>Numbers without exponent: the script engine's JSON does not read 2.4E-05.</summary>
    private sealed class PlainNumber : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            var text = value.ToString("R", CultureInfo.InvariantCulture);
            writer.WriteRawValue(text.Contains('E', StringComparison.Ordinal) ? value.ToString("0.####################", CultureInfo.InvariantCulture) : text);
        }
    }
}
