using System.Text.Json.Nodes;

namespace LandExpand.Sim.Scenarios.Difference;

/// <summary>An assumption in which scenarios that are compared do not agree.</summary>
/// <param name="Path">Where it stands, such as <c>segments.smb.churn.annualRate</c>.</param>
/// <param name="Meaning">What it is, in one plain sentence.</param>
/// <param name="Unit">Its unit; empty where it has none.</param>
/// <param name="Values">Its value in each scenario, in their order, as people read it; an en dash where a scenario has none.</param>
public sealed record DifferingAssumption(string Path, string Meaning, string Unit, IReadOnlyList<string> Values)
{
    /// <summary>Where any scenario differs from the first, in the order of the catalogue; seed, calendar and plan are no assumptions. Empty for fewer than two scenarios.</summary>
    public static IReadOnlyList<DifferingAssumption> Of(IReadOnlyList<Scenario> scenarios)
    {
        var differences = scenarios.Skip(1).Select(other => ScenarioDifference.Between(scenarios[0], other)).ToArray();
        var first = differences.SelectMany(difference => difference.Values).Where(value => value.Group.Key != "run").DistinctBy(value => value.Path).ToDictionary(value => value.Path);
        var catalogue = scenarios.SelectMany(ResolvedValues.Of).DistinctBy(value => value.Path).ToArray();
        return
        [
            .. from resolved in catalogue
               where first.ContainsKey(resolved.Path)
               let standard = ValueText.Of(first[resolved.Path].A.Json)
               let others = differences.Select(difference => difference.Values.FirstOrDefault(value => value.Path == resolved.Path) is { } value ? ValueText.Of(value.B.Json) : standard)
               let values = (string[])[standard, .. others]
               where !SayNothing(resolved.Parameter, values)
               select new DifferingAssumption(resolved.Path, resolved.Parameter.Meaning, resolved.Parameter.Unit, values),
        ];
    }

    // A default of "none" beside price plans that do not even know the parameter: no price brackets, no minimum.
    private static bool SayNothing(Parameter parameter, string[] values)
    {
        var standard = ValueText.Of(parameter.DefaultJson is { } json ? JsonNode.Parse(json) : null);
        return standard is "0" or ValueText.None && values.All(value => value == standard || value == ValueText.Absent);
    }
}
