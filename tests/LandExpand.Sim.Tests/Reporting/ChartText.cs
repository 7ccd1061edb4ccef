using System.Globalization;
using System.Text;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Tests.Reporting;

/// <summary>A chart description as lines of text, numbers to six digits, for golden files.</summary>
internal static class ChartText
{
    public static string Of(ChartSpec chart)
    {
        var text = new StringBuilder();
        text.Append($"title: {chart.Title}\nsubtitle: {chart.Subtitle}\n{Axis("x", chart.X)}{Axis("y", chart.Y)}");
        foreach (var series in chart.Series)
        {
            text.Append($"{series.GetType().Name} \"{series.Name}\" {series.Role}{(series.OnDemand ? " on demand" : "")}{(series is BandSeries { Sheer: true } ? " sheer" : "")}\n").Append(Points(series));
        }

        foreach (var annotation in chart.Annotations)
        {
            text.Append(CultureInfo.InvariantCulture, $"{annotation}\n");
        }

        text.Append("hover:\n");
        foreach (var hover in chart.Hover.Take(3))
        {
            text.Append($"  {Number(hover.X)} {hover.Title}: {string.Join("; ", hover.Rows.Select(row => $"{row.Name} {row.Text}"))}\n");
        }

        text.Append($"table: {string.Join(" | ", chart.Table.Columns)}\n");
        foreach (var row in chart.Table.Rows)
        {
            text.Append($"  {string.Join(" | ", row)}\n");
        }

        text.Append($"how to read: {chart.HowToRead}\ndefinition: {chart.Definition}\n");
        return (chart.Detail is { } detail ? text.Append($"in detail:\n{Of(detail)}") : text).ToString();
    }

    private static string Axis(string name, ChartAxis axis) =>
        $"{name}: \"{axis.Title}\" {axis.Number} {Number(axis.Minimum)}..{Number(axis.Maximum)}{(axis.Reversed ? " reversed" : "")}: {string.Join(", ", axis.Ticks.Select(tick => $"{Number(tick.Value)}={tick.Label}"))}\n";

    private static string Points(ChartSeries series) => "  " + string.Join(' ', series switch
    {
        LineSeries line => line.Points.Select(point => $"{Number(point.X)}:{Number(point.Y)}"),
        BandSeries band => band.Ranges.Select(range => $"{Number(range.X)}:{Number(range.Low)}..{Number(range.High)}"),
        HistorySeries histories => histories.Histories.Take(2).Select(history => string.Join(',', history.Select(point => Number(point.Y)))),
        BinSeries bins => bins.Bins.Select(bin => $"{Number(bin.From)}-{Number(bin.To)}:{Number(bin.Height)}"),
        StackedBarSeries stack => stack.Points.Select(point => $"{Number(point.X)}:{Number(point.Y)}"),
        WaterfallSeries waterfall => waterfall.Steps.Select(step => $"{Number(step.From)}>{Number(step.To)}({step.Label},{step.Role},{Number(step.SpreadLow)}..{Number(step.SpreadHigh)})"),
        RidgeSeries ridge => ridge.Curve.Where((_, index) => index % 8 == 0).Select(point => $"{Number(point.X)}:{Number(point.Y)}").Prepend($"row {ridge.Row} {Mark(ridge.Mark)}"),
        HeatmapSeries heat => heat.Cells.Take(30).Select(cell => $"{Number(cell.X)},{Number(cell.Y)}:{cell.Ramp.ToString("F3", CultureInfo.InvariantCulture)}={cell.Label}"),
        RowBarSeries rows => rows.Bars.Select(bar => $"{bar.Row}:{Number(bar.From)}>{Number(bar.To)}({bar.Label},{Number(bar.SpreadLow)}..{Number(bar.SpreadHigh)})"),
        _ => [series.ToString()],
    }) + "\n";

    private static string Mark(RidgeMark? mark) => mark is null ? "without mark" : $"{Number(mark.Low)}..{Number(mark.Median)}..{Number(mark.High)} \"{mark.Label}\"";

    private static string Number(double? value) => value is { } number ? number.ToString("G6", CultureInfo.InvariantCulture) : "null";
}
