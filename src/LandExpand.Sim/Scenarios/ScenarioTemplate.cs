using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Scenarios;

/// <summary>A value to put at a path, as <c>--set path=value</c> would: JSON, or a text.</summary>
public readonly record struct ScenarioChange(string Path, string Value)
{
    /// <summary>What <c>path=value</c> says; null where there is no path before an equals sign.</summary>
    public static ScenarioChange? Read(string assignment) => assignment.IndexOf('=', StringComparison.Ordinal) is > 0 and var split
        ? new(assignment[..split], assignment[(split + 1)..])
        : null;
}

/// <summary>
/// A scenario whose layers are joined once: variants of it are made in a fraction of a millisecond, without its files. Made again from its own JSON it
/// gives the same variants to the last bit, which a resolved scenario would not: that one leaves out what its own pricing model does not use.
/// </summary>
public sealed class ScenarioTemplate
{
    private readonly ObjectNode _root;
    private readonly string _file;

    private ScenarioTemplate(ObjectNode root, string file)
    {
        (_root, _file) = (root, file);
    }

    /// <summary>The name for people.</summary>
    public string Name => (_root.Find(Parameters.Name.Path) as TextNode)?.Value ?? Path.GetFileNameWithoutExtension(_file);

    /// <summary>The joined layers of a scenario file: what it extends, the file, environment variables.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">Where what is wrong goes; null is then returned.</param>
    /// <param name="environment">Environment variables; null reads those of the process.</param>
    internal static ScenarioTemplate? Read(string path, List<InputProblem> problems, IReadOnlyDictionary<string, string>? environment = null) =>
        Layers.Read(path, [], environment ?? ScenarioLoader.OfProcess(), problems) is { } root ? Of(root, path) : null;

    /// <summary>A scenario that stands inside another file; paths in it are relative to that file, and the environment does not touch it.</summary>
    internal static ScenarioTemplate Inside(ObjectNode tree, string file, List<InputProblem> problems) => Of(Layers.ReadInside(file, tree, problems), file);

    /// <summary>The scenario without changes.</summary>
    /// <exception cref="InputException">Something is wrong with it.</exception>
    public Scenario Make() => Make([], "change");

    /// <summary>The scenario with some values changed; what is wrong with one is told with <paramref name="source"/> as its place.</summary>
    /// <exception cref="InputException">A change, or what it leads to, is wrong.</exception>
    public Scenario Make(IEnumerable<ScenarioChange> changes, string source)
    {
        var problems = new List<InputProblem>();
        return ScenarioLoader.FromTree(Changed(changes, source, problems), _file, problems);
    }

    /// <summary>The template with some values changed for good.</summary>
    internal ScenarioTemplate With(IEnumerable<ScenarioChange> changes, string source, List<InputProblem> problems) => new(Changed(changes, source, problems), _file);

    /// <summary>The joined scenario as JSON on one line, with another path for its book file where one is given.</summary>
    internal string ToJson(string? bookFile = null)
    {
        var root = bookFile is null ? _root : Layers.Apply(_root, "book file", Parameters.OpeningBookFile.Path, TreeText.Quoted(bookFile), []);
        return TreeText.Of(root);
    }

    // A name belongs to the file: the tree takes it along, and leaves behind what the joining has used up.
    private static ScenarioTemplate Of(ObjectNode root, string file)
    {
        var place = root.Find(Parameters.Name.Path)?.Place ?? new Place(file, 0);
        var own = root with { Members = [.. root.Members.Where(member => member.Key is not "extends" and not "$schema")] };
        return new(own.Find(Parameters.Name.Path) is null ? own.With(Parameters.Name.Path, new TextNode(place, Path.GetFileNameWithoutExtension(file)), place) : own, file);
    }

    private ObjectNode Changed(IEnumerable<ScenarioChange> changes, string source, List<InputProblem> problems) =>
        changes.Aggregate(_root, (root, change) => Layers.Apply(root, source, change.Path, change.Value, problems));
}
