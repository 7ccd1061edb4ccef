using System.Globalization;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios.Description;

/// <summary>The ways to write an uncertain value as a reference.</summary>
public static class DistributionReference
{
    // Arguments that make sense together under every kind; a kind takes the first set that it accepts.
    private static readonly Dictionary<string, double>[] Sets =
    [
        new()
        {
            ["value"] = 12, ["min"] = 5, ["mode"] = 12, ["max"] = 60, ["mean"] = 20, ["sd"] = 8, ["low"] = 5, ["high"] = 50, ["shape"] = 1.5, ["scale"] = 24,
            ["p10"] = 8, ["p50"] = 15, ["p90"] = 40, ["alpha"] = 2, ["beta"] = 8,
        },
        new() { ["mean"] = 0.2, ["sd"] = 0.05 },
        new() { ["min"] = 0, ["p10"] = 20, ["p50"] = 40, ["p90"] = 70, ["max"] = 100 },
    ];

    private static readonly (string Name, string Numbers)[] Arrays = [("values", "[1, 12, 36]"), ("weights", "[0.2, 0.7, 0.1]")];

    /// <summary>Plain numbers, intervals and every form of distribution, each with an example that a scenario file may hold.</summary>
    public static Reference All()
    {
        var certain = new ReferenceEntry("number", "Certain: the same in every replication, or for every account.", [new("example", "12", InList: true)]);
        var interval = new ReferenceEntry("low to high", "A 90 % interval: 5 % lie below, 5 % above; log-normal, so never negative.",
            [new("example", "\"5 to 50\"", InList: true)]);
        var percentiles = new ReferenceEntry(
            "percentiles",
            "By three percentiles, as an expert would answer; with min, max or both where there are limits.",
            [new("example", "{ \"p10\": 8, \"p50\": 15, \"p90\": 40 }", InList: true)]);
        return new(
            "How to write a value that is not certain",
            [
                new("short", "In short", "A parameter drawn once per replication, or an account's quantity drawn once per account.", [certain, interval, percentiles]),
                new("kinds", "By kind", "Arguments in square brackets may be left out.", [.. DistributionKinds.All.Select(Entry)],
                    "The arguments of an account's quantity may be uncertain in turn: { \"logNormal\": { \"mean\": \"20 to 40\", \"sd\": 12 } }."),
            ],
            IsFull: false);
    }

    /// <summary>One example of a form, as it would stand in a file.</summary>
    internal static string Example(DistributionForm form)
    {
        if (form.TakesArrays)
        {
            return Written(form, name => Arrays.First(a => a.Name == name).Numbers);
        }

        var set = Sets.First(s => form.Arguments.All(a => a.Default is not null || s.ContainsKey(a.Name))
            && form.Validate([.. form.Arguments.Select(a => a.Default ?? s[a.Name])]) is null);
        return Written(form, name => set[name].ToString("R", CultureInfo.InvariantCulture));
    }

    private static string Written(DistributionForm form, Func<string, string> value) =>
        $"{{ \"{form.Kind}\": {{ {string.Join(", ", form.Arguments.Where(a => a.Default is null).Select(a => $"\"{a.Name}\": {value(a.Name)}"))} }} }}";

    private static ReferenceEntry Entry(DistributionForm form) => new(form.ToString(), form.Doc, [new("example", Example(form), InList: true)]);
}
