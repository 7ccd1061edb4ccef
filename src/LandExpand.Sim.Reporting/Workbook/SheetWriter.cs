using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>Sheets as an xlsx file: for the workbook of a run, and for the data behind a chart of a deck.</summary>
internal static class SheetWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(IReadOnlyList<Sheet> sheets, Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var styles = new StyleTable();
        var ids = new List<string>();
        foreach (var sheet in sheets)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            using (var xml = XmlWriter.Create(part.GetStream(FileMode.Create), new XmlWriterSettings { CloseOutput = true }))
            {
                WriteSheet(xml, sheet, styles);
            }

            ids.Add(workbook.GetIdOfPart(part));
        }

        using (var style = workbook.AddNewPart<WorkbookStylesPart>().GetStream(FileMode.Create))
        {
            styles.ToXml().Save(style, System.Xml.Linq.SaveOptions.DisableFormatting);
        }

        using var book = XmlWriter.Create(workbook.GetStream(FileMode.Create), new XmlWriterSettings { CloseOutput = true });
        WriteBook(book, sheets, ids);
    }

    /// <summary>The name of a column, from 0: A, B, …, Z, AA.</summary>
    public static string ColumnName(int index) => index < 26 ? ((char)('A' + index)).ToString() : ColumnName(index / 26 - 1) + (char)('A' + index % 26);

    private static void WriteBook(XmlWriter xml, IReadOnlyList<Sheet> sheets, List<string> ids)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets", Main);
        for (var index = 0; index < sheets.Count; index++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[index].Name);
            xml.WriteAttributeString("sheetId", Text(index + 1));
            xml.WriteAttributeString("id", Relations, ids[index]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        var filtered = Enumerable.Range(0, sheets.Count).Where(index => sheets[index].Filter).ToArray();
        if (filtered.Length > 0)
        {
            // Spreadsheets look for the range of a filter under this hidden name too.
            xml.WriteStartElement("definedNames", Main);
            foreach (var index in filtered)
            {
                xml.WriteStartElement("definedName", Main);
                xml.WriteAttributeString("name", "_xlnm._FilterDatabase");
                xml.WriteAttributeString("localSheetId", Text(index));
                xml.WriteAttributeString("hidden", "1");
                xml.WriteString($"'{sheets[index].Name}'!$A${Text(sheets[index].FrozenRows)}:${ColumnName(sheets[index].ColumnWidths.Count - 1)}${Text(sheets[index].Rows.Count)}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter xml, Sheet sheet, StyleTable styles)
    {
        xml.WriteStartElement("worksheet", Main);
        // On paper all columns fit the width of a page.
        xml.WriteStartElement("sheetPr", Main);
        xml.WriteStartElement("pageSetUpPr", Main);
        xml.WriteAttributeString("fitToPage", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteView(xml, sheet);
        xml.WriteStartElement("cols", Main);
        for (var column = 0; column < sheet.ColumnWidths.Count; column++)
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", Text(column + 1));
            xml.WriteAttributeString("max", Text(column + 1));
            xml.WriteAttributeString("width", sheet.ColumnWidths[column].ToString("R", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", Text(row + 1));
            for (var column = 0; column < sheet.Rows[row].Count; column++)
            {
                WriteCell(xml, sheet.Rows[row][column], $"{ColumnName(column)}{Text(row + 1)}", styles);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (sheet.Filter)
        {
            xml.WriteStartElement("autoFilter", Main);
            xml.WriteAttributeString("ref", $"A{Text(sheet.FrozenRows)}:{ColumnName(sheet.ColumnWidths.Count - 1)}{Text(sheet.Rows.Count)}");
            xml.WriteEndElement();
        }

        xml.WriteStartElement("pageSetup", Main);
        xml.WriteAttributeString("orientation", "landscape");
        xml.WriteAttributeString("fitToHeight", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteView(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("showGridLines", "0");
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            xml.WriteStartElement("pane", Main);
            if (sheet.FrozenColumns > 0)
            {
                xml.WriteAttributeString("xSplit", Text(sheet.FrozenColumns));
            }

            xml.WriteAttributeString("ySplit", Text(sheet.FrozenRows));
            xml.WriteAttributeString("topLeftCell", $"{ColumnName(sheet.FrozenColumns)}{Text(sheet.FrozenRows + 1)}");
            xml.WriteAttributeString("activePane", sheet.FrozenColumns > 0 ? "bottomRight" : "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, SheetCell cell, string reference, StyleTable styles)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", reference);
        xml.WriteAttributeString("s", Text(styles.IndexOf(cell.Format)));
        if (cell.Number is { } number)
        {
            xml.WriteElementString("v", Main, number.ToString("R", CultureInfo.InvariantCulture));
        }
        else if (cell.Text is { Length: > 0 } text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(SheetText.Safe(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
