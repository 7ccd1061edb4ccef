using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

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
        int Nearest(double value) => Math.Clamp((int)Math.Round(Across(value) * Steps), 0, Steps);
        return new NativePlot(
            new NativeCategories(x.Title, [.. grid.Select(value => NumberText.Fixed(value, x.Number == AxisNumber.Share ? 4 : 0))]) { Numbers = [.. grid.Select((_, index) => (double)index)], Labelled = false },
            context.Values(),
            [
                .. context.Spec.Series.OfType<ScatterSeries>().Select(series => new NativeSeries(series.Name, NativeShape.Line, [.. Values(series, Nearest)], context.Colours.Of(series.Role))
                {
                    MarkedAt = [.. series.Points.Select(point => Nearest(point.X))],
                    InLegend = series.InLegend,
                    MarksOnly = true,
                }),
            ])
        {
            Overlays =
            [
                .. Annotations.Ticks(x, Across),
                .. context.Spec.Series.OfType<LineSeries>().SelectMany(line => line.Points.Zip(line.Points.Skip(1), (from, to) => new OverlayLine(
                    Across(from.X), Down(from.Y ?? 0), Across(to.X), Down(to.Y ?? 0), context.Colours.Of(line.Role), line.Stroke == LineStroke.Solid ? null : "dash"))),
            ],
        };
    }

    private static double?[] Values(ScatterSeries series, Func<double, int> nearest)
    {
        var values = new double?[Steps + 1];
        foreach (var point in series.Points)
        {
            values[nearest(point.X)] = point.Y;
        }

        return values;
    }
}
