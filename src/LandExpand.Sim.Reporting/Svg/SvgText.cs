namespace LandExpand.Sim.Reporting.Svg;

/// <summary>Texts of a picture.</summary>
internal static class SvgText
{
    // Faces of one width, where a page takes the system's own: lines of a picture are broken before anybody knows who will open it.
    private const string Families = "Helvetica Neue, Helvetica, Arial, Liberation Sans, Roboto, Segoe UI, sans-serif";

    /// <summary>A list of families without quotes: quoted names end the attributes that some renderers write.</summary>
    public static string Family(string? font) => font is null ? Families : $"{font}, {Families}";

    /// <summary>The text, cut with an ellipsis where it would be wider.</summary>
    public static string Shortened(string text, double width, double size)
    {
        var kept = text;
        while (kept.Length > 1 && TextExtent.Of(kept + (kept.Length < text.Length ? "…" : ""), size) > width)
        {
            kept = kept[..^(char.IsLowSurrogate(kept[^1]) ? 2 : 1)];
        }

        return kept.Length < text.Length ? kept.TrimEnd() + "…" : text;
    }

    /// <summary>Characters that no XML file may hold become U+FFFD.</summary>
    public static string WithoutIllegalCharacters(string xml) =>
        string.Create(xml.Length, xml, (kept, all) =>
        {
            for (var i = 0; i < kept.Length; i++)
            {
                var pair = (char.IsHighSurrogate(all[i]) && i + 1 < all.Length && char.IsLowSurrogate(all[i + 1])) || (char.IsLowSurrogate(all[i]) && i > 0 && char.IsHighSurrogate(all[i - 1]));
                kept[i] = pair || System.Xml.XmlConvert.IsXmlChar(all[i]) ? all[i] : '\uFFFD';
            }
        });
}
