using System.Globalization;
using System.Text.Json.Nodes;
using LandExpand.Sim.Scenarios.Description;

namespace LandExpand.Sim.Scenarios.Schema;

/// <summary>The schema of one parameter's value. Null is legal everywhere: it takes away what a base file says.</summary>
internal static class ParameterSchema
{
    public static JsonObject Of(Parameter parameter)
    {
        var schema = new JsonObject { ["description"] = ParameterText.Paragraph(parameter) };
        foreach (var (key, value) in Value(parameter))
        {
            schema[key] = value?.DeepClone();
        }

        if (parameter.DefaultJson is { } json)
        {
            schema["default"] = JsonNode.Parse(json);
        }

        return schema;
    }

    private static JsonObject Value(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Numeric => Uncertain(parameter, DistributionSchema.Plain, orNull: true),
        ParameterKind.Quantity => Uncertain(parameter, DistributionSchema.Nested, orNull: true),
        ParameterKind.Number => Number(parameter, orNull: true),
        ParameterKind.Choice => new() { ["enum"] = new JsonArray([.. parameter.Choices.Select(Word), null]) },
        ParameterKind.Flag => new() { ["type"] = new JsonArray("boolean", "null") },
        ParameterKind.Table => new() { ["type"] = new JsonArray("array", "null"), ["minItems"] = 1, ["items"] = Number(parameter, orNull: false) },
        ParameterKind.Tiers => new() { ["type"] = new JsonArray("array", "null"), ["maxItems"] = ValueReader.BracketLimit, ["items"] = Bracket(parameter) },
        ParameterKind.MonthTable => Months(parameter),
        ParameterKind.Correlations => Pairs(),
        _ => Text(parameter),
    };

    private static JsonNode? Word(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : word;

    private static JsonObject Uncertain(Parameter parameter, string distributions, bool orNull) => new()
    {
        ["anyOf"] = new JsonArray(Number(parameter, orNull), new JsonObject { ["$ref"] = distributions }),
    };

    private static JsonObject Number(Parameter parameter, bool orNull)
    {
        var type = parameter.Whole ? "integer" : "number";
        var schema = new JsonObject { ["type"] = orNull ? new JsonArray(type, "null") : type };
        if (double.IsFinite(parameter.Minimum))
        {
            schema[parameter.MinimumExclusive ? "exclusiveMinimum" : "minimum"] = parameter.Minimum;
        }

        if (double.IsFinite(parameter.Maximum))
        {
            schema[parameter.MaximumExclusive ? "exclusiveMaximum" : "maximum"] = parameter.Maximum;
        }

        return schema;
    }

    private static JsonObject Bracket(Parameter tiers)
    {
        JsonObject Part(string name)
        {
            var part = Parameters.Find($"{tiers.Path}.{name}")!;
            var schema = Uncertain(part, DistributionSchema.Plain, orNull: false);
            schema["description"] = part.Meaning;
            return schema;
        }

        return new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray("above", "price"),
            ["properties"] = new JsonObject { ["above"] = Part("above"), ["price"] = Part("price") },
        };
    }

    private static JsonObject Months(Parameter parameter) => new()
    {
        ["type"] = new JsonArray("object", "null"),
        ["additionalProperties"] = false,
        ["patternProperties"] = new JsonObject { ["^[1-9][0-9]{0,2}$"] = Number(parameter, orNull: true) },
    };

    private static JsonObject Pairs() => new()
    {
        ["type"] = new JsonArray("array", "null"),
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray("between", "rank"),
            ["properties"] = new JsonObject
            {
                ["between"] = new JsonObject
                {
                    ["description"] = "The names of two uncertain parameters, such as churn.annualRate or segments.smb.churn.annualRate.",
                    ["type"] = "array",
                    ["minItems"] = 2,
                    ["maxItems"] = 2,
                    ["uniqueItems"] = true,
                    ["items"] = new JsonObject { ["type"] = "string" },
                },
                ["rank"] = new JsonObject
                {
                    ["description"] = "Spearman's rank correlation.",
                    ["type"] = "number",
                    ["exclusiveMinimum"] = -1,
                    ["exclusiveMaximum"] = 1,
                },
            },
        },
    };

    private static JsonObject Text(Parameter parameter)
    {
        var schema = new JsonObject { ["type"] = new JsonArray("string", "null") };
        if (parameter.Pattern is { } pattern)
        {
            schema["pattern"] = pattern;
        }

        return schema;
    }
}
