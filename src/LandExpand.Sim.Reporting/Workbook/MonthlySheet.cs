using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>The distribution of every monthly metric, month by month, as in <c>monthly.csv</c>.</summary>
internal static class MonthlySheet
{
    private static readonly string[] Columns = ["Metric", "Month", "Date", "Mean", "Standard error", "P5", "P10", "P25", "Median", "P75", "P90", "P95"];

    public static Sheet Of(RunResults results)
    {
        var whole = new CellFormat("0");
        var rows = new List<IReadOnlyList<SheetCell>> { SummarySheet.Header(Columns) };
        foreach (var metric in MetricCatalogue.All)
        {
            var format = new CellFormat(SheetFormats.Of(metric.Unit, results.Summary.Currency));
            rows.AddRange(results.Monthly.Of(metric).Select(point => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(metric.Title), SheetCell.Of(point.Month, whole), SheetCell.Of(MonthScale.ShortName(results, point.Month)),
                .. new[] { point.Mean, point.StandardError, point.P5, point.P10, point.P25, point.P50, point.P75, point.P90, point.P95 }.Select(value => SheetCell.Of(value, format)),
            ]));
        }

        return new Sheet("Monthly percentiles", [34, 8, 12, .. Enumerable.Repeat(15.0, Columns.Length - 3)], 1, rows) { FrozenColumns = 3, Filter = true };
    }
}
