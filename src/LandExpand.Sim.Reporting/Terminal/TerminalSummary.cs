using System.Globalization;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>The result of a run in a screenful of plain, aligned text; the same on a terminal and in a pipe.</summary>
public static class TerminalSummary
{
    /// <param name="results">The run.</param>
    /// <param name="writer">Where to; lines end in \n.</param>
    /// <param name="width">The longest line wanted, in characters; at least 40.</param>
    public static void Write(RunResults results, TextWriter writer, int width)
    {
        width = Math.Max(width, 40);
        foreach (var line in Lines(results, width))
        {
            // Terminals count a non-breaking space as a character like any other, but copying it into a shell or a sheet disturbs.
            writer.Write(line.Replace('\u00A0', ' ').TrimEnd());
            writer.Write('\n');
        }
    }

    private static IEnumerable<string> Lines(RunResults results, int width)
    {
        var summary = results.Summary;
        string Money(double? value) => NumberText.Money(value, summary.Currency);
        yield return Clean(summary.Scenario.Name);
        yield return $"{NumberText.Counted(summary.Replications, "history", "histories")}, {NumberText.Months(summary.HorizonMonths)}, seed {summary.Seed.ToString(CultureInfo.InvariantCulture)}"
            + (summary.Sampling?.Headline is { } design ? $", {design}" : "")
            + (summary.Partial ? " – PARTIAL: stopped before all histories were done" : "");
        yield return "";

        foreach (var line in TextColumns.Align([["", "P10", "P50", "P90"], .. new[] { 0 }.Concat(Months(results)).Select(month => (Month: month, Estimate: results.At(MetricCatalogue.Arr, month)))
            .Where(row => row.Estimate is not null)
            .Select(row => (string[])[row.Month == 0 ? "ARR now" : "ARR, " + MonthScale.LongName(results, row.Month), Money(row.Estimate!.P10), Money(row.Estimate.P50), Money(row.Estimate.P90)])]))
        {
            yield return line;
        }

        yield return "";
        Metric[] shares = [MetricCatalogue.Nrr, MetricCatalogue.Grr, MetricCatalogue.LogoRetention];
        foreach (var line in TextColumns.Align([["Mean ± 95 % error", .. Months(results).Select(month => Heading(month))], .. shares.Select(metric => (string[])
            [metric.Title, .. Months(results).Select(month => results.At(metric, month) is { } estimate ? NumberText.ShareWithError(estimate.Mean, estimate.Low, estimate.High) : NumberText.Absent)])]))
        {
            yield return line;
        }

        foreach (var line in Bands(results).Concat(Histogram(results, width)).Concat(Plan(results)).Concat(Listed("Findings", summary.Findings, width))
            .Concat(Listed("Keep in mind", summary.Notes, width)).Concat(Listed("Files", results.Files, int.MaxValue)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Bands(RunResults results)
    {
        var months = Months(results).Where(month => results.BandsAt(month).Values.Any(estimate => estimate is not null)).ToArray();
        if (months.Length == 0)
        {
            return [];
        }

        return ["", .. TextColumns.Align([["NRR band", "", .. months.Select(Heading)], .. NrrBand.All.Select(band => (string[])
            [band.Title, Charts.NrrDistributionChart.RangeText(band), .. months.Select(month => results.BandsAt(month).GetValueOrDefault(band.Key) is { } estimate
                ? $"{NumberText.Share(estimate.Probability, 1)} ({NumberText.Fixed(100 * estimate.Low, 1)}–{NumberText.Fixed(100 * estimate.High, 1)})" : NumberText.Absent)])])];
    }

    private static IEnumerable<string> Histogram(RunResults results, int width)
    {
        var values = results.SortedValues(MetricCatalogue.Nrr, results.Horizon);
        return values.Length == 0 ? [] : ["", $"NRR in {MonthScale.LongName(results, results.Horizon)}, share of histories", .. TextHistogram.Lines(values, width)];
    }

    private static IEnumerable<string> Plan(RunResults results)
    {
        if (results.Summary.Plan is not { Months.Count: > 0 } plan)
        {
            return [];
        }

        string Money(double? value) => NumberText.Money(value, results.Summary.Currency);
        return ["", .. TextColumns.Align([["Plan", "ARR planned", "reached in", "80 % sure of", "90 % sure of"],
            .. plan.Months.Select(entry => (Month: int.Parse(entry.Key, CultureInfo.InvariantCulture), Point: entry.Value)).OrderBy(entry => entry.Month).Select(entry => (string[])
            [MonthScale.LongName(results, entry.Month), Money(entry.Point.TargetArr), NumberText.Probability(entry.Point.Reached.Probability), Money(entry.Point.ArrWith80), Money(entry.Point.ArrWith90)])])];
    }

    private static IEnumerable<string> Listed(string title, IReadOnlyList<string> sentences, int width) => sentences.Count == 0
        ? []
        : ["", title, .. sentences.SelectMany(sentence => TextColumns.Wrap(Clean(sentence), width, "  "))];

    private static string Heading(int month) => $"month {month.ToString(CultureInfo.InvariantCulture)}{(month < 12 ? " (since opening)" : "")}";

    /// <summary>Months 12 and 24 where the run holds them, and the horizon.</summary>
    private static IEnumerable<int> Months(RunResults results) => new[] { 12, 24, results.Horizon }.Where(month => month <= results.Horizon).Distinct();

    /// <summary>A user's text without control characters: they could rewrite the screen.</summary>
    private static string Clean(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
}
