using System.CommandLine;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Formats;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>The options by which a study is had in other formats than its page: <c>--format pptx</c>, and how they look.</summary>
internal sealed class StudyFormats
{
    private readonly Option<string[]> _formats = FormatOption.Create();
    private readonly ReportLook _look = new();

    private IReadOnlyList<ReportFormat> _chosen = [];
    private ReportOptions _options = new();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in _look.Options.Prepend(_formats))
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads what was chosen; everything wrong with it becomes a problem.</summary>
    public void Read(ParseResult parsed, List<InputProblem> problems)
    {
        _chosen = FormatOption.Read(parsed.GetRequiredValue(_formats), problems);
        _options = _look.Read(parsed, problems);
        foreach (var format in problems.Count == 0 ? _chosen : [])
        {
            format.Prepare();
        }
    }

    /// <summary>The page, the study's own files, and the formats asked for.</summary>
    public IReadOnlyList<(string Name, Action<Stream> Write)> Files(StudyReport report, params (string Name, Action<Stream> Write)[] own) =>
    [
        (RunFolder.ReportFile, StudyFolder.Text(report.Page(_options))),
        .. own,
        .. _chosen.Where(format => format.Key != ReportFormats.Page).SelectMany(format => format.Write(report, _options)).Select(file => (file.Name, StudyFolder.Bytes(file.Content))),
    ];
}
