using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandExpand.Sim.Tests.Scenarios.Mutations;

/// <summary>What was done to one member of a scenario.</summary>
public enum Slip
{
    Dropped,
    Renamed,
    Nested,
    Replaced,
    Repeated,
}

/// <summary>A scenario with one slip: plain JSON, a key or closing bracket per line.</summary>
/// <param name="Slip">What was done.</param>
/// <param name="Text">The file.</param>
/// <param name="Path">Where it was done; the new path of a renamed key.</param>
/// <param name="FirstLine">The first line of the changed member, from 1; 0 where it was dropped.</param>
/// <param name="LastLine">Its last line.</param>
/// <param name="Value">The new value as written; null where it was dropped.</param>
internal sealed record Mutation(Slip Slip, string Text, string Path, int FirstLine, int LastLine, string? Value)
{
    public bool Holds(int line) => line >= FirstLine && line <= LastLine;

    public override string ToString() => $"{Slip} {Path} = {Value} (lines {FirstLine} to {LastLine})";
}

/// <summary>Makes slips that people make, and some that only programs make.</summary>
internal static class Mutator
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Values to write in place of another: other types, other signs, other sizes, no JSON at all.</summary>
    public static readonly string[] Replacements =
    [
        "-1", "1e300", "1e999", "-1e999", "NaN", "0", "12", "0.5", "null", "true", "\"x\"", "\"\"", "\"5 to 50\"", "[]", "{}", "[1,[2]]", "\"0.1\"",
        "{\"pert\":{\"min\":1}}", "{\"p10\":4,\"p50\":2,\"p90\":1}", "{\"constant\":{\"value\":{}}}", "{\"uniform\":{\"min\":0.1,\"max\":0.2}}",
    ];

    public static Mutation Make(string json, Random random)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        var places = new List<(JsonObject Parent, string Key, string Path)>();
        Collect(root, string.Empty, places);
        var (parent, key, path) = places[random.Next(places.Count)];
        var value = parent[key]!.DeepClone();
        var slip = (Slip)random.Next(5);
        var above = path[..(path.Length - key.Length)];
        switch (slip)
        {
            case Slip.Dropped:
                parent.Remove(key);
                return new(slip, root.ToJsonString(Indented), path, 0, 0, null);
            case Slip.Renamed:
                var name = key[..^1] + (char)('a' + random.Next(26));
                name = parent.ContainsKey(name) ? key + "x" : name;
                return Written(slip, root, parent, key, name, value.ToJsonString(), above + name);
            case Slip.Nested:
                return Written(slip, root, parent, key, key, new JsonObject { [random.Next(2) == 0 ? "value" : key] = value }.ToJsonString(), path);
            case Slip.Repeated:
                return Written(slip, root, parent, key, key, $"7,\n\"{key}\": 8", path);
            default:
                return Written(slip, root, parent, key, key, Replacements[random.Next(Replacements.Length)], path);
        }
    }

    // The member stands on lines of its own, between two marks that leave no trace.
    private static Mutation Written(Slip slip, JsonObject root, JsonObject parent, string key, string newKey, string value, string path)
    {
        const string Mark = "\u0001mark\u0001";
        var at = parent.IndexOf(key);
        parent.RemoveAt(at);
        parent.Insert(at, Mark, 0);
        var text = root.ToJsonString(Indented);
        var mark = JsonSerializer.Serialize(Mark) + ": 0";
        var line = text[..text.IndexOf(mark, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        var member = $"\"{newKey}\": {value}";
        return new(slip, text.Replace(mark, member, StringComparison.Ordinal), path, line, line + member.Count(c => c == '\n'), value);
    }

    private static void Collect(JsonObject node, string path, List<(JsonObject Parent, string Key, string Path)> places)
    {
        foreach (var (key, value) in node)
        {
            if (value is not null && key is not ("name" or "description"))
            {
                places.Add((node, key, path + key));
            }

            if (value is JsonObject child)
            {
                Collect(child, $"{path}{key}.", places);
            }
        }
    }
}
