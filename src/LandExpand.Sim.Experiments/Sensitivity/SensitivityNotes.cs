using System.Globalization;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Sensitivity;

/// <summary>What a reader of the study must know, in sentences.</summary>
internal static class SensitivityNotes
{
    public static IReadOnlyList<string> Of(Scenario scenario, StudiedScenario studied, int own, SensitivityOptions options)
    {
        var notes = new List<string>();
        var spread = studied.Inputs.Count(input => input.Spread);
        var share = (100 * options.Spread).ToString("0.#", CultureInfo.InvariantCulture);
        if (spread == studied.Inputs.Count && options.Parameters.Count == 0)
        {
            notes.Add($"The scenario states no uncertainty, so each of its numbers was varied alike, by up to {share} % either way. This says how strongly the result reacts to each, "
                + "not which of them is known too badly: give the doubtful ones a distribution for that.");
        }
        else if (spread > 0)
        {
            notes.Add($"{Counted(spread, "parameter is", "parameters are")} certain in the scenario and varied by up to {share} % either way.");
        }

        if (own < studied.Inputs.Count)
        {
            notes.Add($"{studied.Inputs.Count} parameters are studied; the {own} that matter most by screening have indices of their own, the others are taken together.");
        }

        notes.Add("Luck is what differs between two histories with equal parameters: single accounts and the market regime. It is held equal wherever two runs are compared, and shown as an input of its own.");
        if (scenario.Correlations.Count > 0)
        {
            notes.Add("The scenario's correlations between parameters are set aside here: what each explains is defined for parameters that vary independently.");
        }

        if (scenario.HasEqualFooting)
        {
            notes.Add("Prices on an equal footing stay as they are set for the scenario as a whole: no draw of a parameter moves them.");
        }

        return notes;
    }

    private static string Counted(int count, string one, string many) => $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
}
