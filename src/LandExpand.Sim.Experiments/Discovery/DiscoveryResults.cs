using LandExpand.Sim.Experiments.Sensitivity;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Discovery;

/// <summary>Under which parameters a condition comes about.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Currency">Of its amounts.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Condition">What was looked for.</param>
/// <param name="Histories">Histories simulated; half of them to find boxes, half to judge them.</param>
/// <param name="Likely">How often the condition comes about at all.</param>
/// <param name="Inputs">The parameters looked at.</param>
/// <param name="Boxes">What was found, the first explaining most; empty where nothing lasts.</param>
/// <param name="Trajectory">The boxes met on the way to the first, by coverage and density on the half on which they were found.</param>
public sealed record DiscoveryResults(
    string Scenario, string Currency, ulong Seed, MetricCondition Condition, int Histories, WilsonInterval Likely, IReadOnlyList<StudiedInput> Inputs, IReadOnlyList<DiscoveredBox> Boxes,
    IReadOnlyList<PrimBox> Trajectory)
{
    /// <summary>What was sorted by the condition, for people: histories, or the points of a sweep by their means.</summary>
    public string Rows { get; init; } = "histories";
}

/// <summary>A box. Its figures are over the histories outside of the boxes before it.</summary>
/// <param name="Limits">The limits that matter, each with how likely chance alone would explain it.</param>
/// <param name="Found">On the half on which it was found.</param>
/// <param name="Judged">On the other half: the honest figures.</param>
/// <param name="Density">Share of hits inside, on the other half, with its interval; null where nothing lies inside.</param>
public sealed record DiscoveredBox(IReadOnlyList<DiscoveredLimit> Limits, PrimBox Found, PrimBox Judged, WilsonInterval? Density);

/// <summary>A limit in words that a person can check: the parameter, from, to.</summary>
/// <param name="Parameter">The path.</param>
/// <param name="Low">At least; null: open.</param>
/// <param name="High">At most; null: open.</param>
/// <param name="QuasiP">Of Bryant and Lempert (2010), on the half on which it was not found.</param>
public sealed record DiscoveredLimit(string Parameter, double? Low, double? High, double QuasiP);
