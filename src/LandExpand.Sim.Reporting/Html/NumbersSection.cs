using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>Every metric of the summary in one table, and what each of them means.</summary>
internal static class NumbersSection
{
    public static void Write(PageWriter page, RunResults results)
    {
        var shown = MetricCatalogue.All.Where(metric => metric.InSummary && !metric.Key.StartsWith("drivers", StringComparison.Ordinal))
            .Select(metric => (Metric: metric, Summary: results.Summary.Metrics.GetValueOrDefault(metric.Key)))
            .Where(entry => entry.Summary is not null).Select(entry => (entry.Metric, Summary: entry.Summary!)).ToArray();
        var rows = shown.SelectMany(entry => Points(entry.Metric, entry.Summary)
            .Select(point => Row(entry.Metric, point.Name, point.Estimate, results.Summary.Currency))).ToArray();
        if (rows.Length == 0)
        {
            return;
        }

        page.WriteTrusted("<section class=\"card long\"><h2>All metrics</h2><p class=\"sub\">Mean with its 95 % Monte Carlo interval, and the spread over histories</p>\n");
        page.WriteTable("All metrics", ["Metric", "At", "Mean", "95 % interval of the mean", "P10", "Median", "P90"], rows, "metrics", full: true);
        page.WriteTrusted("</section>\n<section class=\"card long\"><h2>What each metric means</h2><dl class=\"terms\">\n");
        foreach (var (metric, _) in shown)
        {
            page.Write($"<div><dt>{metric.Title}</dt><dd>{metric.Definition}</dd></div>");
        }

        page.WriteTrusted("</dl></section>\n");
    }

    private static IEnumerable<(string Name, Estimate Estimate)> Points(Metric metric, MetricSummary summary) =>
        (summary.Months ?? summary.Tenures ?? new Dictionary<string, Estimate?>())
            .Where(point => point.Value is { N: > 0 })
            .OrderBy(point => int.Parse(point.Key, System.Globalization.CultureInfo.InvariantCulture))
            .Select(point => (metric.Clock == MetricClock.Tenure ? $"tenure {point.Key}" : $"month {point.Key}", point.Value!));

    private static IReadOnlyList<string> Row(Metric metric, string at, Estimate estimate, string currency)
    {
        string Text(double? value) => NumberText.Of(metric.Unit, value, currency);
        var interval = estimate is { Low: not null, High: not null } ? $"{Text(estimate.Low)} to {Text(estimate.High)}" : NumberText.Absent;
        return [metric.Title, at, Text(estimate.Mean), interval, Text(estimate.P10), Text(estimate.P50), Text(estimate.P90)];
    }
}
