using System.CommandLine;
using LandExpand.Sim.Reporting.Formats;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Cli;

/// <summary>The option <c>--format html,svg</c>.</summary>
internal static class FormatOption
{
    private const string Name = "--format";

    public static Option<string[]> Create() => new(Name, "-f")
    {
        Description = "What to write, separated by commas. " + string.Join("; ", ReportFormats.All.Select(format => $"{format.Key}: {format.Description}")) + ".",
        DefaultValueFactory = _ => ["html"],
    };

    /// <summary>The formats asked for, each once, in the order of the list of formats; what is unknown, or cannot be written on this machine, becomes a problem.</summary>
    public static IReadOnlyList<ReportFormat> Read(IEnumerable<string> given, List<InputProblem> problems)
    {
        var keys = given.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries)).Select(key => key.ToLowerInvariant()).Distinct().ToArray();
        string[] known = [.. ReportFormats.All.Select(format => format.Key)];
        problems.AddRange(keys.Except(known).Select(key => new InputProblem(
            Name, 0, string.Empty, key.Length == 0 ? "nothing" : key, NearestName.Of(key, known) ?? $"one or more of {string.Join(", ", known)}")));
        var formats = ReportFormats.All.Where(format => keys.Contains(format.Key)).ToArray();
        problems.AddRange(formats.Select(format => (format.Key, Missing: format.Missing())).Where(format => format.Missing is not null)
            .Select(format => new InputProblem(Name, 0, string.Empty, format.Key, format.Missing!)));
        return formats;
    }
}
