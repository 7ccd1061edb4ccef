using System.Globalization;
using System.Text.RegularExpressions;

namespace LandExpand.Sim.Scenarios.Tree;

/// <summary>Joins the layers of a scenario: the files it extends, the file, environment variables, <c>--set</c>; later ones win.</summary>
internal static partial class Layers
{
    private const string Prefix = "LANDEXPAND__";

    /// <summary>The joined tree, or null where a file could not be read; adds what is wrong to the problems.</summary>
    public static ObjectNode? Read(
        string path, IEnumerable<string> overrides, IEnumerable<KeyValuePair<string, string>> environment, List<InputProblem> problems) =>
        ReadChain(path, [], problems) is { } root ? Over(root, overrides, environment, problems) : null;

    /// <summary>A tree that stands inside another file, joined with the files it extends, relative to that file.</summary>
    public static ObjectNode ReadInside(string file, ObjectNode tree, List<InputProblem> problems) => Extend(file, tree, [Path.GetFullPath(file)], problems);

    /// <summary>Sets one value by its path, as <c>--set</c> does; <paramref name="source"/> is named where it is wrong.</summary>
    public static ObjectNode Apply(ObjectNode root, string source, string path, string text, List<InputProblem> problems) =>
        Apply(root, source, Index().Replace(path.Trim(), ".$1").Split('.'), text.Trim(), problems);

    private static ObjectNode Over(
        ObjectNode root, IEnumerable<string> overrides, IEnumerable<KeyValuePair<string, string>> environment, List<InputProblem> problems)
    {
        foreach (var (name, value) in environment.Where(e => e.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).OrderBy(e => e.Key,
            StringComparer.Ordinal))
        {
            root = Apply(root, $"environment {name}", name[Prefix.Length..].Split("__"), value, problems);
        }

        foreach (var assignment in overrides)
        {
            if (ScenarioChange.Read(assignment) is not { } change)
            {
                problems.Add(new("--set", 0, string.Empty, $"\"{assignment}\"", "path=value, such as churn.annualRate=0.12"));
                continue;
            }

            root = Apply(root, $"--set {assignment}", change.Path, change.Value, problems);
        }

        return root;
    }

    /// <summary>Lays one tree over another: objects merge, all else replaces, and so does an object that is one value, such as a distribution.</summary>
    public static Node Merge(Node under, Node over, CatalogueNode? place)
    {
        if (under is not ObjectNode below || over is not ObjectNode above || place is { IsOneValue: true })
        {
            return over;
        }

        var merged = below;
        foreach (var (key, keyPlace, value) in above.Members)
        {
            merged = merged.With(key, below.Find(key) is { } old ? Merge(old, value, place?.Child(key)) : value, keyPlace);
        }

        return merged with { Place = above.Place };
    }

    private static ObjectNode? ReadChain(string path, HashSet<string> above, List<InputProblem> problems)
    {
        above.Add(Path.GetFullPath(path));
        return TreeReader.ReadFile(path, problems) is { } file ? Extend(path, file, above, problems) : null;
    }

    private static ObjectNode Extend(string path, ObjectNode file, HashSet<string> above, List<InputProblem> problems)
    {
        switch (file.Find("extends"))
        {
            case null or NullNode:
                return file;
            case TextNode { Value.Length: > 0 } extends when !extends.Value.Contains('\0', StringComparison.Ordinal):
                var lower = Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, extends.Value);
                if (above.Contains(Path.GetFullPath(lower)))
                {
                    problems.Add(new(path, extends.Place.Line, "extends", extends.Shown, "a file that does not, directly or through others, extend this one"));
                    return file;
                }

                if (!File.Exists(lower))
                {
                    var meant = File.Exists($"{lower}.json") ? $"; did you mean \"{extends.Value}.json\"?" : string.Empty;
                    problems.Add(new(path, extends.Place.Line, "extends", extends.Shown, $"the path of a file that exists, relative to this file{meant}"));
                    return file;
                }

                return ReadChain(lower, above, problems) is { } under ? (ObjectNode)Merge(Own(under), file, CatalogueNode.Root) : file;
            case { } other:
                problems.Add(new(path, other.Place.Line, "extends", other.Shown, "the path of a scenario file, in quotes"));
                return file;
        }
    }

    // seatTiers[0] is seatTiers.0: programmers write either.
    [GeneratedRegex(@"\[([0-9]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Index();

    // A name belongs to the file that states it: a scenario without one is called after its own file, not after its base.
    private static ObjectNode Own(ObjectNode lower) => lower with { Members = [.. lower.Members.Where(m =>
        m.Key is not ("extends" or "$schema" or "name" or "description"))] };

    private static ObjectNode Apply(ObjectNode root, string source, string[] keys, string text, List<InputProblem> problems)
    {
        if (keys.Length > 64 || keys.Any(k => k.Length == 0))
        {
            problems.Add(new(source, 0, string.Empty, "a path with an empty or too deep part", "a path such as churn.annualRate"));
            return root;
        }

        if (keys is ["extends"])
        {
            problems.Add(new(source, 0, "extends", $"\"{text}\"", "no base here: a scenario names its base itself, in its file"));
            return root;
        }

        var place = new Place(source, 0);
        var value = TreeReader.ReadValue(source, text, problems) ?? new TextNode(place, text);
        return (ObjectNode)Set(root, keys, value, place, CatalogueNode.Root, problems);
    }

    // A path may lead into a distribution or an array: it then changes that one argument, and leaves the others.
    private static Node Set(Node? current, ReadOnlySpan<string> keys, Node value, Place place, CatalogueNode? catalogue, List<InputProblem> problems)
    {
        if (keys.IsEmpty)
        {
            return current is null ? value : Merge(current, value, catalogue);
        }

        if (current is ArrayNode array)
        {
            if (!int.TryParse(keys[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index > array.Items.Count)
            {
                problems.Add(new(place.File, 0, string.Empty, $"no place {keys[0]} in the array", string.Create(CultureInfo.InvariantCulture,
                    $"a place from 0; {array.Items.Count} is the next free one")));
                return current;
            }

            var item = Set(index < array.Items.Count ? array.Items[index] : null, keys[1..], value, place, null, problems);
            return array with { Items = [.. array.Items.Take(index), item, .. array.Items.Skip(index + 1)] };
        }

        var parent = current as ObjectNode ?? new ObjectNode(place, []);
        return parent.With(keys[0], Set(parent.Find(keys[0]), keys[1..], value, place, catalogue?.Child(keys[0]), problems), place);
    }
}
