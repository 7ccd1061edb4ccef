using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Reporting.Deck;

/// <summary>The shape of a slide.</summary>
public enum SlideRatio
{
    /// <summary>16:9, 13.33 × 7.5 inches.</summary>
    Widescreen,

    /// <summary>4:3, 10 × 7.5 inches.</summary>
    Standard,
}

/// <summary>How a deck looks. Ratio, palette and fonts are those of the template where one is given.</summary>
public sealed record DeckOptions
{
    /// <summary>The user's own .pptx or .potx, whose master, layouts, theme colours and fonts the slides take; null for the built-in look.</summary>
    public string? Template { get; init; }

    public SlideRatio Ratio { get; init; } = SlideRatio.Widescreen;

    /// <summary>Colours by role; with a template they come from its theme instead.</summary>
    public Palette Palette { get; init; } = Palette.Light;

    public string HeadingFont { get; init; } = "Calibri";

    public string BodyFont { get; init; } = "Calibri";

    /// <summary>The date on the title slide and in the footers, as it shall read; null for none.</summary>
    public string? Date { get; init; }

    /// <summary>A line in every footer, such as "Confidential – board members only"; null for none.</summary>
    public string? Confidentiality { get; init; }

    /// <summary>A PNG or SVG for the corner of every slide, built-in look only (a template brings its own); null for none.</summary>
    public Logo? Logo { get; init; }

    /// <summary>The same as PNG, for programs that do not know SVG (Office before 2016, LibreOffice before 7.6); null where nothing could paint it, and they show none.</summary>
    public byte[]? PaintedLogo { get; init; }
}
