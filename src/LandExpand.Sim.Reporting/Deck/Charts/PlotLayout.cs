using LandExpand.Sim.Reporting.Deck.Shapes;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>Where the plot and the legend lie in a chart's frame; fixed, so that words over the chart meet the right place. In points.</summary>
/// <param name="Width">Of the frame.</param>
/// <param name="Height">Of the frame.</param>
/// <param name="Plot">The inner plot: between the axes.</param>
/// <param name="LegendHeight">From the top of the frame; 0 for no legend.</param>
internal sealed record PlotLayout(double Width, double Height, (double X, double Y, double Width, double Height) Plot, double LegendHeight)
{
    public const double LabelSize = 12;

    /// <summary>The size of names under the axis: smaller where the longest word would be broken.</summary>
    public double NameSize { get; init; } = LabelSize;

    /// <summary>The size of words over the columns: smaller where neighbours would touch.</summary>
    public double MarkSize { get; init; } = LabelSize;

    private const double KeyWidth = 34; // the mark before a legend's text and the room after it

    public static PlotLayout Of(NativePlot plot, Area frame)
    {
        var (width, height) = (frame.Width / (double)Markup.Point, frame.Height / (double)Markup.Point);
        var left = plot.Values.Labels.Count == 0 ? 14 : Math.Max(plot.Values.Labels.Max(label => TextMeasure.Width(label, LabelSize)) + 12, 30);
        var right = plot.RoomRight;
        if (plot.IsHorizontal)
        {
            return Lying(plot, width, height);
        }

        var legend = LegendHeightOf(plot, width - left);
        var isNamed = plot.Categories.Numbers is null && plot.Categories.Labelled;
        var slot = (width - left - right) / plot.Categories.Names.Count - 3;
        var size = isNamed
            ? new[] { LabelSize, 11, 10, 9 }.FirstOrDefault(size => plot.Categories.Names.SelectMany(name => name.Split(' ')).All(word => TextMeasure.Width(word, size) <= slot), 8)
            : LabelSize;
        var lines = isNamed ? plot.Categories.Names.Max(name => TextMeasure.Lines(name, size, slot)) : 1;
        var above = plot.Overlays.OfType<OverlayText>().Any(text => text.LinesDown < 0) ? 36 : 8;
        var below = 14 + lines * size * 1.2 + (plot.Categories.Title.Length > 0 ? LabelSize * 1.2 + 8 : 0);
        return new PlotLayout(width, height, (left, legend + above, width - left - right, Math.Max(height - legend - above - below, 40)), legend)
        {
            NameSize = size,
            MarkSize = new[] { LabelSize, 11, 10, 9, 8 }.FirstOrDefault(mark => plot.Series.SelectMany(series => series.Labels).All(label => TextMeasure.Width(label ?? "", mark, true) <= slot + 2), 7),
        };
    }

    // Names stand to the left, at most four tenths of the frame wide; under the plot one line of values.
    private static PlotLayout Lying(NativePlot plot, double width, double height)
    {
        var size = new[] { LabelSize, 11, 10, 9, 8 }.FirstOrDefault(size => plot.Categories.Names.Max(name => TextMeasure.Width(name, size)) + 12 <= 0.4 * width, 8);
        var left = Math.Min(plot.Categories.Names.Max(name => TextMeasure.Width(name, size)) + 14, 0.4 * width);
        var legend = LegendHeightOf(plot, width - left);
        return new PlotLayout(width, height, (left, legend + 8, width - left - plot.RoomRight, Math.Max(height - legend - 8 - (14 + (LabelSize * 1.2)), 40)), legend) { NameSize = size };
    }

    /// <summary>A share of the plot as a share of the frame.</summary>
    public (double X, double Y) At(double x, double y, (double Right, double Down) shift = default) =>
        ((Plot.X + x * Plot.Width + shift.Right) / Width, (Plot.Y + y * Plot.Height + shift.Down) / Height);

    private static double LegendHeightOf(NativePlot plot, double width)
    {
        var (rows, used, any) = (1, 0.0, false);
        foreach (var series in plot.Series.Where(series => series is { InLegend: true, Colour: not null }))
        {
            var entry = TextMeasure.Width(series.Name, LabelSize) + KeyWidth;
            (rows, used, any) = used > 0 && used + entry > width ? (rows + 1, entry, true) : (rows, used + entry, true);
        }

        return any ? rows * LabelSize * 1.5 + 4 : 0;
    }
}
