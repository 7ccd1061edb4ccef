using System.CommandLine;

namespace LandExpand.Sim.Cli;

/// <summary>Options that every command that draws or simulates has alike.</summary>
internal static class RunOptions
{
    public static Option<int?> Replications() => new("--replications", "-r")
    {
        CustomParser = result => WholeNumber.Of(result, 1, WholeNumber.MostReplications),
        Description = "How many histories. Default: the scenario's, or 10,000.",
    };

    public static Option<ulong?> Seed() => new("--seed")
    {
        CustomParser = result => WholeNumber.Of(result, ulong.MinValue, ulong.MaxValue),
        Description = "The seed: the same scenario and seed give the same numbers to the last bit. Default: the scenario's, or 1.",
    };

    public static Option<int?> Threads() => new("--threads")
    {
        CustomParser = result => WholeNumber.Of(result, 1, WholeNumber.MostThreads),
        Description = "Processors to use; has no influence on the result. Default: all.",
    };
}
