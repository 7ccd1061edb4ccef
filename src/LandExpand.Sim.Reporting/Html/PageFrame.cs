using System.Security.Cryptography;
using System.Text;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>
/// What every page has around its sections. A page is one file that works offline and from a mail attachment: it loads nothing, and its
/// Content-Security-Policy runs only the scripts written here, by their hashes.
/// </summary>
internal static class PageFrame
{
    /// <param name="title">The title of the browser's window.</param>
    /// <param name="foot">The last line.</param>
    /// <param name="theme">Colours, fonts, logo, date, confidentiality line.</param>
    /// <param name="charts">The charts that <paramref name="sections"/> gives places to.</param>
    /// <param name="sections">Writes what the page says.</param>
    /// <param name="style">Styles of this kind of page alone, trusted.</param>
    public static string Around(string title, string foot, Theme theme, IReadOnlyList<ChartSpec> charts, Action<PageWriter> sections, string style = "")
    {
        string[] scripts = [EmbeddedAsset.Read("echarts.min.js"), EmbeddedAsset.Read("chart-option.js") + EmbeddedAsset.Read("report.js")];
        var hashes = string.Join(' ', scripts.Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'"));

        var page = new PageWriter();
        page.WriteTrusted("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .WriteTrusted($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src {hashes}; img-src data:\">\n")
            .WriteTrusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Write($"<title>{title}</title>")
            .WriteTrusted("<style>\n").WriteTrusted(EmbeddedAsset.Read("report.css")).WriteTrusted(ThemeStyle.Of(theme)).WriteTrusted(style).WriteTrusted("</style>\n</head>\n<body>\n<main>\n");

        BrandSection.Write(page, theme);
        sections(page);

        page.WriteTrusted("</main>\n").Write($"<footer>{foot}</footer>")
            .WriteTrusted("<script type=\"application/json\" id=\"chart-data\">").WriteTrusted(ChartData.Json(charts, theme)).WriteTrusted("</script>\n");
        foreach (var script in scripts)
        {
            page.WriteTrusted("<script>").WriteTrusted(script).WriteTrusted("</script>\n");
        }

        return page.WriteTrusted("</body>\n</html>\n").ToString();
    }
}
