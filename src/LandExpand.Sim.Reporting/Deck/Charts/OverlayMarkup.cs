using System.Xml.Linq;
using LandExpand.Sim.Reporting.Deck.Shapes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>Words and lines over a chart, as shapes inside it: they move and scale with it.</summary>
internal static class OverlayMarkup
{
    public static XElement Of(NativePlot plot, PlotLayout layout) => El(C, "userShapes",
        new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "cdr", Cdr),
        plot.Overlays.SelectMany(Parts).Select((overlay, index) => overlay switch
        {
            OverlayText text => Text(text, layout, index + 2),
            OverlayLine line => Line(line, layout, index + 2),
            OverlayHead head => Head(head, layout, index + 2),
            OverlaySpan span => Anchor(layout.At(span.X, span.Y), layout.At(span.ToX, span.ToY), Shape(layout, layout.At(span.X, span.Y), layout.At(span.ToX, span.ToY), index + 2, "rect", span.Colour.Fill(), El(A, "ln", El(A, "noFill")), null)),
            _ => null,
        }));

    private static XElement Text(OverlayText text, PlotLayout layout, int id)
    {
        var (x, y) = layout.At(text.X, text.Y, (text.Right, 0));
        var width = (TextMeasure.Width(text.Text, text.Size, text.Bold) * 1.15 + 6) / layout.Width;
        var line = text.Size * 1.25 / layout.Height;
        var left = Math.Clamp(text.Align switch { TextAlign.Centre => x - width / 2, TextAlign.Right => x - width, _ => x }, 0, Math.Max(0, 1 - width));
        var top = Math.Clamp(y + text.LinesDown * line, 0, 1 - line);
        var (from, to) = ((left, top), (Math.Min(1, left + width), Math.Min(1, top + line)));
        var words = new Paragraph(text.Text, text.Size) { Bold = text.Bold, Colour = text.Colour, Align = text.Align };
        return Anchor(from, to, Shape(layout, from, to, id, "rect", text.Fill?.Fill() ?? El(A, "noFill"), El(A, "ln", El(A, "noFill")), words));
    }

    // Not every program draws the ends of lines over charts, so heads are shapes.
    private static IEnumerable<Overlay> Parts(Overlay overlay) => overlay is OverlayLine { Arrow: true } line
        ? [line, new OverlayHead(line.ToX, line.ToY, line.Colour, line.ToShift, (line.ToY, line.ToShift.Down).CompareTo((line.Y, line.FromShift.Down)) > 0)]
        : [overlay];

    private static XElement Head(OverlayHead head, PlotLayout layout, int id)
    {
        const double half = 4, high = 8;
        var (left, right) = (head.Shift.Right - half, head.Shift.Right + half);
        var (top, bottom) = head.Down ? (head.Shift.Down - high, head.Shift.Down) : (head.Shift.Down, head.Shift.Down + high);
        var (from, to) = (layout.At(head.X, head.Y, (left, top)), layout.At(head.X, head.Y, (right, bottom)));
        var shape = Shape(layout, from, to, id, "triangle", head.Colour.Fill(), El(A, "ln", El(A, "noFill")), null);
        shape.Descendants(A + "xfrm").Single().Add(head.Down ? At("flipV", 1) : null);
        return Anchor(from, to, shape);
    }

    private static XElement Line(OverlayLine line, PlotLayout layout, int id)
    {
        var (from, to) = (layout.At(line.X, line.Y, line.FromShift), layout.At(line.ToX, line.ToY, line.ToShift));
        // An anchor runs right and down; a line that does not is mirrored in it.
        var (start, end) = ((Math.Min(from.X, to.X), Math.Min(from.Y, to.Y)), (Math.Max(from.X, to.X), Math.Max(from.Y, to.Y)));
        var shape = Shape(layout, start, end, id, "line", El(A, "noFill"), line.Colour.Line(line.Width, line.Dash), null);
        var transform = shape.Descendants(A + "xfrm").Single();
        transform.Add(to.X < from.X ? At("flipH", 1) : null, to.Y < from.Y ? At("flipV", 1) : null);
        return Anchor(start, end, shape);
    }

    private static XElement Anchor((double X, double Y) from, (double X, double Y) to, XElement shape) => El(Cdr, "relSizeAnchor",
        El(Cdr, "from", El(Cdr, "x", from.X), El(Cdr, "y", from.Y)), El(Cdr, "to", El(Cdr, "x", to.X), El(Cdr, "y", to.Y)), shape);

    private static XElement Shape(PlotLayout layout, (double X, double Y) from, (double X, double Y) to, int id, string geometry, XElement fill, XElement line, Paragraph? words) => El(Cdr, "sp",
        At("macro", ""), At("textlink", ""),
        El(Cdr, "nvSpPr", El(Cdr, "cNvPr", At("id", id), At("name", words?.Text is { Length: > 0 } text ? Workbook.SheetText.Legal(text) : geometry)), El(Cdr, "cNvSpPr")),
        El(Cdr, "spPr", Place(layout, from, to).Transform(), El(A, "prstGeom", At("prst", geometry), El(A, "avLst")), fill, line),
        words is null ? null : TextShape.Body(Cdr, [words], TextAnchor.Middle, 0, wrap: false));

    private static Area Place(PlotLayout layout, (double X, double Y) from, (double X, double Y) to) => new(
        (long)(from.X * layout.Width * Point), (long)(from.Y * layout.Height * Point),
        (long)((to.X - from.X) * layout.Width * Point), (long)((to.Y - from.Y) * layout.Height * Point));
}
