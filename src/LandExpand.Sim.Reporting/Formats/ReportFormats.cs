using System.Text;
using LandExpand.Sim.Reporting.Deck;
using LandExpand.Sim.Reporting.Pictures;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Reporting.Svg;

namespace LandExpand.Sim.Reporting.Formats;

/// <summary>Every form of report. A new one is a file that writes it and a line here.</summary>
public static class ReportFormats
{
    /// <summary>The page that every run has.</summary>
    public const string Page = "html";

    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        ReportFormat.OneFile(Page, "one page that works offline, with charts to hover over", (subject, options, stream) =>
            stream.Write(Encoding.UTF8.GetBytes(subject.Page(options)))),
        ReportFormat.FilePerChart("svg", "a picture of each chart that stays sharp at every size", SvgChart.Files) with { Prepare = SvgChart.Prepare },
        ReportFormat.FilePerChart("png", "a picture of each chart; needs a browser or rsvg-convert", PaintedReport.Png) with { Missing = PaintedReport.Missing, Prepare = SvgChart.Prepare },
        new("pdf", "the page on paper; needs a browser", PaintedReport.Pdf) { Missing = PaintedReport.Missing },
        new("pptx", "slides with charts that can be edited", (subject, options) => [Deck(subject, options)]) { Prepare = () => Task.Run(DeckFile.Prepare) },
        ReportFormat.OneFile("xlsx", "a workbook: summary, months, bridge, assumptions", (subject, _, stream) => subject.WriteWorkbook(stream)),
    ];

    private static ReportFile Deck(ReportSubject subject, ReportOptions options)
    {
        var look = DeckOf(options);
        using var stream = new MemoryStream();
        subject.WriteDeck(look, stream);
        return new ReportFile("report.pptx", stream.ToArray())
        {
            Note = look is { Logo.IsSvg: true, PaintedLogo: null, Template: null }
                ? "an SVG logo is shown by PowerPoint from 2016 on; older programs need it painted, by rsvg-convert or a browser, and neither is installed"
                : null,
        };
    }

    private static DeckOptions DeckOf(ReportOptions options)
    {
        var (theme, look) = (options.Theme, new DeckOptions());
        return look with
        {
            Template = options.Template,
            Ratio = options.Slides,
            Palette = theme.Light,
            BodyFont = theme.BodyFont ?? look.BodyFont,
            HeadingFont = theme.HeadingFont ?? theme.BodyFont ?? look.HeadingFont,
            Date = theme.Date,
            Confidentiality = theme.Confidentiality,
            Logo = theme.Logo,
            PaintedLogo = options.Template is null && theme.Logo is { IsSvg: true } logo ? PaintedReport.Logo(logo) : null,
        };
    }

    /// <summary>The format of a key, or null.</summary>
    public static ReportFormat? Find(string key) => All.FirstOrDefault(format => format.Key == key);
}
