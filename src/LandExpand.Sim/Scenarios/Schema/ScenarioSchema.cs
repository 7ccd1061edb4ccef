using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Scenarios.Schema;

/// <summary>
/// The JSON Schema (2020-12) of a scenario file, from the catalogue: with it an editor completes, explains and checks. It refuses what can be
/// refused value by value; what depends on several values together, on files or on a distribution's shape is left to <c>validate</c>.
/// </summary>
public static class ScenarioSchema
{
    /// <summary>The identifier of the schema; a name and no address, since nothing has to be fetched.</summary>
    public const string Id = "urn:landexpand:scenario:1";

    private const string NamePattern = "^[A-Za-z][A-Za-z0-9_-]{0,39}$";

    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as indented JSON, the same bytes each time.</summary>
    public static string Write()
    {
        var definitions = DistributionSchema.Definitions();
        foreach (var parameter in Parameters.All.Where(p => CatalogueNode.Root.Holds(p)))
        {
            definitions[parameter.Path] = ParameterSchema.Of(parameter);
        }

        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = Id,
            ["$comment"] = "Written by `landexpand schema`. Scenario files may hold comments and trailing commas; editors that know JSON with comments "
                + "check them as they are.",
            ["title"] = "A landexpand scenario",
            ["allowComments"] = true,
            ["allowTrailingCommas"] = true,
        };
        foreach (var (key, value) in Block(CatalogueNode.Root, "A scenario: everything left out has a documented default.", mayBeNull: false))
        {
            root[key] = value?.DeepClone();
        }

        root["$defs"] = definitions;
        return root.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Block(CatalogueNode place, string meaning, bool mayBeNull = true)
    {
        var block = new JsonObject
        {
            ["description"] = meaning,
            ["type"] = mayBeNull ? new JsonArray("object", "null") : "object",
            ["additionalProperties"] = false,
        };
        if (place.ChildNames != ChildNames.Catalogue)
        {
            var isModules = place.ChildNames == ChildNames.Modules;
            block[isModules ? "maxProperties" : "minProperties"] = isModules ? ScenarioReader.ModuleLimit : 1;
            block["patternProperties"] = new JsonObject
            {
                [NamePattern] = Block(place.Child("NAME")!, isModules ? "A module, under a name of your own." : "A segment, under a name of your own."),
            };
            return block;
        }

        block["properties"] = new JsonObject(place.Keys.Select(key => KeyValuePair.Create(key, (JsonNode?)Member(key, place.Child(key)!))));
        return block;
    }

    private static JsonObject Member(string key, CatalogueNode child) => child.Parameter is { } parameter
        ? new JsonObject { ["$ref"] = $"#/$defs/{parameter.Path}" }
        : Block(child, key switch
        {
            "history" => ParameterGroup.HistoryMeaning,
            "humanTouch" => "Accounts that have a person of their own.",
            "selfServe" => "Accounts that serve themselves.",
            "sampling" => "How uncertain parameters are drawn over the histories.",
            _ => ParameterGroup.Of(key).Meaning,
        });
}
