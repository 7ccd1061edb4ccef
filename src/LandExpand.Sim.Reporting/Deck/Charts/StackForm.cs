using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>Stacked columns: gains up from zero, losses down.</summary>
internal static class StackForm
{
    public static NativePlot Plot(NativeContext context) => new(
        new NativeCategories(context.Spec.X.Title, [.. context.Spec.X.Ticks.Select(tick => tick.Label)]), context.Values(),
        [.. context.Spec.Series.Cast<StackedBarSeries>().Select(series => new NativeSeries(series.Name, NativeShape.Column,
            [.. context.Spec.X.Ticks.Select(tick => series.Points.FirstOrDefault(point => point.X == tick.Value)?.Y)], context.Colours.Of(series.Role))
            { InLegend = series.InLegend })])
    {
        Gap = 45,
    };
}
