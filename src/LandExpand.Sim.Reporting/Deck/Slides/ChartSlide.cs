using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using LandExpand.Sim.Reporting.Deck.Charts;
using LandExpand.Sim.Reporting.Deck.Package;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>One chart, its takeaway as title, what is drawn above it and how it is computed below.</summary>
internal static class ChartSlide
{
    public static Slide Of(SlideDeck deck, ChartSpec chart) =>
        new(chart.Title, part => Shapes(deck, part, chart), $"{chart.Title}.\nHow to read: {chart.HowToRead}\nHow it is computed: {chart.Definition}");

    private static IEnumerable<XElement> Shapes(SlideDeck deck, SlidePart part, ChartSpec chart)
    {
        var width = deck.ContentWidth;
        var subtitle = new Paragraph(TextMeasure.Cut(chart.Subtitle, 14, width, 2), 14) { Tone = TextTone.Muted };
        var definition = new Paragraph(TextMeasure.Cut(chart.Definition, 10.5, width, 3), 10.5) { Tone = TextTone.Muted };
        var (top, rest) = deck.Contents.SplitTop((long)(subtitle.HeightAt(width) * Point), (long)(6 * Point));
        var (body, bottom) = rest.SplitBottom((long)((definition.HeightAt(width) + 2) * Point), (long)(4 * Point));
        yield return TextShape.Box(10, "What is drawn", top, [subtitle]);
        yield return Drawn(deck, part, chart, body);
        yield return TextShape.Box(12, "How it is computed", bottom, [definition], anchor: TextAnchor.Bottom);
    }

    private static XElement Drawn(SlideDeck deck, SlidePart part, ChartSpec chart, Area area)
    {
        if (chart.Series.OfType<HeatmapSeries>().FirstOrDefault() is { } heat)
        {
            return HeatmapTable.Of(11, chart, heat, area, deck.Colours);
        }

        return NativeForms.Of(new NativeContext(chart, deck.Colours, deck.Currency)) is { } plot
            ? Frame(part, plot, chart, area)
            : NumbersTable.Of(11, chart, area);
    }

    private static XElement Frame(SlidePart slide, NativePlot plot, ChartSpec chart, Area area)
    {
        var layout = PlotLayout.Of(plot, area);
        var part = slide.AddNewPart<ChartPart>();
        var workbook = part.AddEmbeddedPackagePart(DeckPackage.Workbooks);
        using (var data = new MemoryStream(ChartWorkbook.Of(plot, chart)))
        {
            workbook.FeedData(data);
        }

        string? overlay = null;
        if (plot.Overlays.Count > 0)
        {
            var drawing = part.AddNewPart<ChartDrawingPart>();
            Save(drawing, OverlayMarkup.Of(plot, layout));
            overlay = part.GetIdOfPart(drawing);
        }

        Save(part, ChartMarkup.Of(plot, layout, part.GetIdOfPart(workbook), overlay));
        return El(P, "graphicFrame",
            El(P, "nvGraphicFramePr", El(P, "cNvPr", At("id", 11), At("name", "Chart"), At("descr", $"{chart.Title}. {chart.Subtitle}.")),
                El(P, "cNvGraphicFramePr", El(A, "graphicFrameLocks", At("noGrp", 1))), El(P, "nvPr")),
            area.Transform(P),
            El(A, "graphic", El(A, "graphicData", At("uri", C.NamespaceName), El(C, "chart", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(R + "id", slide.GetIdOfPart(part))))));
    }
}
