using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>Several runs as sheets: figures side by side, differences, ARR by month, and in what the scenarios differ.</summary>
internal static class ComparisonSheets
{
    private static readonly double[] Levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
    private static readonly string[] LevelNames = ["P5", "P10", "P25", "Median", "P75", "P90", "P95"];

    public static IReadOnlyList<Sheet> Of(RunComparison comparison) => [.. DecisionSheets.Of(comparison), Figures(comparison), Differences(comparison), Months(comparison), Assumptions(comparison)];

    private static Sheet Figures(RunComparison comparison)
    {
        var rows = new List<IReadOnlyList<SheetCell>> { SummarySheet.Header(["Scenario", "Metric", "Month", "Mean", "95 % low", "95 % high", .. LevelNames]) };
        foreach (var metric in MetricCatalogue.All.Where(metric => metric.InSummary && metric.Clock == MetricClock.Month))
        {
            var format = Format(comparison, metric);
            rows.AddRange(comparison.Runs.Select(run => (Run: run, At: run.Results.At(metric, comparison.Month))).Where(entry => entry.At is { N: > 0 }).Select(entry => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(entry.Run.Name), SheetCell.Of(metric.Title), SheetCell.Of(comparison.Month, new CellFormat("0")),
                .. new[] { entry.At!.Mean, entry.At.Low, entry.At.High, entry.At.P5, entry.At.P10, entry.At.P25, entry.At.P50, entry.At.P75, entry.At.P90, entry.At.P95 }.Select(value => SheetCell.Of(value, format)),
            ]));
        }

        return new Sheet("Side by side", [34, 34, 8, .. Enumerable.Repeat(15.0, 10)], 1, rows) { FrozenColumns = 2, Filter = true };
    }

    private static Sheet Differences(RunComparison comparison)
    {
        var share = new CellFormat(SheetFormats.Share);
        return new Sheet("Differences", [34, 34, 10, 12, 15, 15, 15, .. Enumerable.Repeat(15.0, Levels.Length), 12, 12, 12], 1,
        [
            SummarySheet.Header(["Scenario", "Minus", "Metric", "Paired", "Mean", "95 % low", "95 % high", .. LevelNames, "Higher in", "95 % low", "95 % high"]),
            .. RunResults.Distributions.Reverse().SelectMany(comparison.Differences).Select(difference => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(difference.Run.Name), SheetCell.Of(comparison.Base.Name), SheetCell.Of(difference.Metric.Title), SheetCell.Of(difference.Paired is null ? "no" : "yes"),
                .. new[] { difference.Mean, difference.Low, difference.High }.Concat(Levels.Select(difference.Percentile)).Select(value => SheetCell.Of(value, Format(comparison, difference.Metric))),
                SheetCell.Of(difference.Higher?.Probability, share), SheetCell.Of(difference.Higher?.Low, share), SheetCell.Of(difference.Higher?.High, share),
            ]),
            [],
            .. comparison.Remarks.Select(remark => (IReadOnlyList<SheetCell>)[SheetCell.Of(remark)]),
        ])
        { FrozenColumns = 1 };
    }

    private static Sheet Months(RunComparison comparison)
    {
        var money = new CellFormat(SheetFormats.Money(comparison.Currency));
        var points = comparison.Runs.Select(run => run.Results.Monthly.Of(MetricCatalogue.Arr).ToDictionary(point => point.Month)).ToArray();
        return new Sheet("ARR by month", [8, 12, .. Enumerable.Repeat(18.0, 3 * points.Length)], 1,
        [
            SummarySheet.Header(["Month", "Date", .. comparison.Runs.SelectMany(run => new[] { "P10", "median", "P90" }.Select(level => $"{run.ShortName}, {level}"))]),
            .. Enumerable.Range(0, comparison.Month + 1).Select(month => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(month, new CellFormat("0")), SheetCell.Of(MonthScale.ShortName(comparison.Calendar, month)),
                .. points.Select(run => run.GetValueOrDefault(month)).SelectMany(point => new[] { point?.P10, point?.P50, point?.P90 }).Select(value => SheetCell.Of(value, money)),
            ]),
        ])
        { FrozenColumns = 2 };
    }

    private static Sheet Assumptions(RunComparison comparison) => new("What differs", [40, .. comparison.Runs.Select(_ => 24.0), 18, 60], 1,
    [
        SummarySheet.Header(["Parameter", .. comparison.Runs.Select(run => run.ShortName), "Unit", "Meaning"]),
        .. comparison.Assumptions.Select(assumption => (IReadOnlyList<SheetCell>)
        [
            SheetCell.Of(assumption.Path), .. assumption.Values.Select(AssumptionsSheet.Value), SheetCell.Of(assumption.Unit, CellFormat.Wrapped), SheetCell.Of(assumption.Meaning, CellFormat.Wrapped),
        ]),
    ])
    { FrozenColumns = 1 };

    private static CellFormat Format(RunComparison comparison, Metric metric) => new(SheetFormats.Of(metric.Unit, comparison.Currency));
}
