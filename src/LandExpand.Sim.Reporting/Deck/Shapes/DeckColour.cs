using System.Xml.Linq;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Shapes;

/// <summary>A colour: of its own, or of the theme and made lighter, darker or transparent, so that it follows when the theme changes.</summary>
/// <param name="Rgb">Six hexadecimal digits, or null for a theme colour.</param>
/// <param name="Scheme">A name of the theme's colour scheme, such as <c>accent1</c>; null for a colour of its own.</param>
internal sealed record DeckColour(string? Rgb, string? Scheme)
{
    /// <summary>Luminance is multiplied by this share, then <see cref="Lighter"/> is added; 1 leaves it.</summary>
    public double Darker { get; init; } = 1;

    public double Lighter { get; init; }

    /// <summary>1 is opaque.</summary>
    public double Opacity { get; init; } = 1;

    public static DeckColour Text { get; } = new(null, "tx1");

    public static DeckColour Muted { get; } = new(null, "tx1") { Opacity = 0.7 };

    public static DeckColour Accent { get; } = new(null, "accent1");

    public static DeckColour Grid { get; } = new(null, "tx1") { Opacity = 0.14 };

    /// <summary>The lines of tables; opaque, since not every program knows transparent ones.</summary>
    public static DeckColour Rule { get; } = new(null, "tx1") { Darker = 0.25, Lighter = 0.75 };

    public static DeckColour Panel { get; } = new(null, "tx1") { Opacity = 0.05 };

    public static DeckColour Page { get; } = new(null, "bg1");

    public static DeckColour OfHex(string hex) => new(hex.TrimStart('#').ToUpperInvariant(), null);

    public XElement ToXml() => El(A, Rgb is null ? "schemeClr" : "srgbClr", At("val", Rgb ?? Scheme!),
        Darker == 1 ? null : Val(A, "lumMod", (int)(Darker * 100_000)),
        Lighter == 0 ? null : Val(A, "lumOff", (int)(Lighter * 100_000)),
        Opacity == 1 ? null : Val(A, "alpha", (int)(Opacity * 100_000)));

    public XElement Fill() => El(A, "solidFill", ToXml());

    /// <summary>A line of a width in points.</summary>
    public XElement Line(double width, string? dash = null) => El(A, "ln", At("w", (long)(width * Point)), At("cap", dash is null ? "rnd" : "flat"),
        Fill(), dash is null ? null : Val(A, "prstDash", dash), El(A, "round"));
}
