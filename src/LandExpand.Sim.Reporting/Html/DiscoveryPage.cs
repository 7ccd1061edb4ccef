using LandExpand.Sim.Experiments.Discovery;
using LandExpand.Sim.Reporting.Charts.Discovery;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>Scenario discovery as one HTML file.</summary>
public static class DiscoveryPage
{
    /// <summary>The page.</summary>
    public static string Render(DiscoveryResults results, ReportOptions options)
    {
        ChartSpec[] charts = [.. results.Boxes.Select((_, number) => BoxChart.Describe(results, number)), .. TrajectoryChart.Describe(results) is { } way ? [way] : Array.Empty<ChartSpec>()];
        return PageFrame.Around(
            $"{results.Scenario} – when {DiscoveryText.Of(results, startsSentence: false)}",
            $"Made by landexpand, seed {results.Seed}: the same scenario and seed give the same numbers.",
            options.Theme, charts, page =>
            {
                page.WriteTrusted("<header class=\"top\">\n").Write($"<p class=\"eyebrow\">When is {DiscoveryText.Of(results, startsSentence: false)}?</p>").Write($"<h1>{results.Scenario}</h1>")
                    .Write($"<ul class=\"meta\"><li>{NumberText.Count(results.Histories)} {results.Rows}</li><li>{NumberText.Counted(results.Inputs.Count, "parameter", "parameters")}</li></ul>")
                    .WriteTrusted("</header>\n<section class=\"card long\"><h2>Findings</h2><ul class=\"findings\">\n");
                foreach (var sentence in DiscoveryText.Sentences(results))
                {
                    page.Write($"<li>{sentence}</li>");
                }

                page.WriteTrusted("</ul></section>\n");
                ChartSections.Write(page, charts);
            });
    }
}
