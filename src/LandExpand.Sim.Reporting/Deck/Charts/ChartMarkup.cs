using System.Xml.Linq;
using LandExpand.Sim.Reporting.Deck.Shapes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>A whole chart part.</summary>
internal static class ChartMarkup
{
    public static XElement Of(NativePlot plot, PlotLayout layout, string workbookId, string? overlayId) => El(C, "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R),
        Val(C, "date1904", false), Val(C, "roundedCorners", false),
        El(C, "chart", Val(C, "autoTitleDeleted", true),
            El(C, "plotArea", Layout(layout, layout.Plot.X, layout.Plot.Y, layout.Plot.Width, layout.Plot.Height, inner: true),
                Groups(plot, layout), AxisMarkup.Categories(plot, layout), AxisMarkup.Values(plot), El(C, "spPr", El(A, "noFill"))),
            layout.LegendHeight > 0 ? Legend(plot, layout) : null,
            Val(C, "plotVisOnly", true), Val(C, "dispBlanksAs", plot.SpanGaps ? "span" : "gap")),
        El(C, "spPr", El(A, "noFill"), El(A, "ln", El(A, "noFill"))),
        AxisMarkup.Text(new Paragraph("", PlotLayout.LabelSize), rotated: true),
        El(C, "externalData", new XAttribute(R + "id", workbookId), Val(C, "autoUpdate", false)),
        overlayId is null ? null : El(C, "userShapes", new XAttribute(R + "id", overlayId)));

    private static IEnumerable<XElement> Groups(NativePlot plot, PlotLayout layout)
    {
        object[] axes = [Val(C, "axId", AxisMarkup.CategoryId), Val(C, "axId", AxisMarkup.ValueId)];
        if (Series(plot, layout, NativeShape.Area) is { Length: > 0 } areas)
        {
            yield return El(C, "areaChart", Val(C, "grouping", "stacked"), Val(C, "varyColors", false), areas, axes);
        }

        if (Series(plot, layout, NativeShape.Column) is { Length: > 0 } columns)
        {
            yield return El(C, "barChart", Val(C, "barDir", plot.IsHorizontal ? "bar" : "col"), Val(C, "grouping", "stacked"), Val(C, "varyColors", false), columns,
                Val(C, "gapWidth", plot.Gap), Val(C, "overlap", 100), axes);
        }

        if (Series(plot, layout, NativeShape.Line) is { Length: > 0 } lines)
        {
            yield return El(C, "lineChart", Val(C, "grouping", "standard"), Val(C, "varyColors", false), lines, Val(C, "marker", true), axes);
        }
    }

    private static XElement[] Series(NativePlot plot, PlotLayout layout, NativeShape shape) =>
        [.. Enumerable.Range(0, plot.Series.Count).Where(index => plot.Series[index].Shape == shape).Select(index => SeriesMarkup.Of(plot, index, layout.MarkSize))];

    private static XElement Legend(NativePlot plot, PlotLayout layout) => El(C, "legend", Val(C, "legendPos", "t"),
        Enumerable.Range(0, plot.Series.Count).Where(index => plot.Series[index] is { InLegend: false } or { Colour: null })
            .Select(index => El(C, "legendEntry", Val(C, "idx", index), Val(C, "delete", true))),
        Layout(layout, layout.Plot.X - 6, 0, layout.Width - layout.Plot.X, layout.LegendHeight, inner: false),
        Val(C, "overlay", false), AxisMarkup.Text(new Paragraph("", PlotLayout.LabelSize), rotated: true));

    private static XElement Layout(PlotLayout layout, double x, double y, double width, double height, bool inner) => El(C, "layout", El(C, "manualLayout",
        inner ? Val(C, "layoutTarget", "inner") : null, Val(C, "xMode", "edge"), Val(C, "yMode", "edge"),
        Val(C, "x", x / layout.Width), Val(C, "y", y / layout.Height), Val(C, "w", width / layout.Width), Val(C, "h", height / layout.Height)));
}
