using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>What a chart description says about its series, as words and lines over the plot. Horizontal lines are series of the chart and not here.</summary>
internal static class Annotations
{
    /// <summary>The labels and the title of the horizontal axis, where the axis itself cannot write them at their places.</summary>
    public static IEnumerable<Overlay> Ticks(ChartAxis axis, Func<double, double> place) => axis.Ticks
        .Select(tick => Under(place(tick.Value), tick.Label, 0.35))
        .Concat(axis.Title.Length > 0 ? [Under(0.5, axis.Title, 1.5)] : []);

    private static OverlayText Under(double x, string text, double linesDown) =>
        new(x, 1, text, PlotLayout.LabelSize, DeckColour.Muted, false, TextAlign.Centre) { LinesDown = linesDown };

    /// <param name="context">The chart.</param>
    /// <param name="place">From a value of the horizontal axis to a share of the plot.</param>
    public static IEnumerable<Overlay> Of(NativeContext context, Func<double, double> place)
    {
        // Where rows have headings, the words of a line stand above the plot.
        var above = context.Spec.Series[0] is RidgeSeries;
        foreach (var annotation in context.Spec.Annotations)
        {
            switch (annotation)
            {
                case VerticalLine line when place(line.X) is >= 0 and <= 1:
                    // Below the names of the spans; right of the line, or left of it near the right edge.
                    yield return new OverlayLine(place(line.X), 0, place(line.X), 1, context.Colours.Of(line.Role), "dash");
                    yield return new OverlayText(place(line.X) + (place(line.X) > 0.9 ? -0.006 : 0.006), 0, line.Label, 12, context.Colours.Of(line.Role), true,
                        place(line.X) > 0.9 ? TextAlign.Right : TextAlign.Left) { LinesDown = above ? -1.05 : 0.1 };
                    break;
                case VerticalSpan span:
                    yield return new OverlaySpan(Math.Max(place(span.From), 0), 0, Math.Min(place(span.To), 1), 1, DeckColour.Panel);
                    yield return new OverlayText(place(span.From) + 0.008, 0, span.Label, 11, DeckColour.Muted, false, TextAlign.Left) { LinesDown = 0.15 };
                    break;
                case SpanLabel label:
                    // The chart's frame is about 820 points wide at 16:9; on a narrower slide the words need a larger share.
                    var share = place(label.To) - place(label.From);
                    var needed = Math.Max(TextMeasure.Width(label.Label, 13, true), TextMeasure.Width(label.SecondLine, 13)) / 640;
                    if (share >= needed)
                    {
                        var middle = (place(label.From) + place(label.To)) / 2;
                        yield return new OverlayText(middle, 0, label.Label, 13, DeckColour.Text, true, TextAlign.Centre) { LinesDown = -2.05 };
                        yield return new OverlayText(middle, 0, label.SecondLine, 13, DeckColour.Text, false, TextAlign.Centre) { LinesDown = -1.05 };
                    }

                    break;
            }
        }
    }
}
