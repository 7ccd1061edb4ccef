using LandExpand.Sim.Experiments.Backtesting;
using LandExpand.Sim.Reporting.Charts.Backtesting;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>A backtest as one HTML file.</summary>
public static class BacktestPage
{
    /// <summary>The charts: the latest forecast, then all of them.</summary>
    public static IReadOnlyList<ChartSpec> Charts(BacktestResults results) =>
        [HoldoutChart.Describe(results), .. new[] { OriginsChart.Arr(results), OriginsChart.Nrr(results) }.OfType<ChartSpec>()];

    /// <summary>The page.</summary>
    public static string Render(BacktestResults results, ReportOptions options)
    {
        var charts = Charts(results);
        return PageFrame.Around(
            $"{results.Name} – backtest", $"Made by landexpand, seed {results.Seed}: the same record and seed give the same numbers.", options.Theme, charts, page => Write(page, results, charts));
    }

    private static void Write(PageWriter page, BacktestResults results, IReadOnlyList<ChartSpec> charts)
    {
        page.WriteTrusted("<header class=\"top\">\n<p class=\"eyebrow\">Would it have known?</p>\n").Write($"<h1>{results.Name}</h1>")
            .Write($"<ul class=\"meta\"><li>{NumberText.Counted(results.Origins.Count, "forecast", "forecasts")} of {NumberText.Months(results.HoldoutMonths)}</li><li>{NumberText.Count(results.Histories)} histories each</li><li>{results.Currency}</li></ul>")
            .WriteTrusted("</header>\n<section class=\"card long\"><h2>Findings</h2><ul class=\"findings\">\n");
        foreach (var sentence in BacktestSentences.Findings(results).Concat(results.Notes))
        {
            page.Write($"<li>{sentence}</li>");
        }

        page.WriteTrusted("</ul></section>\n");
        ChartSections.Write(page, charts);
        page.WriteTrusted("<section class=\"card\"><h2>Scores</h2>\n");
        page.WriteTable("Mean scores over the forecasts", ["Forecast", "ARR", "NRR"],
            [.. results.Scores(origin => origin.Arr).Select(score => (IReadOnlyList<string>)
            [
                score.Name, NumberText.Money(score.Mean, results.Currency),
                results.Scores(origin => origin.Nrr).FirstOrDefault(other => other.Name == score.Name) is { Mean: var mean } && double.IsFinite(mean) ? NumberText.Points(mean).TrimStart('+') : NumberText.Absent,
            ])], full: true);
        page.WriteTrusted("</section>\n");
    }
}
