using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace LandExpand.Sim.Reporting.Themes;

/// <summary>Width ÷ height of an SVG picture: by its view box, else by its width and height, else that of a square.</summary>
internal static partial class SvgProportion
{
    public static double Of(byte[] svg)
    {
        // Without a resolver: a document type may be there, but nothing it names is read.
        using var reader = XmlReader.Create(new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        reader.MoveToContent();
        var box = (reader.GetAttribute("viewBox") ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var (width, height) = box.Length == 4 ? (box[2], box[3]) : (reader.GetAttribute("width"), reader.GetAttribute("height"));
        return Length(width) is { } wide && Length(height) is { } high ? wide / high : 1;
    }

    private static double? Length(string? text) =>
        Number().Match(text ?? "") is { Success: true } match && double.TryParse(match.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;

    // With any unit but percent, which says nothing of a picture alone.
    [GeneratedRegex("^\\s*([0-9.]+)\\s*(px|pt|pc|mm|cm|in|em|ex)?\\s*\\z")]
    private static partial Regex Number();
}
