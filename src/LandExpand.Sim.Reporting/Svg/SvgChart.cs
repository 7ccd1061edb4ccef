using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Reporting.Svg;

/// <summary>
/// A chart as one SVG picture that stands alone in a document or a chat: takeaway, what is drawn, legend, plot, and whose numbers they are.
/// It holds no script and loads nothing. Light, for paper.
/// </summary>
public static partial class SvgChart
{
    /// <summary>The width of every picture, in pixels at scale 1; the height follows from the chart.</summary>
    public const int Width = 960;

    private const int Margin = 32;
    private const int Inner = Width - (2 * Margin);
    private const int TitleSize = 22;
    private const int TitleLine = 28;
    private const int SmallSize = 13;
    private const int FooterSize = 11;
    private const int LogoWidth = 150;

    /// <summary>How much wider than Helvetica the widest common face is set (Verdana); a theme may name any.</summary>
    private const double WidestFace = 1.2;

    /// <summary>Begins to load the script engine, which takes seconds, beside other work.</summary>
    public static void Prepare() => ChartDrawing.Prepare();

    /// <summary>Every chart of a report: (key, SVG file).</summary>
    public static IEnumerable<(string Chart, byte[] Content)> Files(ReportSubject subject, ReportOptions options) =>
        subject.Charts.Select(chart => (chart.Key, Encoding.UTF8.GetBytes(Render(chart, subject.Source, options.Theme))));

    /// <summary>The picture of one chart.</summary>
    /// <param name="chart">What is drawn.</param>
    /// <param name="source">Whose numbers they are, for the foot.</param>
    /// <param name="theme">How it looks.</param>
    public static string Render(ChartSpec chart, string source, Theme theme)
    {
        var palette = theme.Light;
        var plot = ChartDrawing.Draw(chart, theme, Inner);
        var body = new PageWriter();
        var titleRoom = (Inner - (theme.Logo is null ? 0 : LogoWidth + 24)) / (theme.HeadingFont is null && theme.BodyFont is null ? 1 : WidestFace);
        var title = TextExtent.Lines(chart.Title, titleRoom, TitleSize, bold: true);
        var y = Margin + 20;
        foreach (var line in title)
        {
            body.Write($"<text x=\"{Margin}\" y=\"{y}\" font-family=\"{SvgText.Family(theme.HeadingFont ?? theme.BodyFont)}\" font-size=\"{TitleSize}\" font-weight=\"700\" fill=\"{palette.Text}\">{line}</text>");
            y += TitleLine;
        }

        foreach (var line in TextExtent.Lines(chart.Subtitle, Inner / WidestFace, SmallSize))
        {
            body.Write($"<text x=\"{Margin}\" y=\"{y - 4}\" font-size=\"{SmallSize}\" fill=\"{palette.MutedText}\">{line}</text>");
            y += 20;
        }

        y = SvgLegend.Write(body, chart, palette, Margin, y + 8, Inner);
        body.Write($"<g transform=\"translate({Margin} {y})\">").WriteTrusted(plot.Markup).WriteTrusted("</g>\n");
        y += (int)Math.Ceiling(plot.Height) + 30;
        WriteFooter(body, source, theme, y);
        WriteLogo(body, theme);
        return Frame(chart, theme, body.ToString(), y + 20);
    }

    /// <summary>The height of a picture, in pixels at scale 1.</summary>
    internal static int HeightOf(string svg) => int.Parse(HeightAttribute().Match(svg).Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Frame(ChartSpec chart, Theme theme, string body, int height)
    {
        var picture = new PageWriter();
        picture.Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{Width}\" height=\"{height}\" viewBox=\"0 0 {Width} {height}\" role=\"img\" font-family=\"{SvgText.Family(theme.BodyFont)}\">")
            .Write($"<title>{chart.Title}</title>").Write($"<desc>{chart.Subtitle}. {chart.HowToRead}</desc>")
            .Write($"<rect width=\"{Width}\" height=\"{height}\" fill=\"{theme.Light.Background}\"/>")
            .WriteTrusted(body).WriteTrusted("</svg>\n");
        return SvgText.WithoutIllegalCharacters(picture.ToString());
    }

    private static void WriteFooter(PageWriter body, string source, Theme theme, int y)
    {
        var left = theme.Date is { } date ? $"{source} · {date}" : source;
        var right = theme.Confidentiality ?? "";
        var room = Inner - TextExtent.Of(right, FooterSize, bold: true) - 24;
        body.Write($"<text x=\"{Margin}\" y=\"{y}\" font-size=\"{FooterSize}\" fill=\"{theme.Light.MutedText}\">{SvgText.Shortened(left, room, FooterSize)}</text>");
        if (right.Length > 0)
        {
            body.Write($"<text x=\"{Width - Margin}\" y=\"{y}\" text-anchor=\"end\" font-size=\"{FooterSize}\" font-weight=\"700\" fill=\"{theme.Light.Text}\">{right}</text>");
        }
    }

    private static void WriteLogo(PageWriter body, Theme theme)
    {
        if (theme.Logo is { } logo)
        {
            // Fitted into its place whatever its shape; xlink:href too, for programs that know only SVG 1.1.
            body.Write($"<image x=\"{Width - Margin - LogoWidth}\" y=\"{Margin - 4}\" width=\"{LogoWidth}\" height=\"36\" preserveAspectRatio=\"xMaxYMid meet\" xlink:href=\"{logo.DataUri}\"/>");
        }
    }

    [GeneratedRegex("^<svg[^>]* height=\"([0-9]+)\"")]
    private static partial Regex HeightAttribute();
}
