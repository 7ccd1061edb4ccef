using CsvHelper;

namespace LandExpand.Sim.Data.Export;

/// <summary>CSV as this program writes it: commas, lines that end in \n, and an apostrophe before text that a spreadsheet would run.</summary>
internal static class RecordCsv
{
    public static CsvWriter Over(Stream stream) =>
        CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
}
