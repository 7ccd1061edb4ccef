using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using LandExpand.Sim.Reporting.Deck.Shapes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Package;

/// <summary>A presentation being written: masters and layouts are there, slides are added.</summary>
internal sealed class DeckPackage
{
    private readonly PresentationPart presentation;
    private readonly XElement root;
    private readonly NotesMasterPart notesMaster;
    private readonly DeckLayout titleOnly;

    public DeckPackage(PresentationDocument document)
    {
        document.PartExtensionProvider.AddPartExtension(Workbooks, ".xlsx");
        presentation = document.PresentationPart!;
        root = Load(presentation);
        notesMaster = presentation.NotesMasterPart ?? NotesSheets.AddMaster(presentation, root);
        var size = root.Element(P + "sldSz")!;
        Slide = new Area(0, 0, (long)size.Attribute("cx")!, (long)size.Attribute("cy")!);
        DeckLayout[] layouts =
        [
            .. presentation.SlideMasterParts.SelectMany(master => master.SlideLayoutParts.Select(layout => new DeckLayout(layout, Load(layout), Load(master)))),
        ];
        TitleLayout = layouts.FirstOrDefault(layout => layout.Type == "title") ?? layouts.FirstOrDefault(layout => layout.Subtitle is not null && layout.Title is not null) ?? layouts[0];
        titleOnly = layouts.FirstOrDefault(layout => layout.Type == "titleOnly")
            ?? layouts.FirstOrDefault(layout => layout.Title is not null && !layout.HasContents && layout.Subtitle is null)
            ?? layouts.FirstOrDefault(layout => layout.Title is not null) ?? layouts[0];
        Contents = ContentArea(layouts.FirstOrDefault(layout => layout.Type == "obj") ?? titleOnly);
    }

    public const string Workbooks = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The whole slide.</summary>
    public Area Slide { get; }

    /// <summary>Where the contents of a slide go: below the title, above the footer.</summary>
    public Area Contents { get; }

    public DeckLayout TitleLayout { get; }

    /// <summary>The layout of every slide but the first: a title, and free room.</summary>
    public DeckLayout SlideLayout => titleOnly;

    /// <summary>The six accents of the first master's theme, as rrggbb.</summary>
    public IReadOnlyList<string> Accents()
    {
        var scheme = Load(presentation.SlideMasterParts.First().ThemePart!).Descendants(A + "clrScheme").First();
        return [.. Enumerable.Range(1, 6).Select(index => scheme.Element(A + $"accent{index}")!.Elements().First())
            .Select(colour => (string?)colour.Attribute("lastClr") ?? (string?)colour.Attribute("val") ?? "808080").Select(hex => hex.Length == 6 ? hex : "808080")];
    }

    /// <summary>Adds a slide; the shapes are made once the part is there, since charts are parts of it.</summary>
    public void Add(DeckLayout layout, Func<SlidePart, IEnumerable<XElement>> shapes, string notes)
    {
        var part = presentation.AddNewPart<SlidePart>();
        part.AddPart(layout.Part);
        Save(part, El(P, "sld", Declarations, El(P, "cSld", ShapeTree(shapes(part))), El(P, "clrMapOvr", El(A, "masterClrMapping"))));
        NotesSheets.AddNotes(part, notesMaster, notes);

        var list = root.Element(P + "sldIdLst")!;
        var id = list.Elements().Select(slide => (long)slide.Attribute("id")!).DefaultIfEmpty(255).Max() + 1;
        list.Add(El(P, "sldId", At("id", id), new XAttribute(R + "id", presentation.GetIdOfPart(part))));
    }

    public void Close() => Save(presentation, root);

    /// <summary>The shapes of a slide, a layout or a master.</summary>
    public static XElement ShapeTree(IEnumerable<XElement> shapes) => El(P, "spTree",
        El(P, "nvGrpSpPr", El(P, "cNvPr", At("id", 1), At("name", "")), El(P, "cNvGrpSpPr"), El(P, "nvPr")),
        El(P, "grpSpPr", El(A, "xfrm", El(A, "off", At("x", 0), At("y", 0)), El(A, "ext", At("cx", 0), At("cy", 0)), El(A, "chOff", At("x", 0), At("y", 0)), El(A, "chExt", At("cx", 0), At("cy", 0)))),
        shapes);

    private Area ContentArea(DeckLayout layout)
    {
        var margin = Slide.Width / 20;
        var body = layout.Body ?? new Area(margin, Slide.Height / 5, Slide.Width - 2 * margin, Slide.Height * 7 / 10);
        var title = titleOnly.Title?.Place;
        // A title beside the contents, as some templates have it, takes nothing from above.
        var isAbove = title is { } place && place.Height < Slide.Height / 2;
        var top = isAbove ? Math.Max(body.Y, title!.Value.Bottom + Inch / 20) : body.Y;
        var footers = new[] { "dt", "ftr", "sldNum" }.Select(type => titleOnly.Footer(type)?.Place).OfType<Area>().Where(area => area.Y > Slide.Height * 3 / 5).Select(area => area.Y);
        var bottom = footers.Append(Slide.Height - Inch / 4).Append(Math.Max(body.Bottom, Slide.Height * 4 / 5)).Min();
        return new Area(body.X, top, body.Width, bottom - top);
    }
}
