using System.Text.Json.Nodes;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Schema;
using LandExpand.Sim.Tests.Scenarios.Mutations;

namespace LandExpand.Sim.Tests.Scenarios.Schema;

public class SchemaTests
{
    // What a schema cannot know: several values together, files, the shape of a distribution, names given elsewhere, keys given twice.
    private static readonly string[] BeyondSchemas =
    [
        "a valid distribution:", "reaches into the legal range", "shares that sum", "share of lands", "either ", "nothing here", "at most the", "at most contraction.",
        "more than the bracket before", "of the same length", "that exists", "to the horizon", "migration block", "in place of", "no number of accounts", "a hybrid plan",
        "each key once", "under flat pricing", "under seat pricing", "under usage pricing", "under hybrid pricing", "block at the top level defines",
        "differs from another",
    ];

    private static string Folder => Path.GetFullPath(Path.Combine(Files.Shipped, "..", "schema"));

    [Fact]
    public void The_schema_on_file_is_the_one_the_command_prints()
    {
        var path = Path.Combine(Folder, "landexpand.schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, ScenarioSchema.Write());
        }

        Assert.True(File.ReadAllText(path).ReplaceLineEndings("\n") == ScenarioSchema.Write(), "The catalogue changed: `landexpand schema > schema/landexpand.schema.json` renews the file.");
    }

    [Fact]
    public void The_schema_explains_every_parameter()
    {
        var definitions = JsonNode.Parse(ScenarioSchema.Write())!["$defs"]!.AsObject();
        foreach (var parameter in Parameters.All.Where(p => !p.Path.Contains("Tiers.", StringComparison.Ordinal)))
        {
            var text = definitions[parameter.Path]!["description"]!.GetValue<string>();
            Assert.StartsWith(parameter.Meaning, text, StringComparison.Ordinal);
            Assert.Contains(parameter.Unit, text, StringComparison.Ordinal);
            Assert.Contains(parameter.Source, text, StringComparison.Ordinal);
        }
    }

    [ValidatorFact]
    public void The_schema_accepts_every_shipped_scenario_and_its_resolved_form()
    {
        var paths = Directory.GetFiles(Files.Shipped, "*.json");
        string[] texts = [.. paths.Select(p => PlainJson.Of(p)!), .. paths.Select(p => Files.LoadFile(p).ToResolvedJson())];
        Assert.All(IndependentValidator.Check(ScenarioSchema.Write(), texts), Assert.Empty);
    }

    [ValidatorFact]
    public void The_schema_refuses_what_validate_refuses_and_a_schema_can_express_and_nothing_that_validate_accepts()
    {
        using var files = new Files();
        var random = new Random(20260102);
        var cases = new List<(string Text, string Named, IReadOnlyList<InputProblem> Problems)>();
        foreach (var shipped in Directory.GetFiles(Files.Shipped, "*.json").Order(StringComparer.Ordinal))
        {
            var resolved = Files.LoadFile(shipped).ToResolvedJson();
            for (var i = 0; i < 40; i++)
            {
                var mutation = Mutator.Make(resolved, random);
                if (PlainJson.Of(files.Write("mutated.json", mutation.Text)) is { } plain)
                {
                    cases.Add((plain, mutation.ToString(), ProblemsOf(files, plain)));
                }
            }
        }

        cases.AddRange(ByHand.Select(text => (text, text, ProblemsOf(files, text))));
        AssertAgree(ScenarioSchema.Write(), cases);

        // A schema that lets unknown keys through is found out.
        var lax = ScenarioSchema.Write().Replace("\"additionalProperties\": false", "\"additionalProperties\": true", StringComparison.Ordinal);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertAgree(lax, cases));
    }

    /// <summary>What the mutations of shipped scenarios do not reach.</summary>
    private static string[] ByHand =>
    [
        """{ "modules": { "logs": { "priceShare": 0.1, "prize": 1 } } }""",
        """{ "modules": { "9": { "priceShare": 0.1 } } }""",
        """{ "segments": { "a": { "share": 1, "lands": { "perMonth": 3 } } } }""",
        """{ "history": { "migration": { "fromMonth": 3 } } }""",
        """{ "history": { "segments": { "all": { "churn": { "annualRate": 12 } } } } }""",
        """{ "currency": "dollars" }""",
        """{ "startMonth": "Jan 2026" }""",
        """{ "opening": { "asOf": "31.12.2025" } }""",
        """{ "plan": { "0": 5 } }""",
        """{ "plan": { "12": 0 } }""",
        """{ "proof": { "windowMonths": 2.5 } }""",
        """{ "churn": { "annualRate": 1 } }""",
        """{ "churn": { "annualRate": "five to ten" } }""",
        """{ "churn": { "tenureTable": [] } }""",
        """{ "churn": { "shape": "weibul" } }""",
        """{ "pricing": { "mrrSmoothingMonths": 2 } }""",
        """{ "pricing": { "seatTiers": [{ "above": 9 }] } }""",
        """{ "pricing": { "seatTiers": [{ "above": -9, "price": 3 }] } }""",
        """{ "land": { "seats": { "logNormal": { "mean": { "uniform": { "min": "1 to 2", "max": 3 } }, "sd": 1 } } } }""",
        """{ "land": { "seats": { "discrete": { "values": [1, "x"], "weights": [1, 2] } } } }""",
        """{ "contract": { "midTermReductions": "yes" } }""",
        """{ "seed": 1.5 }""",
        """{ "seed": null, "gate": null, "churn": { "annualRate": null, "shape": null }, "plan": { "12": null } }""",
        """{ "land": { "seats": { "logNormal": { "mean": "20 to 40", "sd": 12 } }, "teams": { "p10": 2, "p50": 4, "p90": 9, "min": 1 } } }""",
        """{ "contract": { "termMonths": { "discrete": { "values": [1, 12], "weights": [0.4, 0.6] } } }, "pricing": { "mrrSmoothingMonths": 3, "usagePrice": 1, "model": "usage" } }""",
        """{ "horizonMonths": 1e1, "plan": { "10": 5e6 } }""",
    ];

    private static IReadOnlyList<InputProblem> ProblemsOf(Files files, string text)
    {
        try
        {
            files.Load(text);
            return [];
        }
        catch (InputException refused)
        {
            return refused.Problems;
        }
    }

    private static void AssertAgree(string schema, IReadOnlyList<(string Text, string Named, IReadOnlyList<InputProblem> Problems)> cases)
    {
        var said = IndependentValidator.Check(schema, [.. cases.Select(c => c.Text)]);
        var (accepted, refused) = (0, 0);
        foreach (var ((_, named, problems), errors) in cases.Zip(said))
        {
            if (problems.Count == 0)
            {
                Assert.True(errors.Length == 0, $"validate accepts, the schema refuses: {named}: {string.Join("; ", errors)}");
                accepted++;
            }
            else if (problems.FirstOrDefault(p => !BeyondSchemas.Any(b => p.Expected.Contains(b, StringComparison.Ordinal))) is { } plain)
            {
                Assert.True(errors.Length > 0, $"the schema accepts, validate refuses: {named}: {plain}");
                refused++;
            }
        }

        Assert.True(accepted > 100 && refused > 300, $"{accepted} accepted, {refused} refused: too few to tell");
    }
}
