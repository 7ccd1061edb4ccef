using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Formats;
using LandExpand.Sim.Reporting.Subjects;

namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>A run as a workbook: summary, monthly percentiles, ARR bridge, assumptions. Numbers are numbers, formatted; no cell holds a formula.</summary>
public static class WorkbookFile
{
    public static void Write(RunResults results, Stream stream) =>
        Write([SummarySheet.Of(results), MonthlySheet.Of(results), BridgeSheet.Of(results), AssumptionsSheet.Of(results)], stream);

    /// <summary>Several runs as a workbook: figures side by side, differences, ARR by month, what differs.</summary>
    public static void Write(RunComparison comparison, Stream stream) => Write(ComparisonSheets.Of(comparison), stream);

    /// <summary>A study as a workbook: its findings, and the table of each chart, as text.</summary>
    public static void Write(StudyReport study, Stream stream) => Write(StudySheets.Of(study), stream);

    private static void Write(IReadOnlyList<Sheet> sheets, Stream stream)
    {
        // The package is read back while it is written, which a network or console stream cannot do.
        using var memory = new MemoryStream();
        SheetWriter.Write(sheets, memory);
        memory.Position = 0;
        StablePackage.Copy(memory, stream);
    }
}
