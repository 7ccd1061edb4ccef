using System.Xml.Linq;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>A heatmap as a native table with coloured cells, at the ticks of both axes: Office charts have no such form.</summary>
internal static class HeatmapTable
{
    public static XElement Of(int id, ChartSpec chart, HeatmapSeries heat, Area area, DeckColours colours)
    {
        var (columns, rows) = (chart.X.Ticks, chart.Y.Ticks);
        var cells = heat.Cells.ToDictionary(cell => (cell.X, cell.Y));
        var first = (long)((rows.Max(tick => TextMeasure.Width(tick.Label, 14)) * 1.1 + 8) * Markup.Point);
        var wide = (area.Width - first) / columns.Count;
        var high = Math.Min((long)(38 * Markup.Point), area.Height / (rows.Count + 2));
        var size = Math.Clamp(high / (double)Markup.Point / 1.9, 7, 14);
        // A long title of the rows stands above, beside that of the columns, where it is not broken into syllables.
        var isLong = TextMeasure.Width(chart.Y.Title, size) > first / (double)Markup.Point - 4;
        var list = new List<(long, IReadOnlyList<TableCell>)>
        {
            (high * 3 / 4, [Word("", size), Word(isLong ? $"{chart.X.Title} across, {chart.Y.Title} down" : chart.X.Title, size) with { Span = columns.Count }]),
            (high * 3 / 4, [Word(isLong ? "" : chart.Y.Title, size), .. columns.Select(tick => Word(tick.Label, size, TextAlign.Centre))]),
        };
        list.AddRange(rows.Select(row => (high, (IReadOnlyList<TableCell>)
        [
            Word(row.Label, size), .. columns.Select(column => cells.TryGetValue((column.Value, row.Value), out var cell) ? Coloured(cell, size, colours) : Word("", size)),
        ])));
        return TableShape.Of(id, $"{chart.Title}. {chart.X.Title} across, {chart.Y.Title} down.", area, [first, .. columns.Select(_ => wide)], list);
    }

    private static TableCell Word(string text, double size, TextAlign align = TextAlign.Left) => new(new Paragraph(text, size) { Tone = TextTone.Muted, Align = align }) { Middle = true, Margin = 2 };

    private static TableCell Coloured(HeatCell cell, double size, DeckColours colours)
    {
        var (fill, ink) = colours.Ramp(cell.Ramp);
        return new TableCell(new Paragraph(cell.Label, size) { Colour = ink, Align = TextAlign.Centre }) { Fill = fill, Rule = DeckColour.Page, Middle = true, Margin = 1 };
    }
}
