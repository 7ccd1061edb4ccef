using System.Globalization;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Experiments.Calibration;

/// <summary>Reads targets from JSON with comments; everything that is wrong with the file is told at once.</summary>
internal sealed class TargetsJson(string file, List<InputProblem> problems)
{
    private const string Example = "targets, such as { \"targets\": [{ \"metric\": \"nrr.12\", \"value\": 1.18, \"tolerance\": 0.02, \"source\": \"annual report\" }] }";
    private static readonly string[] Keys = ["parameters", "targets", "note"];
    private static readonly string[] TargetKeys = ["metric", "value", "tolerance", "source", "use", "scenario", "note"];

    /// <summary>The file; null, with problems added, where it cannot be read.</summary>
    public TargetsFile? Read()
    {
        if (TreeReader.ReadFile(file, problems, Example) is not { } root)
        {
            return null;
        }

        CheckKeys(root, "", Keys);
        return new(Targets(root), Parameters(root));
    }

    private List<WrittenTarget> Targets(ObjectNode root)
    {
        if (root.Find("targets") is not ArrayNode { Items.Count: > 0 } given)
        {
            Refuse(root.Find("targets") ?? root, "targets", Example);
            return [];
        }

        return [.. given.Items.Select((node, i) => Target(node, string.Create(CultureInfo.InvariantCulture, $"targets.{i}"))).OfType<WrittenTarget>()];
    }

    private WrittenTarget? Target(Node node, string path)
    {
        if (node is not ObjectNode target)
        {
            Refuse(node, path, Example);
            return null;
        }

        CheckKeys(target, path + ".", TargetKeys);
        var metric = Text(target, "metric", path, text =>
            text.Length > 0, "a metric and its month, such as nrr.12, a percentile, such as p50(nrr.12), or a probability", isNeeded: true);
        var value = Number(target, "value", path, "a number, or a share such as \"118 %\"", _ => true);
        var tolerance = Number(target, "tolerance", path, "how far off still counts as a match, over 0, in the unit of the value, such as 0.02 or \"2 %\"",
            number => number > 0);
        var use = Text(target, "use", path, text => text is "fit" or "heldOut", "fit or heldOut", isNeeded: false);
        var source = Text(target, "source", path, text => text.Length <= 500, "a text of at most 500 characters", isNeeded: false);
        var other = Text(target, "scenario", path, text => text.Length > 0
            && !text.Contains('\0', StringComparison.Ordinal), "the path of a scenario, relative to this file", isNeeded: false);
        var full = other is null ? null : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, other));
        return metric is null || value is null || tolerance is null ? null
            : new(target.Place.Line, metric, value.Value, tolerance.Value, source ?? "", use == "heldOut", full);
    }

    private List<WrittenParameter> Parameters(ObjectNode root)
    {
        switch (root.Find("parameters"))
        {
            case null:
                return [];
            case ObjectNode given:
                return [.. given.Members.Select(member => new WrittenParameter(file, member.KeyPlace.Line, member.Key, Distribution(member)))];
            case { } other:
                Refuse(other, "parameters", "parameters with their ranges, such as { \"churn.annualRate\": [0.02, 0.12] }");
                return [];
        }
    }

    private string? Distribution(Member member)
    {
        switch (member.Value)
        {
            case ArrayNode { Items: [var low, var high] } when TargetsFile.Number(low) is { } from && TargetsFile.Number(high) is { } to && from < to:
                return VariedPrior.Uniform(from, to);
            case ObjectNode or TextNode:
                return TreeText.Of(member.Value);
            case NullNode:
                return null;
            default:
                Refuse(member.Value,
                    $"parameters.{member.Key}", "a range from low to high, such as [0.02, 0.12], a distribution, or null for the scenario's own");
                return null;
        }
    }

    private string? Text(ObjectNode node, string key, string path, Func<string, bool> isLegal, string expected, bool isNeeded)
    {
        switch (node.Find(key))
        {
            case null when !isNeeded:
                return null;
            case TextNode text when isLegal(text.Value):
                return text.Value;
            case null:
                problems.Add(new(file, node.Place.Line, $"{path}.{key}", "not given", expected));
                return null;
            case { } given:
                Refuse(given, $"{path}.{key}", expected);
                return null;
        }
    }

    private double? Number(ObjectNode node, string key, string path, string expected, Func<double, bool> isLegal)
    {
        if (node.Find(key) is not { } given)
        {
            problems.Add(new(file, node.Place.Line, $"{path}.{key}", "not given", expected));
            return null;
        }

        if (TargetsFile.Number(given) is { } number && isLegal(number))
        {
            return number;
        }

        Refuse(given, $"{path}.{key}", expected);
        return null;
    }

    private void CheckKeys(ObjectNode node, string prefix, string[] known)
    {
        foreach (var member in node.Members.Where(member => !known.Contains(member.Key)))
        {
            problems.Add(new(file, member.KeyPlace.Line, prefix + member.Key, "no such key",
                NearestName.Of(member.Key, known) ?? $"one of {string.Join(", ", known)}"));
        }
    }

    private void Refuse(Node node, string path, string expected) => problems.Add(new(file, node.Place.Line, path, node.Shown, expected));
}
