using System.Globalization;
using System.Xml.Linq;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Workbook;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>A series as chart markup, its values linked to the data sheet and cached.</summary>
internal static class SeriesMarkup
{
    /// <param name="plot">The chart.</param>
    /// <param name="index">Which of its series.</param>
    /// <param name="labelSize">Of the words over its values, in points.</param>
    public static XElement Of(NativePlot plot, int index, double labelSize)
    {
        var series = plot.Series[index];
        var column = SheetWriter.ColumnName(index + 1);
        return El(C, "ser", Val(C, "idx", index), Val(C, "order", index),
            El(C, "tx", El(C, "strRef", El(C, "f", Reference(column, 1, 1)), StringCache([series.Name]))),
            Look(series),
            series.Shape == NativeShape.Column ? Val(C, "invertIfNegative", false) : null,
            series.Shape == NativeShape.Line ? Marker(series) : null,
            Unmarked(series),
            series.Labels.Count > 0 ? Labels(series, labelSize) : null,
            series.Whiskers.Count > 0 ? Whiskers(series) : null,
            El(C, "cat", Categories(plot.Categories)),
            El(C, "val", El(C, "numRef", El(C, "f", Reference(column, 2, series.Values.Count + 1)), NumberCache(series.Values, plot.Values.Format))),
            series.Shape == NativeShape.Line ? Val(C, "smooth", false) : null);
    }

    private static XElement Look(NativeSeries series) => series switch
    {
        { Colour: null, Shape: NativeShape.Line } or { MarksOnly: true } => El(C, "spPr", El(A, "ln", El(A, "noFill"))),
        { Colour: null } => El(C, "spPr", El(A, "noFill"), El(A, "ln", El(A, "noFill"))),
        { Shape: NativeShape.Line } => El(C, "spPr", series.Colour.Line(series.Width, series.Stroke switch
        {
            LineStroke.Dashed => "dash",
            LineStroke.Dotted => "sysDot",
            _ => null,
        })),
        _ => El(C, "spPr", series.Colour.Fill(), El(A, "ln", El(A, "noFill"))),
    };

    private static XElement Marker(NativeSeries series) => series is { MarkedAt.Count: > 0, Colour: { } colour }
        ? El(C, "marker", Val(C, "symbol", "circle"), Val(C, "size", 7), El(C, "spPr", colour.Fill(), El(A, "ln", El(A, "noFill"))))
        : El(C, "marker", Val(C, "symbol", "none"));

    // A line of few points is read off between them, so that it is drawn by programs that do not cross gaps; only its points are marked.
    private static IEnumerable<XElement> Unmarked(NativeSeries series) => series.MarkedAt.Count == 0
        ? []
        : Enumerable.Range(0, series.Values.Count).Where(index => series.Values[index] is not null && !series.MarkedAt.Contains(index))
            .Select(index => El(C, "dPt", Val(C, "idx", index), El(C, "marker", Val(C, "symbol", "none")), Val(C, "bubble3D", false)));

    private static XElement Labels(NativeSeries series, double size) => El(C, "dLbls",
        series.Labels.Select((label, index) => (label, index)).Where(entry => !string.IsNullOrEmpty(entry.label)).Select(entry => El(C, "dLbl", Val(C, "idx", entry.index),
            El(C, "tx", El(C, "rich", El(A, "bodyPr"), El(A, "lstStyle"),
                El(A, "p", El(A, "r", new Paragraph("", size) { Bold = true }.RunProperties("rPr"), El(A, "t", SheetText.Legal(entry.label!)))))),
            Val(C, "dLblPos", "t"), Show(true))),
        El(C, "spPr", El(A, "noFill"), El(A, "ln", El(A, "noFill"))),
        Show(false));

    private static XElement[] Show(bool value) =>
    [
        Val(C, "showLegendKey", false), Val(C, "showVal", value), Val(C, "showCatName", false), Val(C, "showSerName", false), Val(C, "showPercent", false), Val(C, "showBubbleSize", false),
    ];

    private static XElement Whiskers(NativeSeries series) => El(C, "errBars", Val(C, "errDir", "y"), Val(C, "errBarType", "both"), Val(C, "errValType", "cust"), Val(C, "noEndCap", false),
        El(C, "plus", Literal([.. series.Whiskers.Select(whisker => whisker.Above)], series)),
        El(C, "minus", Literal([.. series.Whiskers.Select(whisker => whisker.Below)], series)),
        El(C, "spPr", DeckColour.Text.Line(1.25)));

    // A value without spread has no whisker; one of length zero would leave its caps.
    private static XElement Literal(double[] lengths, NativeSeries series) => El(C, "numLit", El(C, "formatCode", "General"), Val(C, "ptCount", lengths.Length),
        lengths.Select((length, index) => series.Whiskers[index] == default ? null : El(C, "pt", At("idx", index), El(C, "v", Text(length)))));

    private static XElement Categories(NativeCategories categories)
    {
        var reference = El(C, "f", Reference("A", 2, categories.Names.Count + 1));
        return categories.Numbers is { } numbers
            ? El(C, "numRef", reference, NumberCache([.. numbers.Select(number => (double?)number)], categories.Format))
            : El(C, "strRef", reference, StringCache(categories.Names));
    }

    private static XElement NumberCache(IReadOnlyList<double?> values, string format) => El(C, "numCache", El(C, "formatCode", format), Val(C, "ptCount", values.Count),
        values.Select((value, index) => value is { } number ? El(C, "pt", At("idx", index), El(C, "v", Text(number))) : null));

    private static XElement StringCache(IReadOnlyList<string> texts) => El(C, "strCache", Val(C, "ptCount", texts.Count),
        texts.Select((text, index) => El(C, "pt", At("idx", index), El(C, "v", SheetText.Safe(text)))));

    private static string Reference(string column, int from, int to) => string.Create(CultureInfo.InvariantCulture,
        $"'{ChartWorkbook.DataSheet}'!${column}${from}{(from == to ? "" : $":${column}${to}")}");

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
