using System.CommandLine;
using LandExpand.Sim.Reporting.Themes;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>The option <c>--theme FILE</c>.</summary>
internal static class ThemeOption
{
    public static Option<string?> Create() => new("--theme") { Description = "Colours, fonts, logo, date and confidentiality line (JSON); see themes/example.json." };

    /// <summary>The theme of a file, the house theme without one; everything wrong with it becomes a problem.</summary>
    public static Theme Read(string? file, List<InputProblem> problems) => file is null ? Theme.Default : ThemeFile.Read(file, problems) ?? Theme.Default;
}
