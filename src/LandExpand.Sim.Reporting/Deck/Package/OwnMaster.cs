using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using LandExpand.Sim.Reporting.Deck.Shapes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Package;

/// <summary>The built-in look: one master with layouts for the title, for a title with contents and for a title alone.</summary>
internal static class OwnMaster
{
    private const long Height = 6_858_000; // 7.5 inches, both ratios
    private const long Margin = 500_000;

    public static PresentationDocument Create(Stream stream, DeckOptions options)
    {
        var width = options.Ratio == SlideRatio.Widescreen ? 12_192_000L : 9_144_000L;
        var document = PresentationDocument.Create(stream, PresentationDocumentType.Presentation);
        document.PartExtensionProvider.AddPartExtension("image/svg+xml", ".svg");
        var presentation = document.AddPresentationPart();
        var master = presentation.AddNewPart<SlideMasterPart>();
        Save(master.AddNewPart<ThemePart>(), OwnTheme.Of(options));

        var title = new Area(Margin, 330_000, width - 2 * Margin - (options.Logo is null ? 0 : 1_300_000), 900_000);
        var body = new Area(Margin, 1_330_000, width - 2 * Margin, 4_950_000);
        (string Type, string Name, IEnumerable<XElement> Shapes)[] layouts =
        [
            ("title", "Title", TitleLayout(width)),
            ("obj", "Title and contents", [Rule(), Shape(2, "Title", "title", null, null), Shape(3, "Contents", null, 1, null), .. Footers(width, null)]),
            ("titleOnly", "Title only", [Rule(), Shape(2, "Title", "title", null, null), .. Footers(width, null)]),
        ];
        var ids = layouts.Select(layout =>
        {
            var part = master.AddNewPart<SlideLayoutPart>();
            part.AddPart(master);
            Save(part, El(P, "sldLayout", Declarations, At("type", layout.Type), At("preserve", 1),
                El(P, "cSld", At("name", layout.Name), DeckPackage.ShapeTree(layout.Shapes)), El(P, "clrMapOvr", El(A, "masterClrMapping"))));
            return master.GetIdOfPart(part);
        }).ToArray();

        XElement[] decoration =
        [
            .. OwnLogo.Add(master, options, new Area(width - Margin - 1_200_000, 330_000, 1_200_000, 500_000)),
        ];
        Save(master, El(P, "sldMaster", Declarations,
            El(P, "cSld", El(P, "bg", El(P, "bgPr", El(A, "solidFill", Val(A, "schemeClr", "bg1")), El(A, "effectLst"))),
                DeckPackage.ShapeTree([.. decoration, Shape(2, "Title", "title", null, title), Shape(3, "Contents", "body", 1, body), .. Footers(width, body)])),
            ColourMap(),
            El(P, "sldLayoutIdLst", ids.Select((id, index) => El(P, "sldLayoutId", At("id", 2_147_483_649L + index), new XAttribute(R + "id", id)))),
            OwnTextStyles.All()));
        Save(presentation, El(P, "presentation", Declarations,
            El(P, "sldMasterIdLst", El(P, "sldMasterId", At("id", 2_147_483_648L), new XAttribute(R + "id", presentation.GetIdOfPart(master)))),
            El(P, "sldIdLst"),
            El(P, "sldSz", At("cx", width), At("cy", Height)), El(P, "notesSz", At("cx", 6_858_000), At("cy", 9_144_000))));
        return document;
    }

    public static XElement ColourMap() => El(P, "clrMap", At("bg1", "lt1"), At("tx1", "dk1"), At("bg2", "lt2"), At("tx2", "dk2"),
        Enumerable.Range(1, 6).Select(index => At($"accent{index}", $"accent{index}")), At("hlink", "hlink"), At("folHlink", "folHlink"));

    private static IEnumerable<XElement> TitleLayout(long width) =>
    [
        TextShape.Rectangle(20, "Side", new Area(0, 0, 330_000, Height), new DeckColour(null, "accent1")),
        Shape(2, "Title", "ctrTitle", null, new Area(950_000, 1_750_000, width - 1_700_000, 1_650_000), 40, "b"),
        Shape(3, "Subtitle", "subTitle", 1, new Area(950_000, 3_620_000, width - 1_700_000, 1_900_000), 20),
        .. Footers(width, null),
    ];

    private static XElement Rule() => TextShape.Rectangle(20, "Rule", new Area(Margin, 230_000, 640_000, 45_720), DeckColour.Accent);

    private static XElement[] Footers(long width, Area? body)
    {
        Area? At(long x, long wide) => body is null ? null : new Area(x, 6_400_000, wide, 300_000);
        return
        [
            Shape(10, "Date", "dt", 10, At(width - Margin - 3_100_000, 2_300_000), 11, "ctr", "r"),
            Shape(11, "Footer", "ftr", 11, At(Margin, width / 2), 11, "ctr", "l"),
            Shape(12, "Slide Number", "sldNum", 12, At(width - Margin - 700_000, 700_000), 11, "ctr", "r"),
        ];
    }

    // Without a place and a size the shape is the master's.
    private static XElement Shape(int id, string name, string? type, int? index, Area? area, double? size = null, string? anchor = null, string? align = null) => El(P, "sp",
        El(P, "nvSpPr", El(P, "cNvPr", At("id", id), At("name", name)), El(P, "cNvSpPr", El(A, "spLocks", At("noGrp", 1))),
            El(P, "nvPr", El(P, "ph", type is null ? null : At("type", type), index is { } number ? At("idx", number) : null))),
        El(P, "spPr", area?.Transform(), area is null ? null : El(A, "prstGeom", At("prst", "rect"), El(A, "avLst"))),
        El(P, "txBody",
            El(A, "bodyPr", At("lIns", 0), At("rIns", 0), At("tIns", 0), At("bIns", 0), At("anchor", anchor ?? "t"), El(A, "normAutofit")),
            El(A, "lstStyle", size is { } points ? El(A, "lvl1pPr", At("marL", 0), At("indent", 0), align is null ? null : At("algn", align), El(A, "buNone"),
                El(A, "defRPr", At("sz", (int)(points * 100)), El(A, "solidFill", (type == "ctrTitle" ? DeckColour.Text : DeckColour.Muted).ToXml()), El(A, "latin", At("typeface", type == "ctrTitle" ? "+mj-lt" : "+mn-lt")))) : null),
            El(A, "p", type == "sldNum"
                ? El(A, "fld", At("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"), At("type", "slidenum"), El(A, "rPr", At("lang", "en-US")), El(A, "t", "‹#›"))
                : El(A, "r", El(A, "rPr", At("lang", "en-US")), El(A, "t", name)))));
}
