using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandExpand.Sim.Experiments.Sweeps.Plans;

/// <summary>
/// A plan in its complete form: scenarios with their layers joined, rows of files in place of the files. It is a plan like any other, and read back it is the
/// same plan with the same hash; books lie beside it under names made of their content.
/// </summary>
public static class PlanText
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(SweepPlan plan)
    {
        var json = new JsonObject
        {
            ["name"] = plan.Name,
            ["scenarios"] = new JsonArray([.. plan.Bases.Select(given => JsonNode.Parse(given.Template.ToJson(SweepPlan.BookName(given))))]),
            ["factors"] = new JsonArray([.. plan.Blocks.Select(Block)]),
            ["metrics"] = new JsonArray([.. plan.Metrics.Select(metric => (JsonNode)metric.Name)]),
            ["seeds"] = plan.Seeds == SeedPolicy.Common ? "common" : "independent",
            ["keepReplications"] = plan.KeepReplications,
        };
        if (plan.Replications is { } replications)
        {
            json["replications"] = replications;
        }

        if (plan.PartReplications is { } part)
        {
            json["partReplications"] = part;
        }

        if (plan.Precision is { } goal)
        {
            json["precision"] = new JsonObject { ["metric"] = plan.Metrics[goal.Metric].Name, ["halfWidth"] = goal.HalfWidth, ["atMost"] = goal.AtMost };
        }

        return json.ToJsonString(Options);
    }

    /// <summary>The hash of a plan, which is that of its complete form.</summary>
    public static string HashOf(SweepPlan plan) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(plan))));

    /// <summary>Writes the plan and its books into a folder; returns the path of the plan.</summary>
    public static string WriteTo(string folder, SweepPlan plan)
    {
        Directory.CreateDirectory(folder);
        foreach (var given in plan.Bases)
        {
            if (SweepPlan.BookName(given) is { } name)
            {
                File.WriteAllBytes(Path.Combine(folder, name), given.Book!);
            }
        }

        var path = Path.Combine(folder, "plan.json");
        File.WriteAllText(path, Write(plan));
        return path;
    }

    private static JsonNode Block(FactorBlock block) => block switch
    {
        RangeFactor range => new JsonObject
        {
            ["path"] = range.Path, ["from"] = range.From, ["to"] = range.To, ["points"] = range.Points, ["scale"] = range.Logarithmic ? "log" : "linear",
        },
        DesignedFactors design => new JsonObject
        {
            ["design"] = DesignReader.Kinds.First(kind => kind.Value == design.Kind).Key, ["points"] = design.Points, ["seed"] = design.Seed,
            ["ranges"] = new JsonObject(design.Ranges.Select(range => KeyValuePair.Create(range.Path, JsonNode.Parse(range.Json)))),
        },
        _ => new JsonObject
        {
            ["linked"] = new JsonArray([.. block.Paths.Select(path => (JsonNode)path)]),
            ["values"] = new JsonArray([.. Enumerable.Range(0, block.Rows).Select(row => new JsonArray([.. block.Row(row).Select(value => JsonNode.Parse(value))]))]),
        },
    };
}
