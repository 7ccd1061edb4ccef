using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Svg;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>The report of a run as one HTML file.</summary>
public static class HtmlReport
{
    /// <summary>Begins, beside other work such as a simulation, what the first page of a process would wait for.</summary>
    public static void Prepare() => Task.Run(() => ChartData.Json(WarmingChart.All, Theme.Default));

    /// <summary>The page, in the house theme.</summary>
    public static string Render(RunResults results) => Render(results, new ReportOptions());

    /// <summary>The page.</summary>
    public static string Render(RunResults results, ReportOptions options)
    {
        var charts = ChartCatalogue.Of(results);
        return PageFrame.Around(
            $"{results.Summary.Scenario.Name} – land and expand",
            $"Made by landexpand from stored results. Scenario fingerprint {results.Summary.Scenario.Sha256}, seed {results.Summary.Seed}: the same scenario and seed give the same numbers.",
            options.Theme, charts, page =>
            {
                HeadSection.Write(page, results);
                ChartSections.Write(page, charts);
                AssumptionsSection.Write(page, results);
                NumbersSection.Write(page, results);
                LimitsSection.Write(page, UncertaintyText.Paragraphs(results.Summary), results.Summary.Notes);
            });
    }
}
