using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>
/// Writes the uniforms of a replication: one in the open interval (0, 1) for each of <see cref="Scenario.UncertainSlots"/>, in that order. A function of the
/// replication alone, called from any worker, for the replications asked for and no others: a sampling design, the rows of a sensitivity study, the points of a fit.
/// </summary>
public delegate void UniformRow(uint replication, Span<double> uniforms);
