namespace LandExpand.Sim.Scenarios;

/// <summary>
/// The catalogue of parameters, append-only, one file per group. A handle is the PascalCase of the path: <c>churn.annualRate</c> is
/// <see cref="ChurnAnnualRate"/>. Schema, <c>describe</c>, validation, uncertain draws and fitting all read it, so nothing is listed twice.
/// </summary>
public static partial class Parameters
{
    // An explicit static constructor makes the first use of any member run every registration below.
    static Parameters()
    {
    }

    /// <summary>Every parameter, by group in the order of the model, then as listed in the group's file.</summary>
    public static IReadOnlyList<Parameter> All => Ordered.List;

    /// <summary>The parameter of a catalogue path (with NAME for keys that users choose), or null.</summary>
    public static Parameter? Find(string path) => Ordered.ByPath.GetValueOrDefault(path);

    // Names of static initialisers across files have no order; a nested class has its own, so the list exists before the first entry.
    private static class Registry
    {
        internal static readonly List<Parameter> Items = [];
    }

    private static class Ordered
    {
        internal static readonly IReadOnlyList<Parameter> List = [.. Registry.Items.OrderBy(p => ParameterGroup.All.ToList().IndexOf(p.Group))];
        internal static readonly Dictionary<string, Parameter> ByPath = List.ToDictionary(p => p.Path, StringComparer.Ordinal);
    }
}
