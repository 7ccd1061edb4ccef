using System.Globalization;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>Every metric of the summary at its months or tenures, then bands, plan and what the spread does not contain.</summary>
internal static class SummarySheet
{
    private static readonly string[] Columns =
        ["Metric", "At", "Histories", "Mean", "95 % low", "95 % high", "P5", "P10", "P25", "Median", "P75", "P90", "P95", "Mean of worst 5 %"];

    public static Sheet Of(RunResults results)
    {
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            (SheetCell[])[SheetCell.Of(results.Summary.Scenario.Name, new CellFormat(Title: true))],
            (SheetCell[])[SheetCell.Of($"{NumberText.Count(results.Summary.Replications)} simulated histories to {MonthScale.LongName(results, results.Horizon)}, seed {results.Summary.Seed.ToString(CultureInfo.InvariantCulture)}, {results.Summary.Currency}{(results.Summary.Partial ? "; PARTIAL: stopped early" : "")}")],
            Header(Columns),
        };
        foreach (var metric in MetricCatalogue.All.Where(metric => metric.InSummary && !metric.Key.StartsWith("drivers", StringComparison.Ordinal)))
        {
            if (results.Summary.Metrics.GetValueOrDefault(metric.Key) is { } summary)
            {
                var points = (summary.Months ?? summary.Tenures ?? new Dictionary<string, Estimate?>()).Where(point => point.Value is { N: > 0 });
                rows.AddRange(points.OrderBy(point => int.Parse(point.Key, CultureInfo.InvariantCulture)).Select(point => Row(results, metric, point.Key, point.Value!)));
            }
        }

        rows.AddRange(Bands(results));
        rows.AddRange(Plan(results));
        rows.AddRange(Listed("Findings", results.Summary.Findings));
        rows.AddRange(Listed("What the spread does not contain", [.. results.Summary.Notes, .. UncertaintyText.NotInTheSpread]));
        return new Sheet("Summary", [34, 14, 11, .. Enumerable.Repeat(15.0, Columns.Length - 3)], 3, rows) { FrozenColumns = 1 };
    }

    public static SheetCell[] Header(IEnumerable<string> names) => [.. names.Select(name => SheetCell.Of(name, CellFormat.Heading))];

    private static SheetCell[] Row(RunResults results, Metric metric, string at, Estimate estimate)
    {
        var format = new CellFormat(SheetFormats.Of(metric.Unit, results.Summary.Currency));
        double?[] values =
        [
            estimate.Mean, estimate.Low, estimate.High, estimate.P5, estimate.P10, estimate.P25, estimate.P50, estimate.P75, estimate.P90, estimate.P95, estimate.Cvar5,
        ];
        return
        [
            SheetCell.Of(metric.Title), SheetCell.Of((metric.Clock == MetricClock.Tenure ? "tenure " : "month ") + at),
            SheetCell.Of(estimate.N, new CellFormat(SheetFormats.Count)), .. values.Select(value => SheetCell.Of(value, format)),
        ];
    }

    private static IEnumerable<IReadOnlyList<SheetCell>> Bands(RunResults results)
    {
        var bands = results.BandsAt(results.Horizon);
        if (bands.Values.All(estimate => estimate is null))
        {
            yield break;
        }

        var share = new CellFormat(SheetFormats.Share);
        yield return [];
        yield return Header(["NRR band at the horizon", "NRR", "Probability", "95 % low", "95 % high"]);
        foreach (var band in NrrBand.All.Reverse().Where(band => bands.GetValueOrDefault(band.Key) is not null))
        {
            var estimate = bands[band.Key]!;
            yield return (SheetCell[])[SheetCell.Of(band.Title), SheetCell.Of(NrrDistributionChart.RangeText(band)), SheetCell.Of(estimate.Probability, share), SheetCell.Of(estimate.Low, share), SheetCell.Of(estimate.High, share)];
        }
    }

    private static IEnumerable<IReadOnlyList<SheetCell>> Plan(RunResults results)
    {
        if (results.Summary.Plan is not { Months.Count: > 0 } plan)
        {
            yield break;
        }

        var money = new CellFormat(SheetFormats.Money(results.Summary.Currency));
        var share = new CellFormat(SheetFormats.Share);
        yield return [];
        yield return Header(["Plan", "Month", "Reached", "95 % low", "95 % high", "ARR planned", "ARR, 80 % sure", "ARR, 90 % sure"]);
        foreach (var (month, point) in plan.Months.Select(entry => (int.Parse(entry.Key, CultureInfo.InvariantCulture), entry.Value)).OrderBy(entry => entry.Item1))
        {
            yield return (SheetCell[])
            [
                SheetCell.Of(MonthScale.ShortName(results, month)), SheetCell.Of(month, new CellFormat("0")), SheetCell.Of(point.Reached.Probability, share),
                SheetCell.Of(point.Reached.Low, share), SheetCell.Of(point.Reached.High, share), SheetCell.Of(point.TargetArr, money),
                SheetCell.Of(point.ArrWith80, money), SheetCell.Of(point.ArrWith90, money),
            ];
        }
    }

    private static IEnumerable<IReadOnlyList<SheetCell>> Listed(string title, IReadOnlyList<string> sentences) => sentences.Count == 0
        ? []
        : [[], (SheetCell[])[SheetCell.Of(title, new CellFormat(Bold: true))], .. sentences.Select(sentence => (IReadOnlyList<SheetCell>)[SheetCell.Of(sentence)])];
}
