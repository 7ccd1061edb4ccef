using System.Buffers.Binary;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using LandExpand.Sim.Reporting.Deck.Shapes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Package;

/// <summary>A PNG in the corner of the master, fitted into its area at the right, its proportions kept.</summary>
internal static class OwnLogo
{
    public static IEnumerable<XElement> Add(SlideMasterPart master, byte[]? png, Area area)
    {
        if (png is not { Length: > 24 })
        {
            return [];
        }

        var image = master.AddImagePart(ImagePartType.Png);
        using (var stream = new MemoryStream(png))
        {
            image.FeedData(stream);
        }

        // The header of a PNG holds width and height at bytes 16 and 20.
        var (wide, high) = (BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(20)));
        var scale = Math.Min(area.Width / (double)Math.Max(wide, 1), area.Height / (double)Math.Max(high, 1));
        var (width, height) = ((long)(wide * scale), (long)(high * scale));
        return
        [
            El(P, "pic",
                El(P, "nvPicPr", El(P, "cNvPr", At("id", 21), At("name", "Logo"), At("descr", "Logo")), El(P, "cNvPicPr", El(A, "picLocks", At("noChangeAspect", 1))), El(P, "nvPr")),
                El(P, "blipFill", El(A, "blip", new XAttribute(R + "embed", master.GetIdOfPart(image))), El(A, "stretch", El(A, "fillRect"))),
                El(P, "spPr", new Area(area.Right - width, area.Y, width, height).Transform(), El(A, "prstGeom", At("prst", "rect"), El(A, "avLst")))),
        ];
    }
}
