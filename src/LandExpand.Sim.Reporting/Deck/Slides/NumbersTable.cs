using System.Xml.Linq;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>The table of a chart that has no native form; rows that do not fit are thinned out evenly, the last stays.</summary>
internal static class NumbersTable
{
    public static XElement Of(int id, ChartSpec chart, Area area)
    {
        const double size = 12;
        var high = (long)(size * 1.8 * Markup.Point);
        var room = Math.Max(2, (int)(area.Height / high) - 1);
        var all = chart.Table.Rows;
        var step = (all.Count + room - 1) / room;
        var rows = all.Where((_, index) => (all.Count - 1 - index) % Math.Max(step, 1) == 0);
        var wide = area.Width / chart.Table.Columns.Count;
        return TableShape.Of(id, chart.Title, area, [.. chart.Table.Columns.Select(_ => wide)],
        [
            (high, Cells(chart.Table.Columns, true)), .. rows.Select(row => (high, Cells(row, false))),
        ]);

        IReadOnlyList<TableCell> Cells(IReadOnlyList<string> texts, bool head) => [.. texts.Select((text, index) =>
            new TableCell(new Paragraph(text, size) { Bold = head, Align = index == 0 ? TextAlign.Left : TextAlign.Right }) { Rule = DeckColour.Rule, Middle = true })];
    }
}
