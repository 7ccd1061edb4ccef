using LandExpand.Sim.Data.History;
using LandExpand.Sim.Data.Import;
using LandExpand.Sim.Reporting.Charts.History;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>What a billing record says of its past, as one HTML file.</summary>
public static class HistoryPage
{
    /// <summary>The charts.</summary>
    public static IReadOnlyList<ChartSpec> Charts(RecordHistory history) =>
    [
        .. new[] { HistoryArrChart.Describe(history), HistoryMovementsChart.Describe(history), HistoryRetentionChart.Describe(history),
            CohortChart.OfMrr(history), CohortChart.OfLogos(history) }.OfType<ChartSpec>(),
    ];

    /// <summary>The page.</summary>
    /// <param name="name">What to call the record.</param>
    /// <param name="history">Its past.</param>
    /// <param name="quality">How it was read.</param>
    /// <param name="options">How it looks.</param>
    public static string Render(string name, RecordHistory history, DataQuality quality, ReportOptions options)
    {
        var charts = Charts(history);
        return PageFrame.Around($"{name} – history", "Made by landexpand from a billing record: nothing on this page is simulated.", options.Theme, charts,
            page => Write(page, name, history, quality, charts));
    }

    private static void Write(PageWriter page, string name, RecordHistory history, DataQuality quality, IReadOnlyList<ChartSpec> charts)
    {
        page.WriteTrusted("<header class=\"top\">\n<p class=\"eyebrow\">History of a billing record</p>\n").Write($"<h1>{name}</h1>")
            .Write($"<ul class=\"meta\"><li>{NumberText.Counted(quality.Customers, "customer", "customers")}</li><li>{CalendarScale.Name(quality.FirstMonth)} to {CalendarScale.Name(quality.LastMonth)}</li><li>{quality.Currency ?? "no currency given"}</li><li>{NumberText.Counted(quality.Rows, "row", "rows")}</li></ul>")
            .WriteTrusted("</header>\n");
        WriteFigures(page, history);
        page.WriteTrusted("<section class=\"card long\"><h2>How the record was read</h2><ul class=\"findings\">\n");
        foreach (var sentence in QualityText.Sentences(quality))
        {
            page.Write($"<li>{sentence}</li>");
        }

        page.WriteTrusted("</ul>\n<dl class=\"terms\">\n");
        foreach (var (what, found) in QualityText.Figures(quality))
        {
            page.Write($"<div><dt>{what}</dt><dd>{found}</dd></div>");
        }

        page.WriteTrusted("</dl></section>\n");
        ChartSections.Write(page, charts);
        page.WriteTrusted("<section class=\"card long\"><h2>What each figure means</h2><dl class=\"terms\">\n");
        foreach (var (term, definition) in HistoryDefinitions.Ratios)
        {
            page.Write($"<div><dt>{term}</dt><dd>{definition}; in the first 12 months of the record since its first month</dd></div>");
        }

        page.WriteTrusted("</dl></section>\n");
    }

    private static void WriteFigures(PageWriter page, RecordHistory history)
    {
        var (last, currency) = (history.Months[^1], history.Panel.Currency ?? string.Empty);
        var span = last.SinceStart ? $"since {CalendarScale.Name(history.Panel.FirstMonth)}" : "over the last 12 months";
        (string Name, string Value, string Note)[] figures =
        [
            ("ARR", NumberText.Money(last.Arr, currency),
                $"{NumberText.Counted(last.Customers, "customer pays", "customers pay")} in {CalendarScale.Name(last.Month)}; quick ratio {NumberText.Multiple(last.QuickRatio)}"),
            ("Net revenue retention (NRR)", NumberText.Share(last.Nrr, 1), $"{span}; by movements {NumberText.Share(last.NrrMovements, 1)}"),
            ("Gross revenue retention (GRR)", NumberText.Share(last.Grr, 1), span),
            ("Logo retention", NumberText.Share(last.LogoRetention, 1), span),
        ];
        page.WriteTrusted("<section aria-label=\"Key figures\" class=\"figures\">\n");
        foreach (var (name, value, note) in figures)
        {
            page.Write($"<div class=\"figure\"><p class=\"figure-name\">{name}</p><p class=\"figure-value\">{value}</p><p class=\"figure-note\">{note}</p></div>");
        }

        page.WriteTrusted("</section>\n");
    }
}
