using System.Xml.Linq;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Shapes;

/// <summary>A cell of a table.</summary>
internal sealed record TableCell(Paragraph Text)
{
    public DeckColour? Fill { get; init; }

    /// <summary>A line under the cell; null for none.</summary>
    public DeckColour? Rule { get; init; }

    public bool Middle { get; init; }

    /// <summary>How many columns it covers.</summary>
    public int Span { get; init; } = 1;

    /// <summary>Room at the left and right, in points.</summary>
    public double Margin { get; init; } = 4;
}

/// <summary>A native table: every cell says how it looks, no table style is needed.</summary>
internal static class TableShape
{
    public static XElement Of(int id, string name, Area area, IReadOnlyList<long> widths, IReadOnlyList<(long Height, IReadOnlyList<TableCell> Cells)> rows) => El(P, "graphicFrame",
        El(P, "nvGraphicFramePr", El(P, "cNvPr", At("id", id), At("name", name), At("descr", name)),
            El(P, "cNvGraphicFramePr", El(A, "graphicFrameLocks", At("noGrp", 1))), El(P, "nvPr")),
        (area with { Width = widths.Sum(), Height = rows.Sum(row => row.Height) }).Transform(P),
        El(A, "graphic", El(A, "graphicData", At("uri", "http://schemas.openxmlformats.org/drawingml/2006/table"),
            El(A, "tbl", El(A, "tblPr", At("firstRow", 1)),
                El(A, "tblGrid", widths.Select(width => El(A, "gridCol", At("w", width)))),
                rows.Select(row => El(A, "tr", At("h", row.Height), row.Cells.SelectMany(Cells)))))));

    // A cell over several columns is followed by those it covers.
    private static IEnumerable<XElement> Cells(TableCell cell) =>
        [Cell(cell), .. Enumerable.Range(1, cell.Span - 1).Select(_ => Covered())];

    // As small as can be: an empty paragraph of the default size would stretch its row.
    private static XElement Covered() => El(A, "tc", At("hMerge", 1),
        El(A, "txBody", El(A, "bodyPr"), El(A, "lstStyle"), El(A, "p", El(A, "endParaRPr", At("sz", 100)))), El(A, "tcPr", At("marT", 0), At("marB", 0)));

    private static XElement Cell(TableCell cell)
    {
        var (side, rim) = ((long)(cell.Margin * Point), (long)(Math.Min(cell.Margin, 2.5) * Point));
        return El(A, "tc", cell.Span > 1 ? At("gridSpan", cell.Span) : null,
            El(A, "txBody", El(A, "bodyPr"), El(A, "lstStyle"), cell.Text.ToXml()),
            El(A, "tcPr", At("marL", side), At("marR", side), At("marT", rim), At("marB", rim), At("anchor", cell.Middle ? "ctr" : "t"),
                Border("lnL", null), Border("lnR", null), Border("lnT", null), Border("lnB", cell.Rule),
                cell.Fill?.Fill() ?? El(A, "noFill")));
    }

    private static XElement Border(string side, DeckColour? colour) => colour is null
        ? El(A, side, At("w", 0), El(A, "noFill"))
        : El(A, side, At("w", (long)(0.75 * Point)), colour.Fill());
}
