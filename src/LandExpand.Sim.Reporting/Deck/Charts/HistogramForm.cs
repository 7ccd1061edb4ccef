using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>A histogram: columns without gaps, a series for each colour. Ticks stand at the edges of bars, where an axis of names has none, so they are words over the chart.</summary>
internal static class HistogramForm
{
    public static NativePlot Plot(NativeContext context)
    {
        var spec = context.Spec;
        var all = spec.Series.Cast<BinSeries>().ToArray();
        var bins = all.SelectMany(series => series.Bins).OrderBy(bin => bin.From).ToArray();
        double Place(double x) => (x - spec.X.Minimum) / (spec.X.Maximum - spec.X.Minimum);
        return new NativePlot(
            new NativeCategories(spec.X.Title, [.. bins.Select(bin => $"{Edge(bin.From)} to {Edge(bin.To)}")]) { Labelled = false }, context.Values(),
            [.. all.Select(series => new NativeSeries(series.Name, NativeShape.Column, [.. bins.Select(bin => series.Bins.Contains(bin) ? (double?)bin.Height : null)], context.Colours.Of(series.Role))
                { InLegend = series.InLegend })])
        {
            Gap = 4,
            Overlays =
            [
                .. Annotations.Ticks(spec.X, Place),
                .. Annotations.Of(context, Place),
            ],
        };

        string Edge(double value) => spec.X.Number == AxisNumber.Money ? NumberText.Money(value, context.Currency) : NumberText.Share(value, 1);
    }
}
