using System.Text.Json.Nodes;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Tests.Scenarios.Mutations;

public class MutationTests
{
    private const int PerScenario = 60;

    public static TheoryData<string> Shipped => [.. Directory.GetFiles(Files.Shipped, "*.json").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void At_least_three_hundred_mutations_are_tried() => Assert.True(Shipped.Count * PerScenario >= 300);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_mutated_scenario_is_refused_at_its_line_or_loads_and_shows_the_change(string name)
    {
        using var files = new Files();
        var resolved = Files.LoadShipped(name).ToResolvedJson();
        var random = new Random(20260101 + name.Length);
        for (var i = 0; i < PerScenario; i++)
        {
            var mutation = Mutator.Make(resolved, random);
            try
            {
                var scenario = files.Load(mutation.Text);
                AssertShown(mutation, scenario);
                Assert.Equal(scenario.ToResolvedJson(), files.Load(scenario.ToResolvedJson()).ToResolvedJson());
            }
            catch (InputException refused)
            {
                AssertPlaced(mutation, refused.Problems);
            }
        }
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

    [Fact]
    public void The_check_of_lines_notices_a_wrong_line()
    {
        var mutation = new Mutation(Slip.Renamed, string.Empty, "chrun", 3, 3, "{}");
        AssertPlaced(mutation, [new("f", 3, "chrun", "no such key", "churn")]);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertPlaced(mutation, [new("f", 4, "chrun", "no such key", "churn")]));
    }

    private static void AssertPlaced(Mutation mutation, IReadOnlyList<InputProblem> problems)
    {
        Assert.All(problems, p =>
        {
            Assert.True(p.Expected.Length > 0, $"{mutation}: {p}");
            Assert.True(p.Line > 0 || p.Value is "not given" or "no price" or "two prices", $"{mutation}: {p}");

            // What is said of the changed member is said at its line. "Not given" has none of its own.
            var isOfMember = p.Path == mutation.Path || p.Path.StartsWith($"{mutation.Path}.", StringComparison.Ordinal);
            Assert.True(mutation.FirstLine == 0 || !isOfMember || mutation.Holds(p.Line) || p.Value is "not given" or "no price" or "two prices" || p.Path == "segments",
                $"{mutation}: {p}");
        });

        // No JSON, a repeated key and a shape that nothing has are refused at that place, whatever else they lead to.
        if (mutation.Slip == Slip.Repeated || mutation.Value is "NaN" or "[1,[2]]" or "1e999")
        {
            Assert.True(problems.Any(p => mutation.Holds(p.Line)), $"{mutation}: {string.Join(Environment.NewLine, problems)}");
        }
    }

    private static void AssertShown(Mutation mutation, Scenario scenario)
    {
        var values = ResolvedValues.Of(scenario).ToDictionary(v => v.Path, StringComparer.Ordinal);
        Assert.NotEqual(Slip.Repeated, mutation.Slip);
        if (mutation.Slip == Slip.Replaced && mutation.Value != "null" && values.TryGetValue(mutation.Path, out var shown))
        {
            var (expected, actual) = (JsonNode.Parse(Canonical(mutation.Value!)), shown.Json);
            Assert.True(JsonNode.DeepEquals(expected, actual), $"{mutation}: {actual?.ToJsonString()}");
        }
        else if (mutation.Value is null or "null" && values.TryGetValue(mutation.Path, out var left))
        {
            Assert.False(left.IsGiven && left.Parameter != Parameters.SegmentsShare, $"{mutation}: {left}");
        }
        else if (mutation.Slip is Slip.Renamed or Slip.Nested)
        {
            // Only where people choose the names: segments, modules, months of a plan; or a distribution's argument was left out for its default.
            Assert.True(mutation.Path.Split('.') is ["segments" or "modules" or "history" or "plan", ..] || IsNumberInBraces(mutation), mutation.ToString());
        }
    }

    // { "constant": { "value": 5 } } may lose its name in the nesting: no other renamed or nested value is legal.
    private static bool IsNumberInBraces(Mutation mutation) => mutation.Path.Contains("constant", StringComparison.Ordinal);

    // As the resolved form writes it.
    private static string Canonical(string value) => value == "\"5 to 50\"" ? """{"logNormal":{"low":5,"high":50}}""" : value;
}
