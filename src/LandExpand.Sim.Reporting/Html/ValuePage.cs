using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Reporting.Charts.Decisions;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>A value-of-information study as one HTML file.</summary>
public static class ValuePage
{
    /// <summary>The page.</summary>
    public static string Render(ValueResults results, ReportOptions options)
    {
        var names = string.Join(", ", results.Choices.Select(choice => choice.Name));
        return PageFrame.Around(
            $"{names} – value of information",
            $"Made by landexpand, seed {results.Seed}: the same scenarios and seed give the same numbers.",
            options.Theme, InformationChart.Describe(results) is { } chart ? [chart] : [], page => Write(page, results, names));
    }

    private static void Write(PageWriter page, ValueResults results, string names)
    {
        string Money(double? value) => NumberText.Money(value, results.Currency);
        page.WriteTrusted("<header class=\"top\">\n<p class=\"eyebrow\">What to learn before choosing</p>\n").Write($"<h1>{names}</h1>")
            .Write($"<ul class=\"meta\"><li>{NumberText.Count(results.Histories)} shared histories</li><li>{results.Metric.Title}</li><li>{results.Currency}</li></ul>")
            .WriteTrusted("</header>\n<section class=\"card long\"><h2>Findings</h2><ul class=\"findings\">\n");
        foreach (var sentence in ValueText.Sentences(results).Concat(results.Notes))
        {
            page.Write($"<li>{sentence}</li>");
        }

        page.WriteTrusted("</ul></section>\n");
        ChartSections.Write(page, InformationChart.Describe(results) is { } chart ? [chart] : []);
        page.WriteTrusted("<section class=\"card\"><h2>The scenarios</h2>\n");
        page.WriteTable("Scenarios", ["Scenario", $"Mean {results.Metric.Title}", "95 % interval", "Turns out best in"],
            [.. results.Choices.Select(choice => (IReadOnlyList<string>)
                [choice.Name, Money(choice.Mean.Mean), $"{Money(choice.Mean.Low)} to {Money(choice.Mean.High)}", NumberText.Probability(choice.ProbabilityOfBest.Probability)])], full: true);
        page.WriteTrusted("</section>\n");
    }
}
