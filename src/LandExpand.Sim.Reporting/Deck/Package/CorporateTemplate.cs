using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using LandExpand.Sim.Scenarios;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Package;

/// <summary>The user's own presentation or template, emptied of its slides: masters, layouts, theme and pictures stay.</summary>
internal static class CorporateTemplate
{
    private static readonly XNamespace Sections = "http://schemas.microsoft.com/office/powerpoint/2010/main";

    /// <summary>Opens a copy in <paramref name="stream"/>; the file itself is not touched.</summary>
    /// <exception cref="InputException">The file cannot be read, or is no presentation with a master.</exception>
    public static PresentationDocument Open(string path, Stream stream)
    {
        try
        {
            using (var file = File.OpenRead(path))
            {
                file.CopyTo(stream);
            }

            stream.Position = 0;
            var document = PresentationDocument.Open(stream, true, new OpenSettings { AutoSave = false });
            if (document.PresentationPart is not { } found || !found.SlideMasterParts.Any(master => master.SlideLayoutParts.Any()))
            {
                throw Unusable(path, "a presentation with a slide master and layouts");
            }

            if (document.DocumentType != PresentationDocumentType.Presentation)
            {
                document.ChangeDocumentType(PresentationDocumentType.Presentation);
            }

            var presentation = document.PresentationPart!; // a changed type comes with a new part
            if (presentation.VbaProjectPart is { } macros)
            {
                presentation.DeletePart(macros);
            }

            Clear(presentation);
            return document;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException or OpenXmlPackageException or System.Xml.XmlException)
        {
            throw Unusable(path, $"a PowerPoint file, .pptx or .potx ({problem.Message.TrimEnd('.')})");
        }
    }

    private static void Clear(PresentationPart presentation)
    {
        var root = Load(presentation);
        foreach (var slide in presentation.SlideParts.ToArray())
        {
            presentation.DeletePart(slide);
        }

        // Whatever names the old slides must go with them, or PowerPoint offers to repair the file.
        root.Element(P + "custShowLst")?.Remove();
        root.Descendants(P + "ext").Where(extension => extension.Descendants(Sections + "sectionLst").Any()).Remove();
        if (root.Element(P + "extLst") is { HasElements: false } empty)
        {
            empty.Remove();
        }

        var slides = root.Element(P + "sldIdLst");
        if (slides is null)
        {
            slides = El(P, "sldIdLst");
            (root.Element(P + "handoutMasterIdLst") ?? root.Element(P + "notesMasterIdLst") ?? root.Element(P + "sldMasterIdLst")!).AddAfterSelf(slides);
        }

        slides.RemoveNodes();
        Save(presentation, root);
    }

    private static InputException Unusable(string path, string expected) => new([new InputProblem("--template", 0, "", path, expected)]);
}
