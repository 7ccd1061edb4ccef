using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>What a comparison in shared histories concludes, metric by metric, and why ARR differs.</summary>
internal static class DecisionSections
{
    public static void Write(PageWriter page, RunComparison comparison)
    {
        if (comparison.Decision!.Pick is { } pick)
        {
            page.WriteTrusted("<section class=\"card long\"><h2>The pick</h2><ul class=\"findings\">\n");
            foreach (var sentence in DecisionText.Pick(comparison, pick))
            {
                page.Write($"<li>{sentence}</li>");
            }

            page.WriteTrusted("</ul></section>\n");
        }

        foreach (var metric in comparison.Decision!.Metrics)
        {
            WriteMetric(page, comparison, metric);
        }

        WriteCard(page, "Why ARR differs", $"ARR minus that of {DecisionText.Name(comparison, 0)}: what was there at the start and what each driver moved since, which add up; ± is the 95 % interval", DecisionTables.Bridges(comparison));
    }

    private static void WriteMetric(PageWriter page, RunComparison comparison, MetricDecision metric)
    {
        page.Write($"<section class=\"card long\"><h2>{metric.Metric.Title}</h2><p class=\"sub\">{Subtitle(metric)}</p>").WriteTrusted("<ul class=\"findings\">\n");
        foreach (var sentence in DecisionText.Conclusions(comparison, metric))
        {
            page.Write($"<li>{sentence}</li>");
        }

        page.WriteTrusted("</ul>\n");
        foreach (var table in new[] { DecisionTables.Alternatives(comparison, metric), DecisionTables.Pairs(comparison, metric) })
        {
            page.WriteTable(metric.Metric.Title, table.Columns, table.Rows, full: true);
        }

        page.WriteTrusted("</section>\n");
    }

    private static string Subtitle(MetricDecision metric) =>
        $"{metric.Metric.Metric.Definition[..1].ToUpperInvariant()}{metric.Metric.Metric.Definition[1..]}. {(metric.Metric.Metric.LessIsBetter ? "Less" : "More")} is better. "
        + $"Over {NumberText.Counted(metric.Histories, "history", "histories")} that all scenarios share; each interval holds for itself";

    private static void WriteCard(PageWriter page, string title, string subtitle, ChartTable table) =>
        page.Write($"<section class=\"card\"><h2>{title}</h2><p class=\"sub\">{subtitle}</p>").WriteTable(title, table.Columns, table.Rows, full: true).WriteTrusted("</section>\n");
}
