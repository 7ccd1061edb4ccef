namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>A run as a workbook: summary, monthly percentiles, ARR bridge, assumptions. Numbers are numbers, formatted; no cell holds a formula.</summary>
public static class WorkbookFile
{
    /// <summary>Writes the workbook to a stream that can seek and be read back.</summary>
    public static void Write(RunResults results, Stream stream) =>
        SheetWriter.Write([SummarySheet.Of(results), MonthlySheet.Of(results), BridgeSheet.Of(results), AssumptionsSheet.Of(results)], stream);
}
