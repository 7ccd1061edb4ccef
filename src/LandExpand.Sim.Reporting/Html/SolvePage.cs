using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Reporting.Charts.Solving;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>A goal seek as one HTML file.</summary>
public static class SolvePage
{
    /// <summary>The page.</summary>
    public static string Render(SolveResults results, ReportOptions options)
    {
        ChartSpec[] charts = [.. new[] { SolveChart.Describe(results), SolveFrontierChart.Describe(results) }.OfType<ChartSpec>()];
        return PageFrame.Around(
            $"{results.Scenario} – {results.Range.Path} for {SolveText.Target(results)}",
            $"Made by landexpand, seed {results.Seed}: the same scenario and seed give the same numbers.",
            options.Theme, charts, page =>
            {
                page.WriteTrusted("<header class=\"top\">\n").Write($"<p class=\"eyebrow\">What it takes to reach {SolveText.Target(results)}</p>").Write($"<h1>{results.Scenario}</h1>")
                    .Write($"<ul class=\"meta\"><li>{results.Range.Path}</li><li>{NumberText.Count(results.Histories)} histories at each value</li><li>{results.Currency}</li></ul>")
                    .WriteTrusted("</header>\n<section class=\"card long\"><h2>Answer</h2><ul class=\"findings\">\n");
                foreach (var sentence in SolveText.Sentences(results))
                {
                    page.Write($"<li>{sentence}</li>");
                }

                page.WriteTrusted("</ul></section>\n");
                ChartSections.Write(page, charts);
            });
    }
}
