using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace LandExpand.Sim.Reporting.Deck.Shapes;

/// <summary>The namespaces of presentation markup and what every writer of it needs.</summary>
internal static class Markup
{
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace Cdr = "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>English Metric Units in a point.</summary>
    public const long Point = 12_700;

    /// <summary>English Metric Units in an inch.</summary>
    public const long Inch = 914_400;

    /// <summary>The namespace declarations of a part's root element.</summary>
    public static XAttribute[] Declarations => [new(XNamespace.Xmlns + "a", A), new(XNamespace.Xmlns + "p", P), new(XNamespace.Xmlns + "r", R)];

    public static XElement El(XNamespace space, string name, params object?[] content) => new(space + name, content);

    /// <summary>An attribute; numbers in invariant digits.</summary>
    public static XAttribute At(string name, object value) =>
        new(name, value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value);

    /// <summary>An element whose only content is its attribute <c>val</c>, the way of charts.</summary>
    public static XElement Val(XNamespace space, string name, object value) => El(space, name, At("val", value is bool flag ? flag ? 1 : 0 : value));

    public static void Save(OpenXmlPart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create);
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
    }

    public static XElement Load(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        return XDocument.Load(stream).Root!;
    }
}
