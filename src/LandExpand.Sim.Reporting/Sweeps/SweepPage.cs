using System.Security.Cryptography;
using System.Text;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Themes;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Sweeps;

/// <summary>A sweep as one HTML file: what fits its factors, of lines, heatmap and contours, small multiples and parallel coordinates. It loads nothing.</summary>
public static class SweepPage
{
    private const string Panels =
        ".panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 430px), 1fr)); gap: 0 16px } .panels > .charts { display: contents } .panels .card { padding: 20px }\n";

    /// <summary>The page.</summary>
    /// <param name="tables">A table per metric shown, at least one.</param>
    /// <param name="theme">Colours and fonts.</param>
    /// <param name="fingerprint">What identifies plan and engine.</param>
    public static string Render(IReadOnlyList<SweepTable> tables, Theme theme, string fingerprint)
    {
        var sections = tables.Select((table, index) => (Table: table, Charts: SweepCharts.Of(table, index))).ToArray();
        string[] scripts = [EmbeddedAsset.Read("echarts.min.js"), EmbeddedAsset.Read("chart-option.js") + EmbeddedAsset.Read("report.js")];
        var hashes = string.Join(' ', scripts.Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'"));
        var page = new PageWriter();
        page.WriteTrusted("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .WriteTrusted($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src {hashes}; img-src data:\">\n")
            .WriteTrusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Write($"<title>{tables[0].Name} – sweep</title>")
            .WriteTrusted("<style>\n").WriteTrusted(EmbeddedAsset.Read("report.css")).WriteTrusted(ThemeStyle.Of(theme)).WriteTrusted(Panels).WriteTrusted("</style>\n</head>\n<body>\n<main>\n");
        BrandSection.Write(page, theme);
        page.WriteTrusted("<header class=\"top\">\n<p class=\"eyebrow\">Land-and-expand sweep</p>\n").Write($"<h1>{tables[0].Name}</h1>")
            .Write($"<ul class=\"meta\"><li>{NumberText.Counted(tables[0].Points.Count, "point", "points")}</li>");
        foreach (var factor in tables[0].Factors)
        {
            page.Write($"<li>{factor.Path}: {factor.Name(0)} to {factor.Name(factor.Levels.Count - 1)}</li>");
        }

        page.WriteTrusted("</ul></header>\n");
        foreach (var (_, charts) in sections)
        {
            ChartSections.Write(page, charts.Wide);
            page.WriteTrusted("<div class=\"panels\">\n");
            ChartSections.Write(page, charts.Panels);
            page.WriteTrusted("</div>\n");
        }

        page.WriteTrusted("</main>\n").Write($"<footer>Made by landexpand from a stored sweep, {fingerprint}.</footer>")
            .WriteTrusted("<script type=\"application/json\" id=\"chart-data\">").WriteTrusted(ChartData.Json([.. sections.SelectMany(section => section.Charts.All)], theme)).WriteTrusted("</script>\n");
        foreach (var script in scripts)
        {
            page.WriteTrusted("<script>").WriteTrusted(script).WriteTrusted("</script>\n");
        }

        return page.WriteTrusted("</body>\n</html>\n").ToString();
    }
}

/// <summary>The charts that fit a table, of different metrics under different keys.</summary>
/// <param name="Wide">Over the whole page.</param>
/// <param name="Panels">Side by side.</param>
public sealed record SweepCharts(IReadOnlyList<ChartSpec> Wide, IReadOnlyList<ChartSpec> Panels)
{
    public IEnumerable<ChartSpec> All => Wide.Concat(Panels);

    /// <summary>Chooses by the number and the kind of factors.</summary>
    public static SweepCharts Of(SweepTable table, int metric = 0)
    {
        ChartSpec Named(ChartSpec chart) => metric == 0 ? chart : chart with { Key = FormattableString.Invariant($"{chart.Key}-m{metric}") };
        ChartSpec?[] wide = [SweepLineChart.Describe(table), SweepHeatmapChart.Describe(table), SweepContourChart.Describe(table), ParallelCoordinatesChart.Describe(table)];
        return new([.. wide.OfType<ChartSpec>().Select(Named)], [.. SweepPanels.Heatmaps(table).Concat(SweepPanels.Scatters(table)).Select(Named)]);
    }
}
