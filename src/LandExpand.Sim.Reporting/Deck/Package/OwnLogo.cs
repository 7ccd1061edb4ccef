using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Themes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Package;

/// <summary>
/// A logo in the corner of the master, fitted into its area at the right, its proportions kept. An SVG is there as itself, and painted for programs that do
/// not know it: an extension of the picture (MS-ODRAWXML, section 2.28) names the SVG.
/// </summary>
internal static class OwnLogo
{
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    private static readonly XNamespace Asvg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

    /// <summary>A PNG of one transparent dot, for an SVG that nothing could paint.</summary>
    private static readonly byte[] Nothing = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=");

    public static IEnumerable<XElement> Add(SlideMasterPart master, DeckOptions options, Area area)
    {
        if (options.Logo is not { } logo)
        {
            return [];
        }

        var picture = Part(master, "logo", "image/png", logo.IsSvg ? options.PaintedLogo ?? Nothing : logo.Bytes);
        var extension = logo.IsSvg
            ? El(A, "extLst", El(A, "ext", At("uri", SvgExtension), new XElement(Asvg + "svgBlip", new XAttribute(XNamespace.Xmlns + "asvg", Asvg), new XAttribute(R + "embed", Part(master, "logoAsSvg", logo.MediaType, logo.Bytes)))))
            : null;
        var width = Math.Min(area.Width, (long)(area.Height * logo.Proportion));
        var height = Math.Min(area.Height, (long)(area.Width / logo.Proportion));
        return
        [
            El(P, "pic",
                El(P, "nvPicPr", El(P, "cNvPr", At("id", 21), At("name", "Logo"), At("descr", "Logo")), El(P, "cNvPicPr", El(A, "picLocks", At("noChangeAspect", 1))), El(P, "nvPr")),
                El(P, "blipFill", El(A, "blip", new XAttribute(R + "embed", picture), extension), El(A, "stretch", El(A, "fillRect"))),
                El(P, "spPr", new Area(area.Right - width, area.Y, width, height).Transform(), El(A, "prstGeom", At("prst", "rect"), El(A, "avLst")))),
        ];
    }

    private static string Part(SlideMasterPart master, string id, string mediaType, byte[] bytes)
    {
        var part = master.AddNewPart<ImagePart>(mediaType, id);
        using var stream = new MemoryStream(bytes);
        part.FeedData(stream);
        return id;
    }
}
