namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>A run as a workbook: summary, monthly percentiles, ARR bridge, assumptions. Numbers are numbers, formatted; no cell holds a formula.</summary>
public static class WorkbookFile
{
    public static void Write(RunResults results, Stream stream)
    {
        // The package is read back while it is written, which a network or console stream cannot do.
        using var memory = new MemoryStream();
        SheetWriter.Write([SummarySheet.Of(results), MonthlySheet.Of(results), BridgeSheet.Of(results), AssumptionsSheet.Of(results)], memory);
        memory.Position = 0;
        memory.CopyTo(stream);
    }
}
