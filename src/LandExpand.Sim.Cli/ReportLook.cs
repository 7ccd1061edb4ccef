using System.CommandLine;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>The options by which a reader chooses how reports look, the same for every command that writes some.</summary>
internal sealed class ReportLook
{
    private readonly Option<string?> _theme = ThemeOption.Create();
    private readonly Option<string?> _template = TemplateOption.Create();
    private readonly Option<string?> _slides = SlidesOption.Create();

    /// <summary>For the command's list of options.</summary>
    public IReadOnlyList<Option> Options => [_theme, _template, _slides];

    /// <summary>What was chosen; everything wrong with it becomes a problem.</summary>
    public ReportOptions Read(ParseResult parsed, List<InputProblem> problems)
    {
        var template = TemplateOption.Read(parsed.GetValue(_template), problems);
        return new ReportOptions
        {
            Theme = ThemeOption.Read(parsed.GetValue(_theme), problems),
            Template = template,
            Slides = SlidesOption.Read(parsed.GetValue(_slides), template, problems),
        };
    }
}
