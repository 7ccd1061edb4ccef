using System.Xml.Linq;
using LandExpand.Sim.Reporting.Deck.Shapes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>The two axes of a chart.</summary>
internal static class AxisMarkup
{
    public const int CategoryId = 111111111;
    public const int ValueId = 222222222;

    public static XElement Categories(NativePlot plot, PlotLayout layout)
    {
        var categories = plot.Categories;
        var isDates = categories.Numbers is not null;
        object?[] shared =
        [
            Val(C, "axId", CategoryId), El(C, "scaling", Val(C, "orientation", plot.IsHorizontal ? "maxMin" : "minMax")), Val(C, "delete", false), Val(C, "axPos", plot.IsHorizontal ? "l" : "b"),
            categories.Title.Length == 0 || !categories.Labelled ? null : Title(categories.Title),
            El(C, "numFmt", At("formatCode", categories.Format), At("sourceLinked", 0)),
            Val(C, "majorTickMark", isDates && categories.Labelled ? "out" : "none"), Val(C, "minorTickMark", "none"), Val(C, "tickLblPos", categories.Labelled ? "low" : "none"),
            El(C, "spPr", El(A, "noFill"), DeckColour.Muted.Line(0.75)), Text(new Paragraph("", layout.NameSize) { Tone = TextTone.Muted }, rotated: false),
            Val(C, "crossAx", ValueId), Val(C, "crosses", "autoZero"),
        ];
        return isDates
            ? El(C, "dateAx", shared, Val(C, "auto", false), Val(C, "lblOffset", 100), Val(C, "baseTimeUnit", categories.AreMonths ? "months" : "days"),
                Val(C, "majorUnit", categories.LabelStep), Val(C, "majorTimeUnit", categories.AreMonths ? "months" : "days"))
            : El(C, "catAx", shared, Val(C, "auto", false), Val(C, "lblAlgn", "ctr"), Val(C, "lblOffset", 100), Val(C, "noMultiLvlLbl", true));
    }

    public static XElement Values(NativePlot plot) => El(C, "valAx", Val(C, "axId", ValueId),
        El(C, "scaling", Val(C, "orientation", "minMax"), Val(C, "max", plot.Values.Maximum), Val(C, "min", plot.Values.Minimum)),
        Val(C, "delete", false), Val(C, "axPos", plot.IsHorizontal ? "b" : "l"), plot.Values.Labels.Count == 0 ? null : El(C, "majorGridlines", El(C, "spPr", DeckColour.Grid.Line(0.75))),
        El(C, "numFmt", At("formatCode", plot.Values.Format), At("sourceLinked", 0)),
        Val(C, "majorTickMark", "none"), Val(C, "minorTickMark", "none"), Val(C, "tickLblPos", plot.Values.Labels.Count == 0 ? "none" : plot.IsHorizontal ? "high" : "low"),
        El(C, "spPr", El(A, "noFill"), El(A, "ln", El(A, "noFill"))), Text(new Paragraph("", PlotLayout.LabelSize) { Tone = TextTone.Muted }, rotated: false),
        Val(C, "crossAx", CategoryId), Val(C, "crosses", plot.IsHorizontal ? "max" : "min"),
        // Areas and lines start on the axis, columns beside it.
        Val(C, "crossBetween", plot.Series.Any(series => series.Shape == NativeShape.Column) ? "between" : "midCat"),
        Val(C, "majorUnit", plot.Values.Step));

    /// <summary>How the text of an axis, a legend or a whole chart looks.</summary>
    public static XElement Text(Paragraph style, bool rotated) => El(C, "txPr", El(A, "bodyPr", rotated ? null : At("rot", 0), At("vert", "horz")), El(A, "lstStyle"),
        El(A, "p", El(A, "pPr", style.RunProperties("defRPr")), El(A, "endParaRPr", At("lang", "en-US"))));

    private static XElement Title(string title) => El(C, "title",
        El(C, "tx", El(C, "rich", El(A, "bodyPr"), El(A, "lstStyle"), new Paragraph(title, PlotLayout.LabelSize) { Tone = TextTone.Muted, Align = TextAlign.Centre }.ToXml())),
        Val(C, "overlay", false));
}
