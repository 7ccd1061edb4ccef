using System.Xml.Linq;
using LandExpand.Sim.Reporting.Workbook;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Shapes;

/// <summary>The tones of text, all relative to the theme.</summary>
internal enum TextTone
{
    Normal,
    Muted,
    Accent,
}

internal enum TextAlign
{
    Left,
    Centre,
    Right,
}

/// <summary>A paragraph of one style.</summary>
/// <param name="Text">The words.</param>
/// <param name="Size">In points.</param>
internal sealed record Paragraph(string Text, double Size)
{
    public bool Bold { get; init; }

    public bool Bullet { get; init; }

    public bool Heading { get; init; }

    public TextTone Tone { get; init; }

    /// <summary>A colour of its own in place of the tone's.</summary>
    public DeckColour? Colour { get; init; }

    public TextAlign Align { get; init; }

    /// <summary>Room after the paragraph, in points.</summary>
    public double After { get; init; }

    /// <summary>Indent of a bulleted paragraph, in points.</summary>
    public double Indent => Bullet ? Math.Max(12, Size) : 0;

    /// <summary>About the height at a width, both in points.</summary>
    public double HeightAt(double width) => TextMeasure.Height(Text, Size, width - Indent, Bold) + After;

    public XElement ToXml() => El(A, "p",
        El(A, "pPr", Bullet ? At("marL", (long)(Indent * Point)) : At("marL", 0), At("indent", Bullet ? -(long)(Indent * Point) : 0),
            At("algn", Align switch { TextAlign.Centre => "ctr", TextAlign.Right => "r", _ => "l" }),
            El(A, "lnSpc", Val(A, "spcPct", 100_000)),
            El(A, "spcBef", Val(A, "spcPts", 0)),
            El(A, "spcAft", Val(A, "spcPts", (int)(After * 100))),
            Bullet ? El(A, "buFont", At("typeface", "Arial")) : null,
            Bullet ? El(A, "buChar", At("char", "•")) : El(A, "buNone")),
        // The size of an empty run is not read: the cell would be as high as the default size.
        Text.Length == 0 ? RunProperties("endParaRPr") : El(A, "r", RunProperties("rPr"), El(A, "t", SheetText.Legal(Text.ReplaceLineEndings(" ")))));

    /// <summary>The look of the run, for text bodies and for charts.</summary>
    public XElement RunProperties(string name) => El(A, name, name == "rPr" ? At("lang", "en-US") : null, At("sz", (int)(Size * 100)), At("b", Bold ? 1 : 0),
        El(A, "solidFill", (Colour ?? Tone switch { TextTone.Muted => DeckColour.Muted, TextTone.Accent => DeckColour.Accent, _ => DeckColour.Text }).ToXml()),
        El(A, "latin", At("typeface", Heading ? "+mj-lt" : "+mn-lt")));
}
