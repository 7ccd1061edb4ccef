using LandExpand.Sim.Experiments.Sweeps.Results;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Themes;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Sweeps;

/// <summary>Which factors of a stored sweep matter, as one HTML file. It loads nothing.</summary>
public static class SweepSensitivityPage
{
    /// <param name="found">By metric, at least one.</param>
    /// <param name="theme">Colours and fonts.</param>
    /// <param name="fingerprint">What identifies plan and engine.</param>
    public static string Render(IReadOnlyList<SweepSensitivity> found, Theme theme, string fingerprint)
    {
        ChartSpec[] charts = [.. found.Select(SweepSensitivityChart.Describe)];
        var sample = found[0].Sample;
        return PageFrame.Around($"{sample.Sweep} – sensitivity", $"Made by landexpand from a stored sweep, {fingerprint}.", theme, charts, page =>
        {
            page.WriteTrusted("<header class=\"top\">\n<p class=\"eyebrow\">Which factors of a sweep matter</p>\n").Write($"<h1>{sample.Sweep}</h1>")
                .Write($"<ul class=\"meta\"><li>{NumberText.Counted(sample.Means.Length, "point", "points")}</li><li>{NumberText.Counted(sample.Factors.Count, "factor", "factors")}</li></ul>")
                .WriteTrusted("</header>\n<section class=\"card long\"><h2>Before reading a share</h2><ul class=\"findings\">\n");
            foreach (var note in found.SelectMany(SweepSensitivityText.Notes).Distinct())
            {
                page.Write($"<li>{note}</li>");
            }

            page.WriteTrusted("</ul></section>\n");
            ChartSections.Write(page, charts);
        });
    }
}
