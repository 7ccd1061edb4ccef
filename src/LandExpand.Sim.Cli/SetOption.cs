using System.CommandLine;

namespace LandExpand.Sim.Cli;

/// <summary>The option <c>--set path=value</c>, the topmost layer of a scenario.</summary>
internal static class SetOption
{
    public static Option<string[]> Create() => new("--set")
    {
        Description = "Override a parameter, such as churn.annualRate=0.08; may be given repeatedly.",
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };
}
