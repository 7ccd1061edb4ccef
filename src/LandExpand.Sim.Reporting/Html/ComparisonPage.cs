using LandExpand.Sim.Reporting.Charts.Compared;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Scenarios.Difference;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>Several runs as one HTML file.</summary>
public static class ComparisonPage
{
    public static string Render(RunComparison comparison, ReportOptions options)
    {
        var charts = ComparisonCatalogue.Of(comparison);
        return PageFrame.Around($"{ComparisonText.Names(comparison)} – land and expand", $"Made by landexpand from stored results. {SourceLine.Of(comparison)}.", options.Theme, charts, page =>
        {
            WriteHead(page, comparison);
            if (comparison.Decision is not null)
            {
                WriteAssumptions(page, comparison);
                DecisionSections.Write(page, comparison);
                ChartSections.Write(page, charts);
                WriteFigures(page, comparison);
            }
            else
            {
                WriteFigures(page, comparison);
                WriteTable(page, $"Against {comparison.Base.ShortName}", "The scenario minus the first one", SideBySide.Differences(comparison));
                ChartSections.Write(page, charts);
                WriteAssumptions(page, comparison);
            }

            LimitsSection.Write(page, UncertaintyText.Paragraphs(comparison.Runs.Min(run => run.Results.Summary.Replications)), []);
        });
    }

    private static void WriteHead(PageWriter page, RunComparison comparison)
    {
        page.WriteTrusted("<header class=\"top\">\n<p class=\"eyebrow\">Comparison of scenarios</p>\n").Write($"<h1>{ComparisonText.Names(comparison)}</h1>")
            .Write($"<ul class=\"meta\"><li>{NumberText.Counted(comparison.Runs.Count, "scenario", "scenarios")}</li><li>to {MonthScale.LongName(comparison.Calendar, comparison.Month)}</li><li>{comparison.Currency}</li></ul></header>");
        page.Write($"<section class=\"card long\"><h2>{(comparison.Decision is null ? "Before reading a difference" : "What is held equal, and what is not")}</h2><ul class=\"findings\">");
        IEnumerable<string> remarks = comparison.Decision is null
            ? comparison.Remarks.Concat(ComparisonText.Cautions(comparison))
            : [.. ComparisonText.Footing(comparison), .. ComparisonText.Cautions(comparison), .. DecisionText.Starts(comparison), .. comparison.Notes, .. comparison.Decision.Notes];
        foreach (var remark in remarks)
        {
            page.Write($"<li>{remark}</li>");
        }

        page.WriteTrusted("</ul></section>\n");
    }

    private static void WriteFigures(PageWriter page, RunComparison comparison) =>
        WriteTable(page, "Side by side", $"Each scenario at {MonthScale.LongName(comparison.Calendar, comparison.Month)}; ± is Monte Carlo error", SideBySide.Figures(comparison));

    private static void WriteTable(PageWriter page, string title, string subtitle, ChartTable table)
    {
        if (table.Rows.Count > 0)
        {
            page.Write($"<section class=\"card\"><h2>{title}</h2><p class=\"sub\">{subtitle}</p>").WriteTable(title, table.Columns, table.Rows, full: true).WriteTrusted("</section>\n");
        }
    }

    private static void WriteAssumptions(PageWriter page, RunComparison comparison)
    {
        if (comparison.Assumptions is not { Count: > 0 } assumptions)
        {
            return;
        }

        page.Write($"<section class=\"card long\"><h2>In what the scenarios differ</h2><p class=\"sub\">{(comparison.Decision is null ? ComparisonText.HeldEqual(comparison) : "All else is the same")}</p>")
            .WriteTable("In what the scenarios differ", ["Assumption", .. comparison.Runs.Select(run => run.ShortName), "What it is"], [.. assumptions.Select(Row)], "words", full: true)
            .WriteTrusted("</section>\n");
    }

    private static IReadOnlyList<string> Row(DifferingAssumption assumption) =>
        [assumption.Path, .. assumption.Values, assumption.Unit.Length == 0 ? assumption.Meaning : $"{assumption.Meaning.TrimEnd('.')} ({assumption.Unit})."];
}
