using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>
/// Ridges as stacked areas, from the last row up: an invisible one to the row's floor, then the hill. Names, figures and the bar of the spread are words and lines over
/// the chart.
/// </summary>
internal static class RidgeForm
{
    private const int Steps = 160;
    private const double Floor = 0.2; // of a row: under it lies the bar of the spread
    private const double Highest = 0.52;
    private const double Bar = 0.1;

    public static NativePlot Plot(NativeContext context)
    {
        var axis = context.Spec.X;
        var rows = context.Spec.Y.Ticks.Count;
        var grid = Enumerable.Range(0, Steps + 1).Select(index => axis.Minimum + ((axis.Maximum - axis.Minimum) * index / Steps)).ToArray();
        double Place(double x) => (x - axis.Minimum) / (axis.Maximum - axis.Minimum);
        string Name(double x) => axis.Number == AxisNumber.Money ? NumberText.Money(x, context.Currency) : NumberText.Share(x, 1);

        return new NativePlot(
            new NativeCategories(axis.Title, [.. grid.Select(Name)]) { Labelled = false },
            new NativeValues(0, rows, 1, "0.0", []),
            [.. Layers(context, grid, rows)])
        {
            // Headings last: they cover the lines that run through all rows.
            Overlays =
            [
                .. Annotations.Ticks(axis, Place), .. Annotations.Of(context, Place),
                .. context.Spec.Series.Cast<RidgeSeries>().Where(ridge => ridge.Mark is not null).SelectMany(ridge => Heading(context, ridge, rows, Place)),
            ],
        };
    }

    private static IEnumerable<NativeSeries> Layers(NativeContext context, double[] grid, int rows)
    {
        var level = new double[grid.Length];
        foreach (var row in context.Spec.Series.Cast<RidgeSeries>().GroupBy(ridge => ridge.Row).OrderByDescending(row => row.Key))
        {
            var floor = rows - 1 - row.Key + Floor;
            var below = level;
            yield return new NativeSeries("Base (invisible)", NativeShape.Area, [.. below.Select(value => (double?)(floor - value))], null) { InLegend = false };
            level = [.. level.Select(_ => floor)];
            foreach (var ridge in row.Where(ridge => ridge.Curve.Count > 0))
            {
                (double X, double Y)[] curve = [.. ridge.Curve.Select(point => (point.X, point.Y ?? 0))];
                double[] heights = [.. grid.Select(x => Highest * (Polyline.HeightAt(curve, x) ?? 0))];
                yield return new NativeSeries(ridge.Name, NativeShape.Area, [.. heights.Select(height => (double?)height)], context.Colours.Of(ridge.Role)) { InLegend = ridge.InLegend };
                level = [.. level.Zip(heights, (value, height) => value + height)];
            }
        }
    }

    private static IEnumerable<Overlay> Heading(NativeContext context, RidgeSeries ridge, int rows, Func<double, double> place)
    {
        double Down(double inRow) => (ridge.Row + 1 - inRow) / rows;
        var (mark, name) = (ridge.Mark!, context.Spec.Y.Ticks[ridge.Row].Label);
        var bar = Down(Bar);
        yield return new OverlayText(0, Down(1), name, 13, DeckColour.Text, true, TextAlign.Left) { LinesDown = 0.1, Fill = DeckColour.Page };
        yield return new OverlayText(1, Down(1), mark.Label, 12, DeckColour.Muted, false, TextAlign.Right) { LinesDown = 0.1, Fill = DeckColour.Page };
        yield return new OverlayLine(0, Down(Floor), 1, Down(Floor), DeckColour.Grid, null) { Width = 0.75 };
        yield return new OverlayLine(Math.Clamp(place(mark.Low), 0, 1), bar, Math.Clamp(place(mark.High), 0, 1), bar, DeckColour.Text, null) { Width = 3 };
        var median = Math.Clamp(place(mark.Median), 0, 1);
        yield return new OverlayLine(median, bar, median, bar, DeckColour.Text, null) { Width = 3, FromShift = (0, -6), ToShift = (0, 6) };
    }
}
