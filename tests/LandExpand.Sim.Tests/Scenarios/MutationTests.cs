using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Scenarios;

public class MutationTests
{
    private static readonly string[] Replacements =
        ["-1", "1e300", "1e999", "0", "12", "null", "true", "\"x\"", "\"5 to 50\"", "[]", "{}", "[1,[2]]", "{\"pert\":{\"min\":1}}", "{\"p10\":4,\"p50\":2,\"p90\":1}", "{\"constant\":{\"value\":{}}}"];

    [Fact]
    public void A_mutated_scenario_is_refused_with_a_place_or_loads_and_shows_the_change()
    {
        using var files = new Files();
        var random = new Random(20260101);
        var count = 0;
        foreach (var shipped in Directory.GetFiles(Files.Shipped, "*.json").Order(StringComparer.Ordinal))
        {
            var resolved = Files.LoadFile(shipped).ToResolvedJson();
            for (var i = 0; i < 50; i++)
            {
                var mutated = Mutate(resolved, random);
                try
                {
                    var scenario = files.Load(mutated);
                    Assert.Equal(scenario.ToResolvedJson(), files.Load(scenario.ToResolvedJson()).ToResolvedJson());
                }
                catch (InputException refused)
                {
                    Assert.All(refused.Problems, p => Assert.True(p.Expected.Length > 0 && (p.Line > 0 || p.Value == "not given" || p.Value.Contains("price", StringComparison.Ordinal)), p.ToString()));
                }

                count++;
            }
        }

        Assert.True(count >= 300);
    }

    [Fact]
    public void A_scenario_cut_short_or_with_a_byte_changed_never_ends_in_another_exception()
    {
        using var files = new Files();
        var text = File.ReadAllBytes(Path.Combine(Files.Shipped, "default.json"));
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = text.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var path = files.Write("cut.json", bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)]);
            try
            {
                Files.LoadFile(path);
            }
            catch (InputException refused)
            {
                Assert.NotEmpty(refused.Problems);
            }
        }
    }

    private static string Mutate(string json, Random random)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        var places = new List<(JsonObject Parent, string Key)>();
        Collect(root, places);
        var (parent, key) = places[random.Next(places.Count)];
        var value = parent[key]?.DeepClone();
        switch (random.Next(5))
        {
            case 0:
                parent.Remove(key);
                break;
            case 1:
                parent.Remove(key);
                parent[key[..^1] + (char)('a' + random.Next(26))] = value;
                break;
            case 2:
                parent[key] = new JsonObject { [random.Next(2) == 0 ? "value" : key] = value };
                break;
            case 3:
                return root.ToJsonString().Replace($"\"{key}\":", string.Create(CultureInfo.InvariantCulture, $"\"{key}\":{random.Next(9)},\"{key}\":"), StringComparison.Ordinal);
            default:
                const string Marker = "\u0001swap\u0001";
                parent[key] = Marker;
                return root.ToJsonString().Replace(JsonSerializer.Serialize(Marker), Replacements[random.Next(Replacements.Length)], StringComparison.Ordinal);
        }

        return root.ToJsonString();
    }

    private static void Collect(JsonObject node, List<(JsonObject Parent, string Key)> places)
    {
        foreach (var (key, value) in node)
        {
            places.Add((node, key));
            if (value is JsonObject child)
            {
                Collect(child, places);
            }
        }
    }
}
