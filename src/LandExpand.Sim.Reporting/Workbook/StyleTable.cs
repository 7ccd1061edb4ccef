using System.Globalization;
using System.Xml.Linq;

namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>The formats met in a workbook, numbered as they come, and their part <c>styles.xml</c>.</summary>
internal sealed class StyleTable
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly List<CellFormat> formats = [CellFormat.Plain];

    public int IndexOf(CellFormat format)
    {
        var index = formats.IndexOf(format);
        if (index < 0)
        {
            index = formats.Count;
            formats.Add(format);
        }

        return index;
    }

    public XDocument ToXml()
    {
        var numbers = formats.Select(format => format.Number).Where(number => number != "General").Distinct().ToList();
        return new XDocument(new XElement(S + "styleSheet",
            numbers.Count == 0 ? null : List("numFmts", numbers.Select((number, index) =>
                new XElement(S + "numFmt", new XAttribute("numFmtId", 164 + index), new XAttribute("formatCode", number)))),
            List("fonts", [Font(11, false, null), Font(11, true, null), Font(11, true, "FFFFFFFF"), Font(16, true, null)]),
            List("fills", [Fill("none", null), Fill("gray125", null), Fill("solid", "FF24405E")]),
            List("borders", [new XElement(S + "border", new[] { "left", "right", "top", "bottom", "diagonal" }.Select(side => new XElement(S + side)))]),
            List("cellStyleXfs", [Xf(CellFormat.Plain, numbers, false)]),
            List("cellXfs", formats.Select(format => Xf(format, numbers, true))),
            List("cellStyles", [new XElement(S + "cellStyle", new XAttribute("name", "Normal"), new XAttribute("xfId", 0), new XAttribute("builtinId", 0))])));
    }

    private static XElement Xf(CellFormat format, List<string> numbers, bool cell) => new(S + "xf",
        new XAttribute("numFmtId", format.Number == "General" ? 0 : 164 + numbers.IndexOf(format.Number)),
        new XAttribute("fontId", format.Title ? 3 : format.Header ? 2 : format.Bold ? 1 : 0),
        new XAttribute("fillId", format.Header ? 2 : 0), new XAttribute("borderId", 0),
        cell ? new XAttribute("xfId", 0) : null,
        cell ? new XAttribute("applyNumberFormat", 1) : null, cell ? new XAttribute("applyFont", 1) : null, cell ? new XAttribute("applyFill", 1) : null,
        cell ? new XAttribute("applyAlignment", 1) : null,
        new XElement(S + "alignment", new XAttribute("vertical", "top"), format.Wrap ? new XAttribute("wrapText", 1) : null));

    private static XElement Font(double size, bool bold, string? colour) => new(S + "font", bold ? new XElement(S + "b") : null,
        new XElement(S + "sz", new XAttribute("val", size.ToString(CultureInfo.InvariantCulture))),
        colour is null ? new XElement(S + "color", new XAttribute("theme", 1)) : new XElement(S + "color", new XAttribute("rgb", colour)),
        new XElement(S + "name", new XAttribute("val", "Calibri")), new XElement(S + "family", new XAttribute("val", 2)));

    private static XElement Fill(string pattern, string? colour) => new(S + "fill", new XElement(S + "patternFill", new XAttribute("patternType", pattern),
        colour is null ? null : new XElement(S + "fgColor", new XAttribute("rgb", colour))));

    private static XElement List(string name, IEnumerable<XElement> items)
    {
        var all = items.ToArray();
        return new XElement(S + name, new XAttribute("count", all.Length), all);
    }
}
