using System.CommandLine;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>The option <c>--template FILE</c>.</summary>
internal static class TemplateOption
{
    public static Option<string?> Create() => new("--template") { Description = "Your own .pptx or .potx: slides take its master, layouts, colours and fonts." };

    /// <summary>The file's path, or null without one; a file that is not there becomes a problem.</summary>
    public static string? Read(string? file, List<InputProblem> problems)
    {
        if (file is not null && !File.Exists(file))
        {
            problems.Add(new InputProblem("--template", 0, string.Empty, file, "the path of a .pptx or .potx file that exists"));
        }

        return file;
    }
}
