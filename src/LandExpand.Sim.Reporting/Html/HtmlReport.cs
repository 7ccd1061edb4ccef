using System.Security.Cryptography;
using System.Text;
using LandExpand.Sim.Reporting.Charts;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>
/// The report as one HTML file that works offline and from a mail attachment: it loads nothing, and its Content-Security-Policy runs only the
/// scripts written here, by their hashes.
/// </summary>
public static class HtmlReport
{
    /// <summary>The page, in the house theme.</summary>
    public static string Render(RunResults results) => Render(results, new ReportOptions());

    /// <summary>The page.</summary>
    public static string Render(RunResults results, ReportOptions options)
    {
        var theme = options.Theme;
        var charts = ChartCatalogue.Of(results);
        string[] scripts = [EmbeddedAsset.Read("echarts.min.js"), EmbeddedAsset.Read("chart-option.js") + EmbeddedAsset.Read("report.js")];
        var hashes = string.Join(' ', scripts.Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'"));

        var page = new PageWriter();
        page.WriteTrusted("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .WriteTrusted($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src {hashes}; img-src data:\">\n")
            .WriteTrusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Write($"<title>{results.Summary.Scenario.Name} – land and expand</title>")
            .WriteTrusted("<style>\n").WriteTrusted(EmbeddedAsset.Read("report.css")).WriteTrusted(ThemeStyle.Of(theme)).WriteTrusted("</style>\n</head>\n<body>\n<main>\n");

        BrandSection.Write(page, theme);
        HeadSection.Write(page, results);
        ChartSections.Write(page, charts);
        NumbersSection.Write(page, results);
        LimitsSection.Write(page, results);

        page.WriteTrusted("</main>\n")
            .Write($"<footer>Made by landexpand from stored results. Scenario fingerprint {results.Summary.Scenario.Sha256}, seed {results.Summary.Seed}: the same scenario and seed give the same numbers.</footer>")
            .WriteTrusted("<script type=\"application/json\" id=\"chart-data\">").WriteTrusted(ChartData.Json(charts, theme)).WriteTrusted("</script>\n");
        foreach (var script in scripts)
        {
            page.WriteTrusted("<script>").WriteTrusted(script).WriteTrusted("</script>\n");
        }

        return page.WriteTrusted("</body>\n</html>\n").ToString();
    }
}
