using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Reporting.Charts.Fitting;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>A fit as one HTML file.</summary>
public static class FitPage
{
    /// <summary>The charts: churn by tenure, first contracts, months seen and expected.</summary>
    public static IReadOnlyList<ChartSpec> Charts(FitResults results) =>
        [.. new[] { SurvivalChart.Describe(results), LandSizeChart.Describe(results) }.Concat(results.All.Monthly.Select(counts => MonthlyCountsChart.Describe(results, counts))).OfType<ChartSpec>()];

    /// <summary>The page.</summary>
    public static string Render(FitResults results, ReportOptions options)
    {
        var charts = Charts(results);
        return PageFrame.Around($"{results.Name} – fitted", "Made by landexpand: the same record gives the same numbers.", options.Theme, charts, page => Write(page, results, charts));
    }

    private static void Write(PageWriter page, FitResults results, IReadOnlyList<ChartSpec> charts)
    {
        page.WriteTrusted("<header class=\"top\">\n<p class=\"eyebrow\">What the record tells</p>\n").Write($"<h1>{results.Name}</h1>")
            .Write($"<ul class=\"meta\"><li>{NumberText.Count(results.Panel.Accounts.Count)} customers</li><li>{results.Panel.FirstMonth} to {results.Panel.LastMonth}</li><li>{NumberText.Counted(results.Values.Count, "parameter", "parameters")} fitted</li><li>{results.Currency}</li></ul>")
            .WriteTrusted("</header>\n<section class=\"card long\"><h2>Findings</h2><ul class=\"findings\">\n");
        foreach (var sentence in results.Notes.Prepend(FitSentences.Churn(results)))
        {
            page.Write($"<li>{sentence}</li>");
        }

        page.WriteTrusted("</ul></section>\n<section class=\"card\"><h2>Fitted parameters</h2>\n");
        page.WriteTable("Fitted parameters", ["Parameter", "Estimate", "90 % interval", "What it is, and how the record identifies it"],
            [.. results.Values.Select(value => (IReadOnlyList<string>)[FitSentences.Name(value), FitText.Of(value.Unit, value.Value, results.Currency), FitText.Interval(value, results.Currency), $"{value.Meaning}; {value.How}"])],
            "words", full: true);
        page.WriteTrusted("</section>\n");
        ChartSections.Write(page, charts);
        Forms(page, results);
        page.WriteTrusted("<section class=\"card\"><h2>Not identified</h2>\n");
        page.WriteTable("Not identified", ["Parameter", "In the scenario", "Why"], [.. results.Unidentified.Select(one => (IReadOnlyList<string>)[one.Path, one.SwitchedOff ? "off" : "default", one.Why])], "words", full: true);
        page.WriteTrusted("</section>\n");
        if (results.Correlations.Count > 0)
        {
            page.WriteTrusted("<section class=\"card\"><h2>Estimates that err together</h2>\n");
            page.WriteTable("Rank correlations", ["Parameter", "And", "Rank correlation"], [.. results.Correlations.Select(pair => (IReadOnlyList<string>)[pair.First, pair.Second, NumberText.Fixed(pair.Rank, 2)])], "words", full: true);
            page.WriteTrusted("</section>\n");
        }
    }

    private static void Forms(PageWriter page, FitResults results)
    {
        var churn = results.All.Churn;
        if (churn.Candidates.Count == 0)
        {
            return;
        }

        page.WriteTrusted("<section class=\"card\"><h2>Forms of churn by tenure</h2>\n");
        page.WriteTable("Forms of churn by tenure", ["Form", "Parameters", "Log-likelihood", "AIC", "BIC"],
            [.. churn.Candidates.Select(fit => (IReadOnlyList<string>)
            [
                fit.Family.Name + (fit.Family.Name == churn.Chosen?.Family.Name ? " (written)" : ""),
                string.Join(", ", fit.Family.ParameterNames.Zip(fit.Parameters, (name, value) => $"{name} {FittedValue.Text(Math.Round(value, 4))}")),
                NumberText.Fixed(fit.LogLikelihood, 1), NumberText.Fixed(fit.Aic, 1), NumberText.Fixed(fit.Bic(churn.Events), 1),
            ])], full: true);
        page.WriteTrusted("</section>\n");
    }
}
