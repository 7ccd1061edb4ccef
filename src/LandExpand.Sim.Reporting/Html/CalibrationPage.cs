using LandExpand.Sim.Experiments.Calibration;
using LandExpand.Sim.Reporting.Charts.Calibration;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>A calibration as one HTML file.</summary>
public static class CalibrationPage
{
    /// <summary>The page.</summary>
    public static string Render(CalibrationResults results, ReportOptions options)
    {
        ChartSpec[] charts = [CalibrationTargetsChart.Describe(results), .. new[] { CalibrationParallelChart.Describe(results) }.OfType<ChartSpec>(),
            .. CalibrationPairChart.Describe(results)];
        return PageFrame.Around(
            $"{results.Scenario} – calibration",
            $"Made by landexpand, seed {results.Seed}: the same scenario, targets and seed give the same numbers.",
            options.Theme, charts, page => Write(page, results, charts));
    }

    private static void Write(PageWriter page, CalibrationResults results, IReadOnlyList<ChartSpec> charts)
    {
        page.WriteTrusted("<header class=\"top\">\n<p class=\"eyebrow\">What the figures do not rule out</p>\n").Write($"<h1>{results.Scenario}</h1>")
            .Write($"<ul class=\"meta\"><li>{NumberText.Counted(results.Question.Parameters.Count, "parameter", "parameters")}</li><li>{NumberText.Counted(results.Question.Targets.Count, "figure", "figures")}</li><li>{NumberText.Counted(results.Match.Points.Count, "point", "points")} simulated</li><li>{results.Currency}</li></ul>")
            .WriteTrusted("</header>\n<section class=\"card long\"><h2>Findings</h2><ul class=\"findings\">\n");
        foreach (var sentence in CalibrationText.Sentences(results))
        {
            page.Write($"<li>{sentence}</li>");
        }

        page.WriteTrusted("</ul></section>\n");
        ChartSections.Write(page, charts);
        page.WriteTrusted("<section class=\"card\"><h2>What rules out what</h2>\n");
        page.WriteTable("Targets", ["Figure", "Rules out", "what no other does"],
            [.. results.Match.RuledOut
                .Select(power => (IReadOnlyList<string>)[CalibrationText.Name(results, power.Target), NumberText.Share(power.Share),
                    NumberText.Share(power.Alone)])], full: true);
        page.WriteTrusted("<p>Of the points of the first wave, which are spread over all that was possible.</p>\n</section>\n<section class=\"card\"><h2>Waves</h2>\n");
        page.WriteTable("Waves", ["Wave", "Points", "Left by the emulators", "Cross-validated error of the emulators"],
            [.. results.Match.Waves.Select((wave, i) => (IReadOnlyList<string>)
            [
                $"{i + 1}", NumberText.Count(wave.Points), wave.Share > 0 ? CalibrationText.Portion(wave.Share)
                    : $"nothing; {NumberText.Fixed(wave.Lowest, 1)} standard deviations at best",
                string.Join("; ", wave.Errors.Select((error, target) =>
                    error is { } value ? $"{CalibrationText.Name(results, target)} {Error(results, target, value)}" : "").Where(text => text.Length > 0)),
            ])], full: true);
        page.WriteTrusted("</section>\n");
    }

    // Errors of shares are parts of a point.
    private static string Error(CalibrationResults results, int target, double error) => results.Question.Targets[target].Statistic.Unit == Metrics.MetricUnit.Share
        ? NumberText.Share(error, 2)
        : CalibrationText.Text(results, target, error);
}
