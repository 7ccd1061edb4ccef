using System.CommandLine;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>The option <c>--design sobol</c>, short for <c>--set sampling.design=sobol</c>.</summary>
internal static class DesignOption
{
    public static Option<string?> Create() => new("--design")
    {
        Description = $"How uncertain parameters are drawn: {string.Join(", ", Parameters.SamplingDesign.Choices)}. Default: the scenario's, or random.",
    };

    /// <summary>The overrides with the design, if one was given, over them.</summary>
    public static string[] Over(IEnumerable<string> overrides, string? design) =>
        design is null ? [.. overrides] : [.. overrides, $"{Parameters.SamplingDesign.Path}={design}"];
}
