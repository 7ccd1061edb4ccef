using System.Text.Json.Nodes;

namespace LandExpand.Sim.Scenarios.Difference;

/// <summary>A value on one side of a comparison.</summary>
/// <param name="Json">The value as a file would state it; null where the scenario has none.</param>
/// <param name="IsDefault">Whether nobody gave it.</param>
/// <param name="From">The wider place it comes from, where it is not given at the path itself; else null.</param>
public sealed record ComparedValue(JsonNode? Json, bool IsDefault, string? From);

/// <summary>A path at which two scenarios differ.</summary>
public sealed record DifferingValue(string Path, ParameterGroup Group, ComparedValue A, ComparedValue B);

/// <summary>In what two resolved scenarios differ. Names and descriptions are no difference: they change no result.</summary>
public sealed class ScenarioDifference
{
    private ScenarioDifference(Scenario a, Scenario b)
    {
        (A, B) = (a, b);
        var (ofA, ofB) = (ByPath(a), ByPath(b));
        Values = [.. ofA.Values.Concat(ofB.Values)
            .DistinctBy(v => v.Path)
            .Select((value, order) => (value, order))
            .OrderBy(v => Group(v.value.Parameter))
            .ThenBy(v => v.order)
            .Select(v => new DifferingValue(v.value.Path, v.value.Parameter.Group, At(a, ofA, v.value.Path), At(b, ofB, v.value.Path)))
            .Where(v => !Same(v))];
        Different = [.. ParameterGroup.All.Where(group => Values.Any(v => v.Group == group))];
        Equal = [.. ParameterGroup.All.Where(group => !Different.Contains(group) && ofA.Values.Any(v => v.Parameter.Group == group))];
    }

    public Scenario A { get; }

    public Scenario B { get; }

    /// <summary>Every path with different values, by group.</summary>
    public IReadOnlyList<DifferingValue> Values { get; }

    /// <summary>The groups in which something differs.</summary>
    public IReadOnlyList<ParameterGroup> Different { get; }

    /// <summary>The groups that both scenarios have and in which nothing differs.</summary>
    public IReadOnlyList<ParameterGroup> Equal { get; }

    public static ScenarioDifference Between(Scenario a, Scenario b) => new(a, b);

    private static Dictionary<string, ResolvedValue> ByPath(Scenario scenario) =>
        ResolvedValues.Of(scenario).Where(v => v.Parameter != Parameters.Name && v.Parameter != Parameters.Description)
            .ToDictionary(v => v.Path, StringComparer.Ordinal);

    private static int Group(Parameter parameter) => ParameterGroup.All.ToList().IndexOf(parameter.Group);

    // A segment that gives no value of its own has the wider place's.
    private static ComparedValue At(Scenario scenario, Dictionary<string, ResolvedValue> values, string path)
    {
        foreach (var place in Places(scenario, path))
        {
            if (values.TryGetValue(place, out var value))
            {
                return new(value.Json, !value.IsGiven, place == path ? null : place);
            }
        }

        return new(null, false, null);
    }

    private static IEnumerable<string> Places(Scenario scenario, string path)
    {
        yield return path;
        var keys = path.Split('.');
        var isHistory = keys[0] == "history";
        var inside = isHistory ? keys[1..] : keys;
        var hasSegment = inside[0] == "segments" && inside.Length > 3;
        if (hasSegment && !scenario.Segments.Contains(inside[1]))
        {
            yield break;
        }

        var own = string.Join('.', hasSegment ? inside[2..] : inside);
        if (isHistory && hasSegment)
        {
            yield return string.Join('.', inside);
            yield return $"history.{own}";
        }

        yield return own;
    }

    private static bool Same(DifferingValue value) =>
        JsonNode.DeepEquals(value.A.Json, value.B.Json) || (value.Path == Parameters.OpeningBookFile.Path && SameFile(value.A.Json, value.B.Json));

    // Two copies of one book are one book.
    private static bool SameFile(JsonNode? a, JsonNode? b) =>
        a is not null && b is not null && File.ReadAllBytes(a.GetValue<string>()).AsSpan().SequenceEqual(File.ReadAllBytes(b.GetValue<string>()));
}
