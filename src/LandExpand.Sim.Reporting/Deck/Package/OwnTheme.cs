using System.Xml.Linq;
using LandExpand.Sim.Reporting.Description;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Package;

/// <summary>The theme of the built-in look: colours of the palette, two fonts, plain fills and lines.</summary>
internal static class OwnTheme
{
    public static XElement Of(DeckOptions options)
    {
        var palette = options.Palette;
        string Role(ColourRole role) => palette.Roles[role];
        (string Name, string Colour)[] colours =
        [
            ("dk1", palette.Text), ("lt1", palette.Background), ("dk2", Role(ColourRole.Total)), ("lt2", Role(ColourRole.Aside)),
            ("accent1", Role(ColourRole.Forecast)), ("accent2", Role(ColourRole.Second)), ("accent3", Role(ColourRole.Gain)), ("accent4", Role(ColourRole.Contraction)),
            ("accent5", Role(ColourRole.Strong)), ("accent6", Role(ColourRole.Reference)), ("hlink", Role(ColourRole.Forecast)), ("folHlink", Role(ColourRole.Reference)),
        ];
        return El(A, "theme", new XAttribute(XNamespace.Xmlns + "a", A), At("name", "Land and expand"), El(A, "themeElements",
            El(A, "clrScheme", At("name", "Land and expand"), colours.Select(colour => El(A, colour.Name, Val(A, "srgbClr", colour.Colour.TrimStart('#').ToUpperInvariant())))),
            El(A, "fontScheme", At("name", "Land and expand"), Font("majorFont", options.HeadingFont), Font("minorFont", options.BodyFont)),
            El(A, "fmtScheme", At("name", "Plain"),
                El(A, "fillStyleLst", Three(_ => Fill())),
                El(A, "lnStyleLst", Three(index => El(A, "ln", At("w", 6350 * (index + 1)), Fill()))),
                El(A, "effectStyleLst", Three(_ => El(A, "effectStyle", El(A, "effectLst")))),
                El(A, "bgFillStyleLst", Three(_ => Fill())))));
    }

    private static XElement Font(string name, string typeface) => El(A, name, El(A, "latin", At("typeface", typeface)), El(A, "ea", At("typeface", "")), El(A, "cs", At("typeface", "")));

    private static XElement Fill() => El(A, "solidFill", Val(A, "schemeClr", "phClr"));

    private static IEnumerable<XElement> Three(Func<int, XElement> make) => Enumerable.Range(0, 3).Select(make);
}
