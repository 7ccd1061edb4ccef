using System.Xml.Linq;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Shapes;

internal enum TextAnchor
{
    Top,
    Middle,
    Bottom,
}

/// <summary>Boxes of text and plain rectangles.</summary>
internal static class TextShape
{
    /// <summary>A box of text, with a fill behind it where one is given.</summary>
    public static XElement Box(int id, string name, Area area, IEnumerable<Paragraph> paragraphs, DeckColour? fill = null, TextAnchor anchor = TextAnchor.Top, double inset = 0)
        => El(P, "sp",
            El(P, "nvSpPr", El(P, "cNvPr", At("id", id), At("name", name)), El(P, "cNvSpPr", At("txBox", 1)), El(P, "nvPr")),
            El(P, "spPr", area.Transform(), El(A, "prstGeom", At("prst", "rect"), El(A, "avLst")), fill?.Fill() ?? El(A, "noFill"), El(A, "ln", El(A, "noFill"))),
            Body(P, paragraphs, anchor, inset));

    /// <summary>A filled rectangle without words; decoration that screen readers skip.</summary>
    public static XElement Rectangle(int id, string name, Area area, DeckColour fill) => El(P, "sp",
        El(P, "nvSpPr", El(P, "cNvPr", At("id", id), At("name", name)), El(P, "cNvSpPr"), El(P, "nvPr")),
        El(P, "spPr", area.Transform(), El(A, "prstGeom", At("prst", "rect"), El(A, "avLst")), fill.Fill(), El(A, "ln", El(A, "noFill"))),
        Body(P, [], TextAnchor.Middle, 0));

    /// <summary>The body of a shape in presentations or in drawings over charts.</summary>
    public static XElement Body(XNamespace space, IEnumerable<Paragraph> paragraphs, TextAnchor anchor, double inset, bool wrap = true)
    {
        var edge = (long)(inset * Point);
        XElement[] all = [.. paragraphs.Select(paragraph => paragraph.ToXml())];
        return El(space, "txBody",
            El(A, "bodyPr", At("wrap", wrap ? "square" : "none"), At("lIns", edge), At("tIns", edge), At("rIns", edge), At("bIns", edge),
                At("anchor", anchor switch { TextAnchor.Middle => "ctr", TextAnchor.Bottom => "b", _ => "t" }), El(A, "noAutofit")),
            El(A, "lstStyle"),
            all.Length == 0 ? El(A, "p", El(A, "endParaRPr", At("lang", "en-US"))) : all);
    }

    /// <summary>Text in a placeholder of the layout, a paragraph per line; its look is the layout's, except a size where the words would not fit otherwise.</summary>
    public static XElement Placeholder(int id, string name, XElement placeholder, IEnumerable<string> lines, double? size) => El(P, "sp",
        El(P, "nvSpPr", El(P, "cNvPr", At("id", id), At("name", name)), El(P, "cNvSpPr", El(A, "spLocks", At("noGrp", 1))), El(P, "nvPr", new XElement(placeholder))),
        El(P, "spPr"),
        El(P, "txBody", El(A, "bodyPr", El(A, "normAutofit")), El(A, "lstStyle"),
            lines.Select(line => El(A, "p", El(A, "r", El(A, "rPr", At("lang", "en-US"), size is { } points ? At("sz", (int)(points * 100)) : null),
                El(A, "t", Workbook.SheetText.Legal(line.ReplaceLineEndings(" "))))))));

    /// <summary>The slide's number in its placeholder.</summary>
    public static XElement SlideNumber(int id, XElement placeholder) => El(P, "sp",
        El(P, "nvSpPr", El(P, "cNvPr", At("id", id), At("name", "Slide Number")), El(P, "cNvSpPr", El(A, "spLocks", At("noGrp", 1))), El(P, "nvPr", new XElement(placeholder))),
        El(P, "spPr"),
        El(P, "txBody", El(A, "bodyPr"), El(A, "lstStyle"),
            El(A, "p", El(A, "fld", At("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"), At("type", "slidenum"), El(A, "rPr", At("lang", "en-US")), El(A, "t", "‹#›")))));
}
