using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using LandExpand.Sim.Reporting.Deck.Shapes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Package;

/// <summary>Speaker notes: a page under each slide.</summary>
internal static class NotesSheets
{
    private static readonly Area Picture = new(685_800, 1_143_000, 5_486_400, 3_086_100);
    private static readonly Area Words = new(685_800, 4_400_550, 5_486_400, 3_600_450);

    /// <summary>A notes master for a presentation without one, listed in its root.</summary>
    public static NotesMasterPart AddMaster(PresentationPart presentation, XElement root)
    {
        var master = presentation.AddNewPart<NotesMasterPart>();
        var theme = master.AddNewPart<ThemePart>();
        Save(theme, Load(presentation.SlideMasterParts.First().ThemePart!));
        Save(master, El(P, "notesMaster", Declarations,
            El(P, "cSld", El(P, "bg", El(P, "bgRef", At("idx", 1001), El(A, "schemeClr", At("val", "bg1")))),
                DeckPackage.ShapeTree([Shape(2, "Slide Image", "sldImg", 2, Picture, null), Shape(3, "Notes", "body", 3, Words, "Notes")])),
            OwnMaster.ColourMap()));
        root.Element(P + "sldMasterIdLst")!.AddAfterSelf(El(P, "notesMasterIdLst", El(P, "notesMasterId", new XAttribute(R + "id", presentation.GetIdOfPart(master)))));
        return master;
    }

    public static void AddNotes(SlidePart slide, NotesMasterPart master, string notes)
    {
        var part = slide.AddNewPart<NotesSlidePart>();
        part.AddPart(master);
        part.AddPart(slide);
        Save(part, El(P, "notes", Declarations,
            El(P, "cSld", DeckPackage.ShapeTree([Shape(2, "Slide Image", "sldImg", null, null, null), Shape(3, "Notes", "body", 1, null, notes)])),
            El(P, "clrMapOvr", El(A, "masterClrMapping"))));
    }

    private static XElement Shape(int id, string name, string type, int? index, Area? area, string? text)
    {
        var isPicture = type == "sldImg";
        return El(P, "sp",
            El(P, "nvSpPr", El(P, "cNvPr", At("id", id), At("name", name)),
                El(P, "cNvSpPr", El(A, "spLocks", At("noGrp", 1), isPicture ? At("noRot", 1) : null, isPicture ? At("noChangeAspect", 1) : null)),
                El(P, "nvPr", El(P, "ph", At("type", type), index is { } number ? At("idx", number) : null))),
            El(P, "spPr", area?.Transform(), area is null ? null : El(A, "prstGeom", At("prst", "rect"), El(A, "avLst"))),
            text is null ? null : El(P, "txBody", El(A, "bodyPr"), El(A, "lstStyle"),
                text.Split('\n').Select(line => El(A, "p", El(A, "r", El(A, "rPr", At("lang", "en-US")), El(A, "t", Workbook.SheetText.Legal(line)))))));
    }
}
