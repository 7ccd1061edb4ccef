using System.Text;
using LandExpand.Sim.Reporting.Formats;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Reporting.Svg;
using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Reporting.Pictures;

/// <summary>PNG and PDF: what is drawn already, painted by a program of this machine.</summary>
public static class PaintedReport
{
    /// <summary>Dots of a PNG for each pixel of its SVG: sharp on a slide and in print at 16 cm.</summary>
    private const double Scale = 2.5;

    /// <summary>Dots of a painted logo: sharp at the half inch it has on a slide.</summary>
    private const int LogoHeight = 240;

    /// <summary>What to install first for either format; null where something is there.</summary>
    public static string? Missing() => InstalledProgram.Browser() is null && InstalledProgram.RsvgConvert() is null
        ? $"an installed Chrome, Edge or Chromium, or rsvg-convert; one is installed by: {InstalledProgram.BrowserInstallLine}"
        : null;

    /// <summary>A PNG for each chart: by rsvg-convert, which is quicker, or else by a browser.</summary>
    public static IEnumerable<(string Chart, byte[] Content)> Png(ReportSubject subject, ReportOptions options)
    {
        var pictures = SvgChart.Files(subject, options);
        return InstalledProgram.RsvgConvert() is { } convert
            ? pictures.Select(picture => (picture.Chart, RsvgConvert.Png(convert, picture.Content, Scale)))
            : ByBrowser(browser => Pictures(browser, pictures));
    }

    /// <summary>The whole report printed by a browser; without one, its charts by rsvg-convert, a page each.</summary>
    public static IEnumerable<ReportFile> Pdf(ReportSubject subject, ReportOptions options) => InstalledProgram.Browser() is not null
        ? [new("report.pdf", ByBrowser(browser => browser.Print(subject.Page(options))))]
        : [new("report.pdf", RsvgConvert.Pdf(InstalledProgram.RsvgConvert()!, SvgChart.Files(subject, options).Select(picture => picture.Content)))
        {
            Note = $"charts only; the whole report needs a browser, which is installed by: {InstalledProgram.BrowserInstallLine}",
        }];

    /// <summary>An SVG logo as PNG, for programs that do not know SVG; null where nothing here can paint it.</summary>
    public static byte[]? Logo(Logo svg)
    {
        var width = (int)Math.Ceiling(Math.Clamp(LogoHeight * svg.Proportion, 1, 8 * LogoHeight));
        return InstalledProgram.RsvgConvert() is { } convert ? RsvgConvert.Png(convert, svg.Bytes, LogoHeight)
            : InstalledProgram.Browser() is null ? null
            : ByBrowser(browser => browser.Picture($"<!DOCTYPE html><style>body{{margin:0}}img{{display:block;width:100vw;height:100vh}}</style><img src=\"{svg.DataUri}\">", width, LogoHeight, 1));
    }

    private static async Task<(string, byte[])[]> Pictures(HeadlessBrowser browser, IEnumerable<(string Chart, byte[] Content)> pictures)
    {
        var painted = new List<(string, byte[])>();
        foreach (var (chart, content) in pictures)
        {
            var svg = Encoding.UTF8.GetString(content);
            painted.Add((chart, await browser.Picture($"<!DOCTYPE html><style>body{{margin:0}}svg{{display:block}}</style>{svg}", SvgChart.Width, SvgChart.HeightOf(svg), Scale)));
        }

        return [.. painted];
    }

    private static T ByBrowser<T>(Func<HeadlessBrowser, Task<T>> work) => Task.Run(async () =>
    {
        await using var browser = await HeadlessBrowser.Start(InstalledProgram.Browser() ?? throw new IOException("The browser is gone."));
        return await work(browser);
    }).GetAwaiter().GetResult();
}
