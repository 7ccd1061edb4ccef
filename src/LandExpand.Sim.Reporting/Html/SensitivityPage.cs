using LandExpand.Sim.Experiments.Sensitivity;
using LandExpand.Sim.Reporting.Charts.Sensitivity;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>A sensitivity study as one HTML file.</summary>
public static class SensitivityPage
{
    /// <summary>The charts, metric by metric.</summary>
    public static IReadOnlyList<ChartSpec> Charts(SensitivityResults results) =>
        [.. results.Metrics.SelectMany(metric => new[] { SensitivityIndexChart.Describe(metric), TornadoChart.Describe(results, metric), ScreeningChart.Describe(results, metric) }).OfType<ChartSpec>()];

    /// <summary>The page.</summary>
    public static string Render(SensitivityResults results, ReportOptions options)
    {
        var charts = Charts(results);
        return PageFrame.Around(
            $"{results.Scenario} – sensitivity",
            $"Made by landexpand, seed {results.Seed}: the same scenario and seed give the same numbers.",
            options.Theme, charts, page => Write(page, results, charts));
    }

    private static void Write(PageWriter page, SensitivityResults results, IReadOnlyList<ChartSpec> charts)
    {
        page.WriteTrusted("<header class=\"top\">\n<p class=\"eyebrow\">What moves the result</p>\n").Write($"<h1>{results.Scenario}</h1>")
            .Write($"<ul class=\"meta\"><li>{NumberText.Counted(results.Inputs.Count, "parameter", "parameters")}</li><li>{NumberText.Count(results.Histories)} simulated histories</li><li>{results.HorizonMonths} months</li><li>{results.Currency}</li></ul>")
            .WriteTrusted("</header>\n<section class=\"card long\"><h2>Findings</h2><ul class=\"findings\">\n");
        foreach (var sentence in results.Metrics.SelectMany(SensitivityText.Sentences).Concat(results.Notes))
        {
            page.Write($"<li>{sentence}</li>");
        }

        page.WriteTrusted("</ul></section>\n");
        ChartSections.Write(page, charts);
        page.WriteTrusted("<section class=\"card\"><h2>The parameters studied</h2>\n");
        page.WriteTable("Parameters", ["Parameter", "P10", "Median", "P90"],
            [.. results.Inputs.Select(input => (IReadOnlyList<string>)[input.Name + (input.Spread ? " (certain in the scenario)" : ""), TornadoChart.Number(input.Low), TornadoChart.Number(input.Middle), TornadoChart.Number(input.High)])], full: true);
        page.WriteTrusted("</section>\n");
    }
}
