using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandExpand.Sim.Scenarios.Description;

/// <summary>Sets a reference as JSON: an array with an object per entry, for other programs.</summary>
public static class ReferenceJson
{
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Reference reference) =>
        new JsonArray([.. reference.Sections.SelectMany(section => section.Entries.Select(entry => Entry(section, entry)))]).ToJsonString(Layout) + "\n";

    private static JsonObject Entry(ReferenceSection section, ReferenceEntry entry)
    {
        var json = new JsonObject { ["group"] = section.Key, ["name"] = entry.Name, ["meaning"] = entry.Meaning };
        foreach (var fact in entry.Facts.Where(f => f.Value.Length > 0))
        {
            json[Camel(fact.Label)] = fact.Value;
        }

        return json;
    }

    private static string Camel(string label)
    {
        var words = label.Split(' ');
        return words[0] + string.Concat(words[1..].Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }
}
