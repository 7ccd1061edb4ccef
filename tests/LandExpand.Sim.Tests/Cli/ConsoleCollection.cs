namespace LandExpand.Sim.Tests.Cli;

/// <summary>Tests that take over the console run alone: other tests may write to it at any time.</summary>
[CollectionDefinition("console", DisableParallelization = true)]
public sealed class ConsoleCollection;
