using System.Text.Json;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Tests.Scenarios.Schema;

/// <summary>A scenario file without comments and trailing commas, as other validators read it: written from the product's own tree.</summary>
internal static class PlainJson
{
    /// <summary>The file as plain JSON; null where it is no JSON or says a key twice.</summary>
    public static string? Of(string path)
    {
        var problems = new List<InputProblem>();
        var root = TreeReader.ReadFile(path, problems);
        return root is null || problems.Count > 0 ? null : Text(root);
    }

    private static string Text(Node node) => node switch
    {
        ObjectNode item => $"{{{string.Join(',', item.Members.Select(m => $"{JsonSerializer.Serialize(m.Key)}:{Text(m.Value)}"))}}}",
        ArrayNode array => $"[{string.Join(',', array.Items.Select(Text))}]",
        NumberNode number => number.Digits,
        TextNode text => JsonSerializer.Serialize(text.Value),
        FlagNode flag => flag.Value ? "true" : "false",
        _ => "null",
    };
}
