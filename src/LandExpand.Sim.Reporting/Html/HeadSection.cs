using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>The top of the report: whose scenario, the key figures, the probabilities of the NRR bands, the findings, the plan.</summary>
internal static class HeadSection
{
    public static void Write(PageWriter page, RunResults results)
    {
        var summary = results.Summary;
        var when = MonthScale.LongName(results, results.Horizon);
        page.WriteTrusted("<header class=\"top\">\n<p class=\"eyebrow\">Land-and-expand simulation</p>\n").Write($"<h1>{summary.Scenario.Name}</h1>");
        if (results.Description.Length > 0)
        {
            page.Write($"<p class=\"lead\">{results.Description}</p>");
        }

        page.Write($"<ul class=\"meta\"><li>{NumberText.Counted(summary.Replications, "simulated history", "simulated histories")}</li><li>to {when}</li><li>{summary.Currency}</li><li>{NumberText.Count(summary.AccountMonths)} account-months</li></ul>");
        if (summary.Partial)
        {
            page.Write($"<p class=\"partial\"><strong>Partial run.</strong> It was stopped after {NumberText.Counted(summary.Replications, "history", "histories")}; intervals are wider than planned.</p>");
        }

        page.WriteTrusted("</header>\n<section aria-label=\"Key figures\" class=\"figures\">\n");
        WriteArr(page, results);
        WriteShare(page, results, MetricCatalogue.Nrr, "Net revenue retention (NRR)");
        WriteShare(page, results, MetricCatalogue.Grr, "Gross revenue retention (GRR)");
        WriteShare(page, results, MetricCatalogue.LogoRetention, "Logo retention");
        page.WriteTrusted("</section>\n");
        WriteBands(page, results);
        WriteFindings(page, summary.Findings);
        WritePlan(page, results);
    }

    private static void WriteArr(PageWriter page, RunResults results)
    {
        string Money(double? value) => NumberText.Money(value, results.Summary.Currency);
        if (results.At(MetricCatalogue.Arr, results.Horizon) is not { } horizon)
        {
            return;
        }

        page.Write($"<div class=\"figure\"><p class=\"figure-name\">ARR now → median in {MonthScale.ShortName(results, results.Horizon)}</p><p class=\"figure-value\">{Money(results.At(MetricCatalogue.Arr, 0)?.Mean)} → {Money(horizon.P50)}</p>")
            .Write($"<p class=\"figure-note\">8 in 10 histories end between {Money(horizon.P10)} and {Money(horizon.P90)}</p></div>");
    }

    private static void WriteShare(PageWriter page, RunResults results, Metric metric, string name)
    {
        if (results.At(metric, results.Horizon) is not { Mean: not null } estimate)
        {
            return;
        }

        var earlier = results.Horizon > 12 && results.At(metric, 12) is { Mean: not null } first
            ? $"; mean at month 12: {NumberText.ShareWithError(first.Mean, first.Low, first.High)}"
            : "";
        var whole = NumberText.ShareWithError(estimate.Mean, estimate.Low, estimate.High).Split('±');
        page.Write($"<div class=\"figure\"><p class=\"figure-name\">{name}{(results.Horizon < 12 ? ", since opening" : "")}</p>")
            .Write($"<p class=\"figure-value\">{whole[0].TrimEnd('\u00A0')}{(whole.Length > 1 ? "\u00A0" : "")}<small>{(whole.Length > 1 ? "±" + whole[1] : "")}</small></p>")
            .Write($"<p class=\"figure-note\">8 in 10 histories: {NumberText.Share(estimate.P10, 1)} to {NumberText.Share(estimate.P90, 1)}{earlier}</p></div>");
    }

    private static void WriteBands(PageWriter page, RunResults results)
    {
        var bands = NrrBand.All.Reverse().Select(band => (Band: band, Estimate: results.BandsAt(results.Horizon).GetValueOrDefault(band.Key)))
            .Where(entry => entry.Estimate is not null).Select(entry => (entry.Band, Estimate: entry.Estimate!)).ToArray();
        if (bands.Length == 0)
        {
            return;
        }

        page.Write($"<section class=\"card\"><h2>Where NRR ends: the probability of each band</h2><p class=\"sub\">NRR {MonthScale.YearTo(results)}, with 95 % Monte Carlo intervals</p>")
            .WriteTrusted("<div class=\"bands\" aria-hidden=\"true\">");
        foreach (var (band, estimate) in bands.Where(entry => entry.Estimate.Probability > 0))
        {
            page.Write($"<span style=\"flex:{NumberText.Fixed(1000 * estimate.Probability, 0).Replace(",", "", StringComparison.Ordinal)} 1 0;background:var(--role-{band.Key})\"></span>");
        }

        page.WriteTrusted("</div><ul class=\"band-list\">\n");
        foreach (var (band, estimate) in bands)
        {
            page.Write($"<li><i class=\"swatch\" style=\"background:var(--role-{band.Key})\"></i>{band.Title} <span>{NrrDistributionChart.RangeText(band)}</span><b>{NumberText.Probability(estimate.Probability)}</b><span>{IntervalText(estimate)}</span></li>");
        }

        page.WriteTrusted("</ul></section>\n");
    }

    private static void WriteFindings(PageWriter page, IReadOnlyList<string> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        page.WriteTrusted("<section class=\"card long\"><h2>Findings</h2><ul class=\"findings\">\n");
        foreach (var finding in findings)
        {
            page.Write($"<li>{finding}</li>");
        }

        page.WriteTrusted("</ul></section>\n");
    }

    private static void WritePlan(PageWriter page, RunResults results)
    {
        if (results.Summary.Plan is not { Months.Count: > 0 } plan)
        {
            return;
        }

        string Money(double? value) => NumberText.Money(value, results.Summary.Currency);
        page.WriteTrusted("<section class=\"card\"><h2>Against the plan</h2><p class=\"sub\">How often a history reaches the planned ARR, and the ARR one may count on</p>\n");
        page.WriteTable("Plan", ["Month", "Plan", "Probability of reaching it", "95 % interval", "ARR with 80 % confidence", "ARR with 90 % confidence"],
            [.. plan.Months.OrderBy(entry => MonthOf(entry.Key)).Select(entry => (IReadOnlyList<string>)
            [
                MonthScale.LongName(results, MonthOf(entry.Key)), Money(entry.Value.TargetArr), NumberText.Probability(entry.Value.Reached.Probability),
                IntervalText(entry.Value.Reached), Money(entry.Value.ArrWith80), Money(entry.Value.ArrWith90),
            ])], full: true);
        page.WriteTrusted("</section>\n");
    }

    private static string IntervalText(ProbabilitySummary estimate) => $"{NumberText.Share(estimate.Low, 1)} to {NumberText.Share(estimate.High, 1)}";

    private static int MonthOf(string key) => int.Parse(key, System.Globalization.CultureInfo.InvariantCulture);
}
