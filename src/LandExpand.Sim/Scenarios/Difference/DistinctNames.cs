using LandExpand.Sim.Text;

namespace LandExpand.Sim.Scenarios.Difference;

/// <summary>Names that tell scenarios from one another.</summary>
public static class DistinctNames
{
    /// <summary>By scenario, in order: its name; with its label behind where two share a name; numbered where they share both.</summary>
    /// <param name="scenarios">Each with a label, such as the name of its file or folder.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<(string Name, string Label)> scenarios)
    {
        string[] names = [.. scenarios.Select(scenario => scenarios.Count(other => other.Name == scenario.Name) == 1 ? scenario.Name : $"{scenario.Name} ({scenario.Label})")];
        return [.. names.Select((name, index) => names.Count(other => other == name) == 1 ? name : $"{name} {NumberText.Count(names.Take(index + 1).Count(other => other == name))}")];
    }
}
