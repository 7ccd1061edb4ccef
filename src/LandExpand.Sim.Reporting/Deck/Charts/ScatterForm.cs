using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>Single points as marks of lines on a fine even grid, with the horizontal axis in words over the chart; short lines between points are drawn over it.</summary>
internal static class ScatterForm
{
    private const int Steps = 200;

    public static NativePlot Plot(NativeContext context)
    {
        var (x, y) = (context.Spec.X, context.Spec.Y);
        var grid = Enumerable.Range(0, Steps + 1).Select(index => x.Minimum + ((x.Maximum - x.Minimum) * index / Steps)).ToArray();
        double Across(double value) => (value - x.Minimum) / (x.Maximum - x.Minimum);
        double Down(double value) => 1 - ((value - y.Minimum) / (y.Maximum - y.Minimum));
        var hidden = (y.Maximum - y.Minimum) / 100;
        int Nearest(double value) => Math.Clamp((int)Math.Round(Across(value) * Steps), 0, Steps);
        return new NativePlot(
            NativeCategories.Even(x.Title, grid),
            context.Values(),
            [
                .. context.Spec.Series.OfType<ScatterSeries>().Select(series => new NativeSeries(series.Name, NativeShape.Line, [.. Values(Places(series, Nearest, hidden))], context.Colours.Of(series.Role))
                {
                    MarkedAt = [.. Places(series, Nearest, hidden).Keys],
                    InLegend = series.InLegend,
                    MarksOnly = true,
                }),
                .. Named().Select(line => new NativeSeries(line.Name, NativeShape.Line, [.. grid.Select(value => Polyline.HeightAt(Ascending(line), value))], context.Colours.Of(line.Role))
                {
                    Stroke = line.Stroke, Width = 1.5,
                }),
            ])
        {
            Overlays =
            [
                .. Annotations.Ticks(x, Across),
                .. Annotations.Of(context, Across),
                .. context.Spec.Series.OfType<LineSeries>().Except(Named()).SelectMany(line => line.Points.Zip(line.Points.Skip(1), (from, to) => new OverlayLine(
                    Across(from.X), Down(from.Y ?? 0), Across(to.X), Down(to.Y ?? 0), context.Colours.Of(line.Role), line.Stroke == LineStroke.Solid ? null : "dash"))),
            ],
        };

        IEnumerable<LineSeries> Named() => context.Spec.Series.OfType<LineSeries>().Where(line => line.InLegend);
    }

    private static (double X, double Y)[] Ascending(LineSeries line) => [.. line.Points.Where(point => point.Y is not null).Select(point => (point.X, point.Y!.Value)).OrderBy(point => point.X)];

    private static IEnumerable<double?> Values(SortedDictionary<int, double> places) =>
        Enumerable.Range(0, Steps + 1).Select(index => places.TryGetValue(index, out var height) ? height : (double?)null);

    // A category holds one value: of points over one another each stands at a neighbouring one, unless its mark would cover the other's anyway.
    private static SortedDictionary<int, double> Places(ScatterSeries series, Func<double, int> nearest, double hidden)
    {
        var places = new SortedDictionary<int, double>();
        foreach (var point in series.Points.Where(point => point.Y is not null))
        {
            var wanted = nearest(point.X);
            var height = point.Y!.Value;
            var free = Enumerable.Range(0, Steps + 1).Where(index => !places.TryGetValue(index, out var other) || Math.Abs(other - height) < hidden)
                .DefaultIfEmpty(wanted).MinBy(index => Math.Abs(index - wanted));
            places.TryAdd(free, height);
        }

        return places;
    }
}
