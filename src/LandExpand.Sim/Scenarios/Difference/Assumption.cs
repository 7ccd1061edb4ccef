using System.Text.Json.Nodes;

namespace LandExpand.Sim.Scenarios.Difference;

/// <summary>A value of a scenario that is not the catalogue's default: what the reader of a forecast is asked to believe.</summary>
/// <param name="Path">Where it stands, such as <c>segments.smb.churn.annualRate</c>.</param>
/// <param name="Meaning">What it is, in one plain sentence.</param>
/// <param name="Unit">Its unit; empty where it has none.</param>
/// <param name="Value">The value as people read it.</param>
/// <param name="Default">The default as people read it; an en dash where the parameter is absent unless given.</param>
/// <param name="Source">Where the default comes from.</param>
public sealed record Assumption(string Path, string Meaning, string Unit, string Value, string Default, string Source)
{
    /// <summary>What a scenario states otherwise than the defaults, in catalogue order; what belongs to the run (name, seed, calendar, plan) is no assumption.</summary>
    public static IReadOnlyList<Assumption> Of(Scenario scenario) =>
    [
        .. from resolved in ResolvedValues.Of(scenario)
           let parameter = resolved.Parameter
           where resolved.IsGiven && parameter.Group.Key != "run"
           let value = parameter == Parameters.OpeningBookFile ? "a file of real accounts" : ValueText.Of(resolved.Json) // a path is that of one machine
           let standard = ValueText.Of(parameter.DefaultJson is { } json ? JsonNode.Parse(json) : null)
           where value != standard
           select new Assumption(resolved.Path, parameter.Meaning, parameter.Unit, value, standard, parameter.Source),
    ];
}
