using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using LandExpand.Sim.Reporting.Deck.Package;
using LandExpand.Sim.Reporting.Deck.Shapes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Tests.Reporting;

/// <summary>A company's template as design agencies make them: own master, colours and fonts, layouts without types, sample slides in a section, no notes.</summary>
internal static class CorporateSample
{
    public const string Accent = "6A1B9A";
    public const string Font = "Georgia";
    private static readonly XNamespace P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main";

    public static void Write(string path, bool asTemplate = false, long footer = 6_350_000)
    {
        using var document = PresentationDocument.Create(path, asTemplate ? PresentationDocumentType.Template : PresentationDocumentType.Presentation);
        var presentation = document.AddPresentationPart();
        var master = presentation.AddNewPart<SlideMasterPart>();
        Save(master.AddNewPart<ThemePart>(), Theme());
        var opener = Layout(master, "ACME opener", null, [Shape(2, "ctrTitle", null, new Area(4_000_000, 900_000, 7_600_000, 2_200_000), 44), Shape(3, "subTitle", 1, new Area(4_000_000, 3_300_000, 7_600_000, 1_400_000), 20)]);
        var text = Layout(master, "ACME title and text", "obj", [Shape(2, "title", null, null, null), Shape(3, null, 1, null, null), .. Footers()]);
        var free = Layout(master, "ACME title, free room", null, [Shape(2, "title", null, null, null), .. Footers()]);
        Save(master, El(P, "sldMaster", Declarations,
            El(P, "cSld", El(P, "bg", El(P, "bgPr", El(A, "solidFill", Val(A, "schemeClr", "bg1")), El(A, "effectLst"))), DeckPackage.ShapeTree(
            [
                TextShape.Rectangle(30, "ACME band", new Area(0, 0, 12_192_000, 260_000), DeckColour.Accent),
                Shape(2, "title", null, new Area(700_000, 420_000, 10_800_000, 1_000_000), null), Shape(3, "body", 1, new Area(700_000, 1_600_000, 10_800_000, 4_500_000), null), .. Footers(footer),
            ])),
            OwnMaster.ColourMap(),
            El(P, "sldLayoutIdLst", new[] { opener, text, free }.Select((part, index) => El(P, "sldLayoutId", At("id", 2_147_483_700L + index), new XAttribute(R + "id", master.GetIdOfPart(part))))),
            El(P, "txStyles", El(P, "titleStyle", El(A, "lvl1pPr", El(A, "buNone"), El(A, "defRPr", At("sz", 3200), El(A, "solidFill", DeckColour.Accent.ToXml()), El(A, "latin", At("typeface", "+mj-lt"))))),
                El(P, "bodyStyle", El(A, "lvl1pPr", El(A, "buNone"), El(A, "defRPr", At("sz", 2000), El(A, "latin", At("typeface", "+mn-lt"))))), El(P, "otherStyle"))));

        var sample = presentation.AddNewPart<SlidePart>();
        sample.AddPart(text);
        Save(sample, El(P, "sld", Declarations, El(P, "cSld", DeckPackage.ShapeTree([Shape(2, "title", null, null, null)])), El(P, "clrMapOvr", El(A, "masterClrMapping"))));
        Save(presentation, El(P, "presentation", Declarations,
            El(P, "sldMasterIdLst", El(P, "sldMasterId", At("id", 2_147_483_660L), new XAttribute(R + "id", presentation.GetIdOfPart(master)))),
            El(P, "sldIdLst", El(P, "sldId", At("id", 300), new XAttribute(R + "id", presentation.GetIdOfPart(sample)))),
            El(P, "sldSz", At("cx", 12_192_000), At("cy", 6_858_000)), El(P, "notesSz", At("cx", 6_858_000), At("cy", 9_144_000)),
            El(P, "extLst", El(P, "ext", At("uri", "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"), new XElement(P14 + "sectionLst", new XAttribute(XNamespace.Xmlns + "p14", P14),
                new XElement(P14 + "section", At("name", "Samples"), At("id", "{5A1E1D4A-6B0E-4F0A-9C57-000000000001}"), new XElement(P14 + "sldIdLst", new XElement(P14 + "sldId", At("id", 300)))))))));
    }

    private static SlideLayoutPart Layout(SlideMasterPart master, string name, string? type, IEnumerable<XElement> shapes)
    {
        var part = master.AddNewPart<SlideLayoutPart>();
        part.AddPart(master);
        Save(part, El(P, "sldLayout", Declarations, type is null ? null : At("type", type), El(P, "cSld", At("name", name), DeckPackage.ShapeTree(shapes)), El(P, "clrMapOvr", El(A, "masterClrMapping"))));
        return part;
    }

    private static IEnumerable<XElement> Footers(long? y = null) =>
    [
        Shape(11, "ftr", 11, y is { } at ? new Area(700_000, at, 6_000_000, 300_000) : null, 11), Shape(12, "sldNum", 12, y is { } high ? new Area(10_500_000, high, 1_000_000, 300_000) : null, 11),
    ];

    private static XElement Shape(int id, string? type, int? index, Area? area, double? size) => El(P, "sp",
        El(P, "nvSpPr", El(P, "cNvPr", At("id", id), At("name", type ?? "Contents")), El(P, "cNvSpPr", El(A, "spLocks", At("noGrp", 1))),
            El(P, "nvPr", El(P, "ph", type is null ? null : At("type", type), index is { } number ? At("idx", number) : null))),
        El(P, "spPr", area?.Transform()),
        El(P, "txBody", El(A, "bodyPr"), El(A, "lstStyle", size is { } points ? El(A, "lvl1pPr", El(A, "buNone"), El(A, "defRPr", At("sz", (int)(points * 100)))) : null), El(A, "p", type == "sldNum"
                ? El(A, "fld", At("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"), At("type", "slidenum"), El(A, "rPr", At("lang", "en-US")), El(A, "t", "‹#›"))
                : El(A, "r", El(A, "rPr", At("lang", "en-US")), El(A, "t", type ?? "Contents")))));

    private static XElement Theme()
    {
        string[] colours = ["2B2B2B", "FFFDF7", "4A148C", "EFE6F5", Accent, "00897B", "F9A825", "5D4037", "AD1457", "90A4AE", "4A148C", "6A1B9A"];
        string[] names = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
        XElement Face(string name) => El(A, name, El(A, "latin", At("typeface", Font)), El(A, "ea", At("typeface", "")), El(A, "cs", At("typeface", "")));
        XElement Fill() => El(A, "solidFill", Val(A, "schemeClr", "phClr"));
        return El(A, "theme", new XAttribute(XNamespace.Xmlns + "a", A), At("name", "ACME"), El(A, "themeElements",
            El(A, "clrScheme", At("name", "ACME"), names.Zip(colours, (name, colour) => El(A, name, Val(A, "srgbClr", colour)))),
            El(A, "fontScheme", At("name", "ACME"), Face("majorFont"), Face("minorFont")),
            El(A, "fmtScheme", At("name", "ACME"), El(A, "fillStyleLst", Fill(), Fill(), Fill()), El(A, "lnStyleLst", Enumerable.Range(1, 3).Select(width => El(A, "ln", At("w", 6350 * width), Fill()))),
                El(A, "effectStyleLst", Enumerable.Range(0, 3).Select(_ => El(A, "effectStyle", El(A, "effectLst")))), El(A, "bgFillStyleLst", Fill(), Fill(), Fill()))));
    }
}
