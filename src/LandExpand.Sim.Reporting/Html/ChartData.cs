using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>Chart descriptions and palettes as JSON for a script element: <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotes leave as \u escapes.</summary>
internal static class ChartData
{
    private static readonly ChartJson Page = new(Options()), Picture = new(Options(new PlainNumber()));

    public static string Json(IReadOnlyList<ChartSpec> charts, Theme theme) =>
        JsonSerializer.Serialize(new DrawnPage(theme.Light, theme.Dark, theme.BodyFont, [.. charts.Select(DrawnChart.Of)]), Page.DrawnPage);

    /// <summary>One chart and the palette it is drawn with, for the script engine that makes pictures.</summary>
    public static string Json(ChartSpec chart, Palette palette) => JsonSerializer.Serialize(new DrawnPicture(palette, DrawnChart.Of(chart)), Picture.DrawnPicture);

    private static JsonSerializerOptions Options(params ReadOnlySpan<JsonConverter> more)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
            // The default encoder is the safe one: nothing in it can end the script element.
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
        foreach (var converter in more)
        {
            options.Converters.Add(converter);
        }

        return options;
    }

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

/// <summary>What the script of a page needs.</summary>
internal sealed record DrawnPage(Palette Light, Palette Dark, string? Font, IReadOnlyList<DrawnChart> Charts);

/// <summary>What the script needs for one picture.</summary>
internal sealed record DrawnPicture(Palette Palette, DrawnChart Chart);

/// <summary>Of a chart what is drawn and hovered: a page holds its tables and sentences already.</summary>
internal sealed record DrawnChart(
    string Key, ChartAxis X, ChartAxis Y, IReadOnlyList<ChartSeries> Series, IReadOnlyList<ChartAnnotation> Annotations, IReadOnlyList<ChartHover> Hover, DrawnChart? Detail)
{
    public static DrawnChart Of(ChartSpec chart) =>
        new(chart.Key, chart.X, chart.Y, chart.Series, chart.Annotations, chart.Hover, chart.Detail is { } detail ? Of(detail) : null);
}

/// <summary>Written by the compiler, not found out as the program runs: that cost a run of a hundred histories a tenth of its time.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DrawnPage))]
[JsonSerializable(typeof(DrawnPicture))]
internal sealed partial class ChartJson : JsonSerializerContext;
