using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandExpand.Sim.Scenarios;

/// <summary>Writes a scenario with every value as used, so that it loads again to the same slots.</summary>
internal static class ResolvedJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Scenario scenario, string? bookFile)
    {
        var root = new JsonObject();
        foreach (var value in ResolvedValues.Of(scenario))
        {
            Put(root, value.Path, bookFile is not null && value.Parameter == Parameters.OpeningBookFile ? bookFile : value.Json);
        }

        return root.ToJsonString(Layout) + "\n";
    }

    private static void Put(JsonObject root, string path, JsonNode? value)
    {
        var keys = path.Split('.');
        var at = root;
        foreach (var key in keys[..^1])
        {
            at[key] ??= new JsonObject();
            at = at[key]!.AsObject();
        }

        at[keys[^1]] = value;
    }
}
