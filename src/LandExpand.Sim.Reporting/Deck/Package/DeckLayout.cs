using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using LandExpand.Sim.Reporting.Deck.Shapes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Package;

/// <summary>A placeholder that a slide may fill.</summary>
/// <param name="Mark">The element <c>p:ph</c> that ties a shape to it.</param>
/// <param name="Place">Where it lies, its own place or the master's; null where neither says.</param>
/// <param name="Size">The size of its text in points.</param>
internal sealed record Placeholder(XElement Mark, Area? Place, double Size);

/// <summary>A slide layout with what it inherits from its master.</summary>
internal sealed class DeckLayout(SlideLayoutPart part, XElement layout, XElement master)
{
    public SlideLayoutPart Part => part;

    public string? Type => (string?)layout.Attribute("type");

    public Placeholder? Title => Find(layout, "title", "ctrTitle") is { } shape ? Read(shape, "title", "titleStyle", 44) : null;

    public Placeholder? Subtitle => Find(layout, "subTitle") is { } shape ? Read(shape, "body", "bodyStyle", 24) : null;

    /// <summary>The place for contents: of this layout, where it has one, or of the master.</summary>
    public Area? Body => (Find(layout, "obj", "body") ?? Find(master, "body")) is { } shape ? PlaceOf(shape, "body") : null;

    public bool HasContents => Find(layout, "obj", "body", "chart", "tbl", "pic") is not null;

    /// <summary>Date, footer and slide number where the layout shows them: <c>dt</c>, <c>ftr</c>, <c>sldNum</c>.</summary>
    public Placeholder? Footer(string type) => Find(layout, type) is { } shape ? Read(shape, type, "otherStyle", 12) : null;

    private Placeholder Read(XElement shape, string masterType, string style, double size)
    {
        var mark = El(P, "ph", Mark(shape)!.Attributes());
        var inherited = Find(master, masterType);
        var found = SizeOf(shape.Element(P + "txBody")?.Element(A + "lstStyle")) ?? SizeOf(inherited?.Element(P + "txBody")?.Element(A + "lstStyle"))
            ?? SizeOf(master.Element(P + "txStyles")?.Element(P + style));
        return new Placeholder(mark, PlaceOf(shape, masterType), found ?? size);
    }

    private Area? PlaceOf(XElement shape, string masterType) =>
        Area.Of(shape.Element(P + "spPr")?.Element(A + "xfrm")) ?? Area.Of(Find(master, masterType)?.Element(P + "spPr")?.Element(A + "xfrm"));

    private static double? SizeOf(XElement? style) => (double?)style?.Element(A + "lvl1pPr")?.Element(A + "defRPr")?.Attribute("sz") / 100;

    private static XElement? Find(XElement sheet, params string[] types) =>
        sheet.Descendants(P + "sp").FirstOrDefault(shape => Mark(shape) is { } mark && types.Contains((string?)mark.Attribute("type") ?? "obj"));

    private static XElement? Mark(XElement shape) => shape.Element(P + "nvSpPr")?.Element(P + "nvPr")?.Element(P + "ph");
}
