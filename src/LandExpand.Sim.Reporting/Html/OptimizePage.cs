using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Reporting.Charts.Optimizing;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>A search for the best setting as one HTML file.</summary>
public static class OptimizePage
{
    /// <summary>The page.</summary>
    public static string Render(OptimizeResults results, ReportOptions options)
    {
        var (goal, charts) = (results.Plan.Goal, OptimizeCharts.Of(results));
        return PageFrame.Around(
            $"{results.Scenario} – the best setting for the {goal.Objective.Title}",
            $"Made by landexpand, seed {results.Plan.Seed}: the same scenario and seed give the same numbers.",
            options.Theme, charts, page =>
            {
                page.WriteTrusted("<header class=\"top\">\n").Write($"<p class=\"eyebrow\">{(goal.Maximise ? "Largest" : "Smallest")} {goal.Objective.Title}</p>").Write($"<h1>{results.Scenario}</h1>").WriteTrusted("<ul class=\"meta\">");
                foreach (var constraint in goal.Constraints)
                {
                    page.Write($"<li>{constraint.Statistic.Title} {OptimizeText.Bound(results, constraint)}</li>");
                }

                page.Write($"<li>{NumberText.Counted(results.Tried.Count, "setting", "settings")} tried</li><li>{NumberText.Count(results.Histories)} histories</li><li>{results.Currency}</li>")
                    .WriteTrusted("</ul></header>\n<section class=\"card long\"><h2>Answer</h2><ul class=\"findings\">\n");
                foreach (var sentence in OptimizeText.Sentences(results))
                {
                    page.Write($"<li>{sentence}</li>");
                }

                page.WriteTrusted("</ul></section>\n");
                ChartSections.Write(page, charts);
            });
    }
}
