using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>From opening ARR through every driver to the horizon.</summary>
internal static class BridgeSheet
{
    public static Sheet Of(RunResults results)
    {
        var opening = results.At(MetricCatalogue.Arr, 0);
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            SummarySheet.Header(["Step", "Mean", "95 % low", "95 % high", "P10", "Median", "P90", "Share of opening ARR"]),
        };
        Add("Opening ARR", opening, total: true);
        foreach (var driver in Enum.GetValues<Driver>())
        {
            Add(ArrBridgeChart.NameOf(driver), results.At($"driversSinceOpening.{MetricCatalogue.KeyOf(driver)}", results.Horizon), total: false);
        }

        Add($"ARR, {MonthScale.ShortName(results, results.Horizon)}", results.At(MetricCatalogue.Arr, results.Horizon), total: true);
        return new Sheet("ARR bridge", [30, .. Enumerable.Repeat(16.0, 7)], 1, rows) { FrozenColumns = 1 };

        void Add(string name, Estimate? estimate, bool total)
        {
            if (estimate is null)
            {
                return;
            }

            var money = new CellFormat(SheetFormats.Money(results.Summary.Currency), Bold: total);
            rows.Add((SheetCell[])
            [
                SheetCell.Of(name, new CellFormat(Bold: total)),
                .. new[] { estimate.Mean, estimate.Low, estimate.High, estimate.P10, estimate.P50, estimate.P90 }.Select(value => SheetCell.Of(value, money)),
                SheetCell.Of(opening?.Mean is { } start and not 0 ? estimate.Mean / start : null, new CellFormat(SheetFormats.Share, Bold: total)),
            ]);
        }
    }
}
