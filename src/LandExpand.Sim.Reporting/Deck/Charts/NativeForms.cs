using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>What a chart description has to be drawn with.</summary>
internal sealed record NativeContext(ChartSpec Spec, DeckColours Colours, string Currency)
{
    public NativeValues Values() => new(Spec.Y.Minimum, Spec.Y.Maximum, Spec.Y.Ticks.Count > 1 ? Spec.Y.Ticks[1].Value - Spec.Y.Ticks[0].Value : Spec.Y.Maximum - Spec.Y.Minimum,
        NumberFormats.Of(Spec.Y, Currency), [.. Spec.Y.Ticks.Select(tick => tick.Label)]);
}

/// <summary>The native forms, each with the series it can draw; the first that can draw all of them does. A new form is one file and one line.</summary>
internal static class NativeForms
{
    private const int MostColumns = 6;

    private static readonly (Func<ChartSeries, bool> Draws, Func<NativeContext, NativePlot> Plot)[] All =
    [
        (series => series is LineSeries or BandSeries or HistorySeries, TrendForm.Plot),
        (series => series is BinSeries, HistogramForm.Plot),
        (series => series is StackedBarSeries, StackForm.Plot),
        (series => series is WaterfallSeries, WaterfallForm.Plot),
        (series => series is RidgeSeries, RidgeForm.Plot),
        (BarsForm.Draws, BarsForm.Plot),
        (series => series is ScatterSeries or LineSeries, ScatterForm.Plot),
    ];

    /// <summary>The chart as Office draws it; null where it has no native form (the deck then shows its table).</summary>
    public static NativePlot? Of(NativeContext context) =>
        context.Spec.Series is [RowBarSeries { Bars.Count: <= MostColumns } few] && RowsForm.Draws(few) ? RowsForm.Plot(context) // a few bars stand better upright
            : All.Where(form => context.Spec.Series.Count > 0 && context.Spec.Series.All(form.Draws)).Select(form => form.Plot(context)).FirstOrDefault();
}
