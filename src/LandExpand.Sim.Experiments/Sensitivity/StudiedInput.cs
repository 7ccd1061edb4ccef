using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Sensitivity;

/// <summary>A parameter under study.</summary>
/// <param name="Name">Its path in the scenario.</param>
/// <param name="Column">Its place among the uncertain parameters.</param>
/// <param name="Low">Its P10.</param>
/// <param name="Middle">Its median.</param>
/// <param name="High">Its P90.</param>
/// <param name="Spread">True where it is certain in the scenario and was spread out for the study.</param>
public sealed record StudiedInput(string Name, int Column, double Low, double Middle, double High, bool Spread);

/// <summary>A scenario with the parameters that are studied, all of them uncertain in it.</summary>
internal sealed record StudiedScenario(Scenario Scenario, IReadOnlyList<StudiedInput> Inputs)
{
    /// <summary>
    /// The parameters chosen, or every uncertain one; where a scenario has none, every number in it that is not 0. Those that are certain are spread out, uniform
    /// between their value less and plus the share.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="chosen">Paths, such as <c>churn.annualRate</c>; a path also stands for the arguments under it. Empty: see above.</param>
    /// <param name="share">In (0, 1).</param>
    /// <exception cref="InputException">A path is none of the scenario's numbers, or cannot be spread.</exception>
    public static StudiedScenario Of(Scenario scenario, IReadOnlyList<string> chosen, double share)
    {
        var problems = new List<InputProblem>();
        var slots = chosen.Count > 0 ? Chosen(scenario, chosen, problems) : scenario.UncertainSlots.Count > 0 ? scenario.UncertainSlots : [.. scenario.Slots.Where(CanBeSpread)];
        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }

        var spread = slots.Where(slot => !slot.IsUncertain).ToDictionary(slot => slot.Name, slot => (Distribution)Around(slot, share));
        var studied = spread.Count == 0 ? scenario : scenario.WithDistributions(spread);
        var names = slots.Select(slot => slot.Name).ToHashSet();
        return new(studied, [.. studied.UncertainSlots.Select((slot, column) => (Slot: slot, Column: column)).Where(entry => names.Contains(entry.Slot.Name)).Select(entry => new StudiedInput(
            entry.Slot.Name, entry.Column, At(entry.Slot, 0.1), At(entry.Slot, 0.5), At(entry.Slot, 0.9), spread.ContainsKey(entry.Slot.Name)))]);
    }

    /// <summary>The numbers that paths stand for; what is none of the scenario's, or cannot be spread, becomes a problem.</summary>
    public static IReadOnlyList<ParameterSlot> Chosen(Scenario scenario, IReadOnlyList<string> chosen, List<InputProblem> problems)
    {
        var slots = new List<ParameterSlot>();
        foreach (var path in chosen)
        {
            ParameterSlot[] found = [.. scenario.Slots.Where(slot => slot.Name == path || slot.Name.StartsWith(path + ".", StringComparison.Ordinal))];
            ParameterSlot[] usable = [.. found.Where(slot => slot.IsUncertain || CanBeSpread(slot))];
            slots.AddRange(usable.Except(slots));
            if (found.Length == 0)
            {
                problems.Add(new("--parameters", 0, string.Empty, path, NearestName.Of(path, scenario.Slots.Select(slot => slot.Name)) ?? "a parameter of the scenario that is a number; landexpand describe lists them"));
            }
            else if (usable.Length == 0)
            {
                problems.Add(new("--parameters", 0, string.Empty, path, "a parameter that is uncertain in the scenario, or a number other than 0 around which it can be spread"));
            }
        }

        return slots;
    }

    /// <summary>
    /// A share of 0 is 0. The arguments of most distributions of an account-level quantity, and the edges of price brackets, must keep their order, so they cannot move one by one.
    /// </summary>
    private static bool CanBeSpread(ParameterSlot slot) =>
        slot.Distribution.IsConstant && slot.Distribution.Mean != 0 && slot.Parameter.Kind != ParameterKind.Number
        && (!slot.IsQuantityArgument || slot.Name == slot.Parameter.Path || slot.Name.EndsWith(".mean", StringComparison.Ordinal) || slot.Name.EndsWith(".sd", StringComparison.Ordinal))
        && !Parameters.Pricing.Any(plan => slot.Parameter == plan.SeatTiersAbove || slot.Parameter == plan.UsageTiersAbove);

    private static UniformDistribution Around(ParameterSlot slot, double share)
    {
        var (value, parameter) = (slot.Distribution.Mean, slot.Parameter);
        double Legal(double end) => slot.IsQuantityArgument ? end : Math.Clamp(end, parameter.Minimum, parameter.Maximum);
        var (one, other) = (Legal(value * (1 - share)), Legal(value * (1 + share)));
        return new(Math.Min(one, other), Math.Max(one, other));
    }

    private static double At(ParameterSlot slot, double u) => slot.IsQuantityArgument ? slot.Distribution.Quantile(u) : ParameterMatrix.Legal(slot.Distribution.Quantile(u), slot.Parameter);
}
