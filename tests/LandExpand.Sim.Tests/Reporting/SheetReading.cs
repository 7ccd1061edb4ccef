using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LandExpand.Sim.Tests.Reporting;

/// <summary>The cells of a sheet by reference.</summary>
internal static class SheetReading
{
    public static Dictionary<string, double> Numbers(Stream workbook, string sheet) => Cells(workbook, sheet).Where(cell => cell.CellValue is not null)
        .ToDictionary(cell => cell.CellReference!.Value!, cell => double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture));

    public static Dictionary<string, string> Texts(Stream workbook, string sheet) => Cells(workbook, sheet).Where(cell => cell.InlineString is not null)
        .ToDictionary(cell => cell.CellReference!.Value!, cell => cell.InlineString!.InnerText);

    public static Cell[] Cells(Stream workbook, string sheet)
    {
        using var document = SpreadsheetDocument.Open(workbook, false);
        var book = document.WorkbookPart!;
        var id = book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(entry => entry.Name == sheet).Id!.Value!;
        return [.. ((WorksheetPart)book.GetPartById(id)).Worksheet.Descendants<Cell>().Select(cell => (Cell)cell.CloneNode(true))];
    }
}
