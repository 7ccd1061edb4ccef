using System.Reflection;

namespace LandExpand.Sim.Cli;

/// <summary>The version of the program, with the commit that it was built from where that is known.</summary>
internal static class ProgramVersion
{
    public static string Now { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
