using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>Bars from zero, one to a row, as columns: a slide is wide, and a column's words and whiskers are Office's own.</summary>
internal static class RowsForm
{
    /// <summary>Whether a series is such bars; parts of a row and bars side by side have no native form.</summary>
    public static bool Draws(ChartSeries series) => series is RowBarSeries { Lanes: 1 } rows && rows.Bars.All(bar => bar.From == 0 && bar.To >= 0) && rows.Bars.DistinctBy(bar => bar.Row).Count() == rows.Bars.Count;

    public static NativePlot Plot(NativeContext context)
    {
        var (axis, rows) = (context.Spec.X, (RowBarSeries)context.Spec.Series[0]);
        RowBar?[] bars = [.. context.Spec.Y.Ticks.Select((_, row) => rows.Bars.FirstOrDefault(bar => bar.Row == row))];
        var step = axis.Ticks.Count > 1 ? axis.Ticks[1].Value - axis.Ticks[0].Value : axis.Maximum - axis.Minimum;
        return new NativePlot(
            new NativeCategories("", [.. context.Spec.Y.Ticks.Select(tick => tick.Label)]),
            new NativeValues(axis.Minimum, axis.Maximum, step, NumberFormats.Of(axis, context.Currency), [.. axis.Ticks.Select(tick => tick.Label)]),
            [
                new NativeSeries(rows.Name, NativeShape.Column, [.. bars.Select(bar => bar?.To)], context.Colours.Of(rows.Role)) { InLegend = rows.InLegend },
                new NativeSeries("Error of the bar's end", NativeShape.Line, [.. bars.Select(bar => bar?.To)], null)
                {
                    Whiskers = [.. bars.Select(bar => bar is { SpreadLow: { } low, SpreadHigh: { } high } ? (Math.Max(0, bar.To - low), Math.Max(0, high - bar.To)) : (0, 0))],
                },
                new NativeSeries("Place of the label", NativeShape.Line, [.. bars.Select(bar => bar is null ? null : (double?)Math.Max(bar.To, bar.SpreadHigh ?? bar.To))], null) { Labels = [.. bars.Select(bar => bar?.Label)] },
            ])
        {
            Gap = 120,
        };
    }
}
