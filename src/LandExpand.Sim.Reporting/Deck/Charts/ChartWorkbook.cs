using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Workbook;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>The workbook inside a chart: what is drawn, which "Edit data" opens, and the table of the chart as text.</summary>
internal static class ChartWorkbook
{
    public const string DataSheet = "Chart data";

    public static byte[] Of(NativePlot plot, ChartSpec spec)
    {
        var number = new CellFormat(plot.Values.Format);
        var category = new CellFormat(plot.Categories.Format);
        var data = new List<IReadOnlyList<SheetCell>> { (SheetCell[])[SheetCell.Of(" "), .. plot.Series.Select(series => SheetCell.Of(series.Name, CellFormat.Heading))] };
        for (var row = 0; row < plot.Categories.Names.Count; row++)
        {
            var index = row;
            data.Add((SheetCell[])
            [
                plot.Categories.Numbers is { } numbers ? SheetCell.Of(numbers[row], category) : SheetCell.Of(plot.Categories.Names[row]),
                .. plot.Series.Select(series => SheetCell.Of(series.Values[index], number)),
            ]);
        }

        var words = new List<IReadOnlyList<SheetCell>> { (SheetCell[])[.. spec.Table.Columns.Select(name => SheetCell.Of(name, CellFormat.Heading))] };
        words.AddRange(spec.Table.Rows.Select(row => (IReadOnlyList<SheetCell>)[.. row.Select(text => SheetCell.Of(text))]));
        using var stream = new MemoryStream();
        SheetWriter.Write(
        [
            new Sheet(DataSheet, [24, .. plot.Series.Select(_ => 18.0)], 1, data),
            new Sheet("Numbers", [28, .. spec.Table.Columns.Skip(1).Select(_ => 16.0)], 1, words),
        ], stream);
        return stream.ToArray();
    }
}
