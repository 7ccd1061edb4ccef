using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandExpand.Sim.Scenarios.Difference;

/// <summary>A value of a scenario file as people read it on one line.</summary>
internal static class ValueText
{
    /// <summary>A value that the scenario does not have.</summary>
    public const string Absent = "–";

    /// <summary>An empty list.</summary>
    public const string None = "none";

    /// <summary>Numbers with thousands, words without quotes, <c>5 to 50</c>, <c>pert(min 5, mode 12, max 60)</c>; an en dash for none.</summary>
    public static string Of(JsonNode? json) => json switch
    {
        null => Absent,
        JsonArray { Count: 0 } => None,
        JsonArray array => $"[{string.Join(", ", array.Select(Of))}]",
        JsonObject item => Of(item),
        _ when json.GetValueKind() == JsonValueKind.Number => Number(json.ToJsonString()),
        _ => json.ToString(),
    };

    private static string Of(JsonObject item)
    {
        if (item.Count == 1 && item.First() is { Key: var kind, Value: JsonObject arguments })
        {
            return arguments.Count == 2 && arguments["low"] is { } low && arguments["high"] is { } high
                ? $"{Of(low)} to {Of(high)}"
                : $"{kind}({Members(arguments)})";
        }

        return Members(item);
    }

    private static string Members(JsonObject item) => string.Join(", ", item.Select(m => $"{m.Key} {Of(m.Value)}"));

    private static string Number(string digits) =>
        decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("#,0.############", CultureInfo.InvariantCulture)
            : digits;
}
