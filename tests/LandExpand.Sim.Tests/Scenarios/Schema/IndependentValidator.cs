using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandExpand.Sim.Tests.Scenarios.Schema;

/// <summary>A test that needs node and the validator of tests/schema. Without them it is skipped and says so; continuous integration must have them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ValidatorFactAttribute : FactAttribute
{
    public ValidatorFactAttribute()
    {
        if (!IndependentValidator.IsThere && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "THE SCHEMA IS NOT CHECKED: node or its packages are missing. Install Node.js 20 or later and run `npm ci` in tests/schema.";
        }
    }
}

/// <summary>Runs ajv over plain JSON texts: a judge of the schema that shares no code with this product.</summary>
internal static class IndependentValidator
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Files.Shipped, "..", "tests", "schema"));

    public static bool IsThere => Directory.Exists(Path.Combine(Folder, "node_modules", "ajv"))
        && (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Any(path => File.Exists(Path.Combine(path, "node")) || File.Exists(Path.Combine(path, "node.exe")));

    /// <summary>What the validator says of each text: nothing where it is valid.</summary>
    public static IReadOnlyList<string[]> Check(string schema, IReadOnlyList<string> texts)
    {
        using var files = new Files();
        var schemaFile = files.Write("schema.json", schema);
        var folder = Directory.CreateDirectory(Path.Combine(files.Folder, "scenarios")).FullName;
        for (var i = 0; i < texts.Count; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"{i:D6}.json"), texts[i]);
        }

        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "check.js"), schemaFile, folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        var results = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, errors.Result);
        var said = JsonNode.Parse(results)!.AsObject();
        return [.. Enumerable.Range(0, texts.Count).Select(i => said[$"{i:D6}.json"].Deserialize<string[]>()!)];
    }
}
