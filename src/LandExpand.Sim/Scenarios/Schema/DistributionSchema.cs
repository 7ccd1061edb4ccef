using System.Text.Json.Nodes;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios.Schema;

/// <summary>The schema of distributions in each of their notations, from the list of forms.</summary>
internal static class DistributionSchema
{
    /// <summary>Where a distribution with plain numbers is allowed: an uncertain parameter.</summary>
    public const string Plain = "#/$defs/distribution";

    /// <summary>Where a distribution's own arguments may be uncertain: an account-level quantity.</summary>
    public const string Nested = "#/$defs/accountDistribution";

    private const string Number = @"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?";

    public static JsonObject Definitions() => new()
    {
        ["distribution"] = Definition("An uncertain value, drawn once per replication.", new JsonObject { ["type"] = "number" }, null),
        ["accountDistribution"] = Definition(
            "A quantity that differs between accounts, drawn once per account; its own arguments may be uncertain.",
            new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "number" }, new JsonObject { ["$ref"] = Plain }) },
            DistributionReader.QuantityLimit),
    };

    private static JsonObject Definition(string meaning, JsonObject argument, int? most) => new()
    {
        ["description"] = meaning,
        ["anyOf"] = new JsonArray([Interval(), ByKind(argument, most), .. Bare(argument, most)]),
    };

    private static JsonObject Interval() => new()
    {
        ["description"] = "A 90 % interval, such as \"5 to 50\": 5 % lie below, 5 % above; log-normal.",
        ["type"] = "string",
        ["pattern"] = $@"^\s*{Number}\s+to\s+{Number}\s*$",
    };

    private static JsonObject ByKind(JsonObject argument, int? most) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["minProperties"] = 1,
        ["maxProperties"] = 1,
        ["properties"] = new JsonObject(DistributionKinds.All.GroupBy(form => form.Kind).Select(kind => KeyValuePair.Create(
            kind.Key, (JsonNode?)(kind.Count() == 1
                ? Arguments(kind.First(), argument, most)
                : new JsonObject { ["anyOf"] = new JsonArray([.. kind.Select(form => Arguments(form, argument, most))]) })))),
    };

    // Percentiles need no name of a kind: { "p10": 4, "p50": 10, "p90": 40 }.
    private static IEnumerable<JsonNode> Bare(JsonObject argument, int? most) =>
        DistributionKinds.FormsOf("metalog").Select(form => Arguments(form, argument, most));

    private static JsonObject Arguments(DistributionForm form, JsonObject argument, int? most) => new()
    {
        ["description"] = form.Doc,
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. form.Arguments.Where(a => a.Default is null).Select(a => (JsonNode)a.Name)]),
        ["properties"] = new JsonObject(form.Arguments.Select(a => KeyValuePair.Create(a.Name, (JsonNode?)Argument(form, a, argument, most)))),
    };

    private static JsonObject Argument(DistributionForm form, DistributionArgument named, JsonObject argument, int? most)
    {
        if (form.TakesArrays)
        {
            var array = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = argument.DeepClone() };
            if (most is { } limit)
            {
                array["maxItems"] = limit;
            }

            return array;
        }

        var value = argument.DeepClone().AsObject();
        if (named.Default is { } @default)
        {
            value["default"] = @default;
        }

        return value;
    }
}
