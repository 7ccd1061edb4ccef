namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>What the record does not tell.</summary>
/// <param name="Path">The parameter, or group of parameters, of the scenario.</param>
/// <param name="Why">Why not, and what stands in its place.</param>
/// <param name="SwitchedOff">True where it is set so that it does nothing, as its effect is in what was fitted already; false where it stays at its default.</param>
public sealed record Unidentified(string Path, string Why, bool SwitchedOff = false);
