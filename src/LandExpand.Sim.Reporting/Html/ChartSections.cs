using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>A card per chart: takeaway, legend, the place where it is drawn, how to read it, and its numbers as a table.</summary>
internal static class ChartSections
{
    public static void Write(PageWriter page, IReadOnlyList<ChartSpec> charts)
    {
        page.WriteTrusted("<noscript><p class=\"partial\">Charts need scripts, which are switched off here; the numbers stand in the tables.</p></noscript>\n<div class=\"charts\">\n");
        foreach (var chart in charts)
        {
            WriteChart(page, chart);
        }

        page.WriteTrusted("</div>\n");
    }

    private static void WriteChart(PageWriter page, ChartSpec chart)
    {
        page.Write($"<section class=\"card\" aria-labelledby=\"title-{chart.Key}\"><h2 id=\"title-{chart.Key}\">{chart.Title}</h2><p class=\"sub\">{chart.Subtitle}</p>");
        WriteLegend(page, chart);
        page.Write($"<div class=\"chart\" id=\"chart-{chart.Key}\" role=\"img\" aria-label=\"{chart.Title}. {chart.Subtitle}. The numbers are in the table that follows.\"></div>")
            .Write($"<p class=\"read\">{chart.HowToRead}</p>")
            .WriteTrusted("<details><summary>Numbers and definition</summary>\n").Write($"<p class=\"definition\">{chart.Definition}</p>");
        page.WriteTable("Numbers: " + chart.Title, chart.Table.Columns, chart.Table.Rows);
        if (chart.Detail is { } detail)
        {
            page.WriteTable($"Numbers: {chart.Title}, {detail.Subtitle}", detail.Table.Columns, detail.Table.Rows);
        }

        page.WriteTrusted("</details></section>\n");
    }

    private static void WriteLegend(PageWriter page, ChartSpec chart)
    {
        var named = chart.Series.Where(series => series is { InLegend: true } and not (WaterfallSeries or StackedBarSeries { Points.Count: 0 })).ToArray();
        if (named.Length == 0)
        {
            return;
        }

        page.WriteTrusted("<ul class=\"legend\">\n");
        foreach (var series in named)
        {
            var role = series.Role.ToString().ToLowerInvariant();
            _ = series switch
            {
                { OnDemand: true } => page.Write($"<li><button type=\"button\" hidden aria-pressed=\"false\" data-on-demand=\"{chart.Key}\">{series.Name}</button></li>"),
                HeatmapSeries heat => page.Write($"<li>{series.Name}: {heat.LowLabel}<i class=\"ramp\" style=\"background:var(--role-ramp)\"></i>{heat.HighLabel}</li>"),
                LineSeries { Stroke: LineStroke.Solid } => page.Write($"<li><i class=\"swatch line\" style=\"background:var(--role-{role})\"></i>{series.Name}</li>"),
                LineSeries line => page.Write($"<li><i class=\"swatch {line.Stroke.ToString().ToLowerInvariant()}\" style=\"border-color:var(--role-{role})\"></i>{series.Name}</li>"),
                _ => page.Write($"<li><i class=\"swatch\" style=\"background:var(--role-{role})\"></i>{series.Name}</li>"),
            };
        }

        if (chart.Detail is { } detail)
        {
            page.Write($"<li><button type=\"button\" hidden aria-pressed=\"false\" data-detail=\"{chart.Key}\">{detail.Subtitle}</button></li>");
        }

        page.WriteTrusted("</ul>\n");
    }
}
