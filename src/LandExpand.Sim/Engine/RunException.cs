namespace LandExpand.Sim.Engine;

/// <summary>A scenario that passed validation cannot be simulated; the message says what to change.</summary>
public sealed class RunException(string message) : Exception(message);
