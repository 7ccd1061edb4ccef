using System.Text.RegularExpressions;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Scenarios;

/// <summary>Walks the joined tree beside the catalogue: collects every value with its place, and everything that is wrong.</summary>
internal sealed partial class ScenarioReader
{
    internal const int ModuleLimit = 8;
    private readonly List<InputProblem> problems;
    private readonly ValueReader reader;
    private readonly Dictionary<ValueKey, GivenValue> values = [];
    private readonly Dictionary<Parameter, Node> settings = [];

    public ScenarioReader(ObjectNode root, List<InputProblem> problems)
    {
        this.problems = problems;
        reader = new(problems);
        Root = root;
        Segments = Names(root, "segments") is { Count: > 0 } named ? named : ["all"];
        Modules = Names(root, "modules");
        if (Modules.Count > ModuleLimit)
        {
            Report(root.Find("modules")!, "modules", $"{Modules.Count} modules", $"at most {ModuleLimit}");
        }

        if (root.Find("segments") is ObjectNode { Members.Count: 0 } empty)
        {
            Report(empty, "segments", empty.Shown, "at least one segment, or no segments block");
        }

        Walk(root, CatalogueNode.Root, string.Empty, new(null!, false, -1, 0));
        Values = new(Segments, Modules, root.Find("migration") is ObjectNode, values);
    }

    public ObjectNode Root { get; }

    public IReadOnlyList<string> Segments { get; }

    public IReadOnlyList<string> Modules { get; }

    public ScenarioValues Values { get; }

    /// <summary>Where each value was given: its node and the line of its key.</summary>
    public Dictionary<ValueKey, (Place Place, Node Node, string Path)> Places { get; } = [];

    /// <summary>The node of a text or month table; null where it is not given.</summary>
    public Node? Setting(Parameter parameter) => settings.GetValueOrDefault(parameter);

    /// <summary>A plain number at the top level, or its default; null where it was refused.</summary>
    public double? Number(Parameter parameter) => (Values.At(new(parameter, false, -1, 0)) as NumericValue)?.Spec.Arguments[0];

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    private void Report(Node node, string path, string value, string expected) =>
        problems.Add(new(node.Place.File, node.Place.Line, path, value, expected));

    private List<string> Names(ObjectNode root, string block)
    {
        var names = new List<string>();
        foreach (var (key, keyPlace, value) in (root.Find(block) as ObjectNode)?.Members ?? [])
        {
            if (value is NullNode)
            {
                continue;
            }

            if (!NamePattern().IsMatch(key))
            {
                problems.Add(new(keyPlace.File, keyPlace.Line, $"{block}.{key}", "no usable name", "a name of letters, digits, - and _, starting with a letter"));
            }
            else if (names.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                problems.Add(new(keyPlace.File, keyPlace.Line, $"{block}.{key}", "differs from another name in upper and lower case only", "another name"));
            }

            names.Add(key);
        }

        return names;
    }

    private void Walk(ObjectNode node, CatalogueNode place, string path, ValueKey at)
    {
        foreach (var member in node.Members)
        {
            var here = path.Length == 0 ? member.Key : $"{path}.{member.Key}";
            if (place.Child(member.Key) is not { } child)
            {
                problems.Add(new(member.KeyPlace.File, member.KeyPlace.Line, here, "no such key", UnknownKey.Expected(member.Key, here, place)));
            }
            else if (Enter(place, member, here, at) is { } inside)
            {
                Visit(member, child, here, child.IsHistory ? inside with { History = true } : inside);
            }
        }
    }

    // Steps into a name that the user chose: which segment, which module.
    private ValueKey? Enter(CatalogueNode place, Member member, string path, ValueKey at)
    {
        if (place.ChildNames == ChildNames.Catalogue)
        {
            return at;
        }

        var (block, names) = place.ChildNames == ChildNames.Segments ? ("segments", Segments) : ("modules", Modules);
        var index = names.ToList().IndexOf(member.Key);
        if (index < 0)
        {
            if (member.Value is not NullNode)
            {
                problems.Add(new(member.KeyPlace.File, member.KeyPlace.Line, path, "no such name", names.Count == 0 || !(Root.Find(block) is ObjectNode) ? $"a name that the {block} block at the top level defines"
                    : NearestName.Of(member.Key, names) is { } near ? $"{near}" : $"one of {string.Join(", ", names)}"));
            }

            return null;
        }

        return place.ChildNames == ChildNames.Segments ? at with { Segment = index } : at with { Module = index };
    }

    private void Visit(Member member, CatalogueNode child, string path, ValueKey at)
    {
        switch (member.Value)
        {
            case NullNode:
                return;
            case var value when child.Parameter is { } parameter:
                ReadValue(parameter, member, value, path, at);
                return;
            case ObjectNode group:
                Walk(group, child, path, at);
                return;
            case var other:
                Report(other, path, other.Shown, child.Example is { } example ? $"a block in braces, such as {example}"
                    : $"an object in braces with any of {string.Join(", ", child.Keys)}");
                return;
        }
    }

    private void ReadValue(Parameter parameter, Member member, Node node, string path, ValueKey at)
    {
        var key = at with { Parameter = parameter };
        Places[key] = (member.KeyPlace, node, path);
        if (parameter.Kind is ParameterKind.Text or ParameterKind.MonthTable or ParameterKind.Correlations)
        {
            settings[parameter] = node;
        }
        else if (reader.Read(parameter, node, path) is { } value)
        {
            values[key] = value;
        }
    }
}
