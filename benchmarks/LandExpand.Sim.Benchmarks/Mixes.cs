using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Benchmarks;

/// <summary>The four mixes of mechanisms, numbered as the cases of the C++ reference kernel.</summary>
internal static class Mixes
{
    public const int Months = 24;

    public const string Everything = "4-everything";

    public static IReadOnlyList<string> All { get; } = ["1-churn-only", "2-seats-and-teams", "3-usage-monthly", Everything];

    /// <summary>Loads a mix with changes over it, as <c>--set</c> gives them.</summary>
    public static Scenario Load(string name, params IEnumerable<string> overrides) =>
        ScenarioLoader.Load(Path.Combine(AppContext.BaseDirectory, "mixes", name + ".json"), overrides, new Dictionary<string, string>());

    /// <summary>The scenario that a user starts from.</summary>
    public static Scenario LoadDefault() =>
        ScenarioLoader.Load(Path.Combine(AppContext.BaseDirectory, "scenarios", "default.json"), [], new Dictionary<string, string>());
}
