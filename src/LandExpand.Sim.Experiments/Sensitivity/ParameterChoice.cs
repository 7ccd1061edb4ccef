using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Sensitivity;

/// <summary>The parameters that a user chooses for a study, such as <c>churn.annualRate</c>.</summary>
public static class ParameterChoice
{
    /// <summary>Adds a problem for each path that is none of the scenario's numbers, or that cannot be spread, so that it is told beside whatever else is wrong.</summary>
    public static void Check(Scenario scenario, IReadOnlyList<string> chosen, List<InputProblem> problems) => StudiedScenario.Chosen(scenario, chosen, problems);
}
