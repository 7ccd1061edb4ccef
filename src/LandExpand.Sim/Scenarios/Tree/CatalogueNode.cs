namespace LandExpand.Sim.Scenarios.Tree;

/// <summary>What the children of a place are called: by the catalogue, or by the user.</summary>
internal enum ChildNames
{
    Catalogue,
    Segments,
    Modules,
}

/// <summary>The shape of a scenario file, from the catalogue: which keys are legal at each place, <c>segments</c> and <c>history</c> included.</summary>
internal sealed class CatalogueNode
{
    private readonly Dictionary<string, CatalogueNode> children = new(StringComparer.Ordinal);
    private CatalogueNode? namedChild;

    public static CatalogueNode Root { get; } = BuildRoot();

    /// <summary>The parameter that stands here; null for a group.</summary>
    public Parameter? Parameter { get; private init; }

    public ChildNames ChildNames { get; private init; }

    /// <summary>Whether this is the <c>history</c> block.</summary>
    public bool IsHistory { get; private init; }

    /// <summary>The legal keys; empty where the user names them.</summary>
    public IEnumerable<string> Keys => children.Keys;

    /// <summary>Whether an object here is one value, and so replaces what a lower layer says in place of merging with it.</summary>
    public bool IsOneValue => Parameter is { Kind: not ParameterKind.MonthTable };

    /// <summary>How a block here may look, where its keys alone would not tell.</summary>
    public string? Example => ChildNames switch
    {
        ChildNames.Segments => "{ \"smb\": { \"share\": 0.6 }, \"enterprise\": { \"share\": 0.4 } }",
        ChildNames.Modules => "{ \"analytics\": { \"priceShare\": 0.2 } }",
        _ => children.ContainsKey("share") && children.ContainsKey("land") ? "{ \"share\": 0.5 }" : null,
    };

    public CatalogueNode? Child(string key) => namedChild ?? children.GetValueOrDefault(key);

    /// <summary>Whether a parameter stands anywhere below by itself, and is not a part of another's value.</summary>
    public bool Holds(Parameter parameter) => Parameter == parameter
        || (namedChild?.Holds(parameter) ?? false) || children.Values.Any(child => child.Holds(parameter));

    private static CatalogueNode BuildRoot()
    {
        var root = Group(_ => true);
        var segment = Group(p => p.Scope != ParameterScope.Scenario);
        segment.children["share"] = new() { Parameter = Parameters.SegmentsShare };
        root.children["segments"] = new() { ChildNames = ChildNames.Segments, namedChild = segment };

        var history = Group(p => p.Scope == ParameterScope.SegmentAndHistory, isHistory: true);
        history.children["segments"] = new() { ChildNames = ChildNames.Segments, namedChild = Group(p => p.Scope == ParameterScope.SegmentAndHistory) };
        root.children["history"] = history;
        return root;
    }

    private static CatalogueNode Group(Func<Parameter, bool> belongs, bool isHistory = false)
    {
        var group = new CatalogueNode { IsHistory = isHistory };
        foreach (var parameter in Parameters.All.Where(p => belongs(p) && p != Parameters.SegmentsShare))
        {
            group.Add(parameter, parameter.Path.Split('.'));
        }

        return group;
    }

    private void Add(Parameter parameter, ReadOnlySpan<string> keys)
    {
        if (Parameter is not null)
        {
            return; // a part of a bracket: its array is one value
        }

        if (keys[0] == "NAME")
        {
            namedChild ??= new();
            namedChild.Add(parameter, keys[1..]);
            return;
        }

        if (!children.TryGetValue(keys[0], out var child))
        {
            child = keys.Length == 1
                ? new() { Parameter = parameter }
                : new() { ChildNames = keys[0] == "modules" ? ChildNames.Modules : ChildNames.Catalogue };
            children[keys[0]] = child;
        }

        if (keys.Length > 1)
        {
            child.Add(parameter, keys[1..]);
        }
    }
}
