using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Html;

namespace LandExpand.Sim.Reporting.Svg;

/// <summary>The legend of a picture: names in rows, each beside a sample of how it is drawn.</summary>
internal static class SvgLegend
{
    private const int Size = 12;
    private const int Row = 20;
    private const int RampWidth = 120;

    /// <summary>Writes it from <paramref name="y"/> on; returns where the plot may begin.</summary>
    public static int Write(PageWriter body, ChartSpec chart, Palette palette, int x, int y, int width)
    {
        var named = chart.Series.Where(series => series is { InLegend: true, OnDemand: false } and not (WaterfallSeries or StackedBarSeries { Points.Count: 0 })).ToArray();
        if (named.Length == 0)
        {
            return y;
        }

        var at = (double)x;
        foreach (var series in named)
        {
            var name = series is HeatmapSeries heat ? $"{heat.Name}: {heat.LowLabel}" : series.Name;
            var needed = 24 + TextExtent.Of(name, Size) + 20;
            if (at > x && at + needed > x + width)
            {
                (at, y) = (x, y + Row);
            }

            WriteEntry(body, series, name, palette, (int)at, y);
            at += needed;
        }

        return y + Row;
    }

    private static void WriteEntry(PageWriter body, ChartSeries series, string name, Palette palette, int x, int y)
    {
        var colour = palette.Roles.GetValueOrDefault(series.Role, palette.Text);
        if (series is HeatmapSeries heat)
        {
            var nameEnd = x + (int)TextExtent.Of(name, Size) + 8;
            WriteText(body, name, palette, x, y);
            for (var step = 0; step < palette.Ramp.Count; step++)
            {
                body.Write($"<rect x=\"{nameEnd + (step * RampWidth / palette.Ramp.Count)}\" y=\"{y - 4}\" width=\"{RampWidth / palette.Ramp.Count}\" height=\"10\" fill=\"{palette.Ramp[step]}\"/>");
            }

            WriteText(body, heat.HighLabel, palette, nameEnd + RampWidth + 8, y);
            return;
        }

        _ = series switch
        {
            LineSeries { Stroke: LineStroke.Solid } => body.Write($"<rect x=\"{x}\" y=\"{y - 1}\" width=\"16\" height=\"3\" rx=\"1\" fill=\"{colour}\"/>"),
            LineSeries line => body.Write($"<line x1=\"{x}\" x2=\"{x + 18}\" y1=\"{y}\" y2=\"{y}\" stroke=\"{colour}\" stroke-width=\"3\" stroke-dasharray=\"{(line.Stroke == LineStroke.Dashed ? "6 4" : "2 3")}\"/>"),
            _ => body.Write($"<rect x=\"{x}\" y=\"{y - 6}\" width=\"12\" height=\"12\" rx=\"3\" fill=\"{colour}\"/>"),
        };
        WriteText(body, name, palette, x + 24, y);
    }

    private static void WriteText(PageWriter body, string text, Palette palette, int x, int y) =>
        body.Write($"<text x=\"{x}\" y=\"{y + 4}\" font-size=\"{Size}\" fill=\"{palette.MutedText}\">{text}</text>");
}
