using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Experiments.Fitting;

namespace LandExpand.Sim.Tests.Experiments.Fitting;

/// <summary>A truth, and how its records look.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Changes">The truth, on top of <see cref="KnownPanels"/>' still company.</param>
/// <param name="Values">What a fit should find, by path, as the scenario has it.</param>
internal sealed record KnownPanel(string Name, string Changes, IReadOnlyDictionary<string, double> Values)
{
    public bool WithSeats { get; init; }

    public bool WithTerms { get; init; }

    /// <summary>The first month of the record, as a month of the simulation: accounts that landed before are of unknown age.</summary>
    public int From { get; init; }

    public override string ToString() => Name;

    public IReadOnlyList<MrrPanel> Records(int histories, ulong seed)
    {
        var records = SimulatedPanel.Of(KnownPanels.Scenario(Changes), histories, seed, WithSeats, WithTerms);
        return From == 0 ? records : [.. records.Select(record => KnownPanels.Since(record, From))];
    }
}
