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
        return PageFrame.Around(
            $"{tables[0].Name} – sweep", $"Made by landexpand from a stored sweep, {fingerprint}.", theme, [.. sections.SelectMany(section => section.Charts.All)],
            page => Write(page, tables[0], [.. sections.Select(section => section.Charts)]), Panels);
    }

    private static void Write(PageWriter page, SweepTable table, IReadOnlyList<SweepCharts> sections)
    {
        page.WriteTrusted("<header class=\"top\">\n<p class=\"eyebrow\">Land-and-expand sweep</p>\n").Write($"<h1>{table.Name}</h1>")
            .Write($"<ul class=\"meta\"><li>{NumberText.Counted(table.Points.Count, "point", "points")}</li>");
        foreach (var factor in table.Factors)
        {
            page.Write($"<li>{factor.Path}: {factor.Range(" to ")}</li>");
        }

        page.WriteTrusted("</ul></header>\n");
        foreach (var charts in sections)
        {
            ChartSections.Write(page, charts.Wide);
            page.WriteTrusted("<div class=\"panels\">\n");
            ChartSections.Write(page, charts.Panels);
            page.WriteTrusted("</div>\n");
        }
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
