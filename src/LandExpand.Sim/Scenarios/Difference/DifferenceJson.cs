using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandExpand.Sim.Scenarios.Difference;

/// <summary>Sets a comparison of two scenarios as JSON, for other programs.</summary>
public static class DifferenceJson
{
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ScenarioDifference difference) => new JsonObject
    {
        ["a"] = Head(difference.A),
        ["b"] = Head(difference.B),
        ["differences"] = new JsonArray([.. difference.Values.Select(v => new JsonObject
        {
            ["group"] = v.Group.Key,
            ["path"] = v.Path,
            ["a"] = Value(v.A),
            ["b"] = Value(v.B),
        })]),
        ["different"] = Keys(difference.Different),
        ["equal"] = Keys(difference.Equal),
        ["heldEqual"] = Sentences(ComparisonRemarks.HeldEqual(difference)),
        ["warnings"] = Sentences(ComparisonRemarks.Warnings(difference)),
    }.ToJsonString(Layout) + "\n";

    private static JsonObject Head(Scenario scenario) => new() { ["name"] = scenario.Name, ["description"] = scenario.Description };

    private static JsonObject? Value(ComparedValue value)
    {
        if (value.Json is null)
        {
            return null;
        }

        var json = new JsonObject { ["value"] = value.Json.DeepClone(), ["isDefault"] = value.IsDefault };
        if (value.From is { } place)
        {
            json["from"] = place;
        }

        return json;
    }

    private static JsonArray Keys(IEnumerable<ParameterGroup> groups) => [.. groups.Select(g => JsonValue.Create(g.Key))];

    private static JsonArray Sentences(IEnumerable<string> sentences) => [.. sentences.Select(s => JsonValue.Create(s))];
}
