using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>Lines over bands against months, tenure or shares. Histories on demand are left out: a slide cannot ask.</summary>
internal static class TrendForm
{
    private const int Finest = 250, FewestSteps = 40, FineSteps = 200;

    public static NativePlot Plot(NativeContext context)
    {
        var spec = context.Spec;
        // Office spaces categories evenly, so uneven or very many points are read off their lines on an even grid.
        var unit = UnitOf(spec.X);
        var grid = Enumerable.Range(0, (int)Math.Round((spec.X.Maximum - spec.X.Minimum) / unit) + 1).Select(index => spec.X.Minimum + index * unit).ToArray();
        var series = new List<NativeSeries>(BandStack.Of([.. spec.Series.OfType<BandSeries>().Where(band => band is { Sheer: false, Ranges.Count: > 0 })], grid, RangeAt, context.Colours));
        series.AddRange(spec.Series.OfType<BandSeries>().Where(band => band.Sheer).SelectMany(band => Edges(band, grid, context.Colours)));
        series.AddRange(spec.Series.OfType<LineSeries>().Select(line => new NativeSeries(line.Name, NativeShape.Line, [.. grid.Select(x => ValueAt(line, x, unit))], context.Colours.Of(line.Role))
        {
            Stroke = line.Stroke,
            MarkedAt = line.Marks ? [.. Enumerable.Range(0, grid.Length).Where(index => line.Points.Any(point => Math.Abs(point.X - grid[index]) < 1e-9))] : [],
            InLegend = line.InLegend,
            Width = line.Role == ColourRole.Reference ? 1.25 : 2.5,
        }));
        series.AddRange(spec.Annotations.OfType<HorizontalLine>().Select(line => new NativeSeries(
            line.Label.Length > 0 ? line.Label : "Line at " + (spec.Y.Number == AxisNumber.Share ? NumberText.Share(line.Y) : NumberText.Money(line.Y, context.Currency)),
            NativeShape.Line, [.. grid.Select(_ => (double?)line.Y)], context.Colours.Of(line.Role)) { InLegend = line.Label.Length > 0, Width = 1, Stroke = LineStroke.Dotted }));

        return new NativePlot(Categories(spec.X, grid, unit), context.Values(), series)
        {
            SpanGaps = true,
            Overlays = [.. unit != 1 ? Annotations.Ticks(spec.X, Place) : [], .. Annotations.Of(context, Place)],
        };

        double Place(double x) => (x - spec.X.Minimum) / (spec.X.Maximum - spec.X.Minimum);
    }

    // Stacked areas cannot lie over one another and show through: of a sheer band the edges are drawn.
    private static IEnumerable<NativeSeries> Edges(BandSeries band, double[] grid, DeckColours colours) => new[] { (Name: "low end", IsHigh: false), (Name: "high end", IsHigh: true) }
        .Select(edge => new NativeSeries($"{band.Name}, {edge.Name}", NativeShape.Line, [.. grid.Select(x => Polyline.HeightAt([.. band.Ranges.Select(range => (range.X, edge.IsHigh ? range.High : range.Low))], x))], colours.Of(band.Role))
        {
            InLegend = false, Width = 0.75,
        });

    private static NativeCategories Categories(ChartAxis axis, double[] grid, double unit)
    {
        var step = axis.Ticks.Count > 1 ? axis.Ticks[1].Value - axis.Ticks[0].Value : 1;
        string[] names = [.. grid.Select(x => NumberText.Fixed(x, axis.Number == AxisNumber.Share ? 2 : 0))];
        return axis switch
        {
            // Between 0.02 and 0.3 there is no whole number: an even grid of names, with the axis in words over the chart.
            _ when IsFine(axis) => new NativeCategories(axis.Title, [.. grid.Select(x => x.ToString("G4", System.Globalization.CultureInfo.InvariantCulture))]) { Labelled = false },
            { MonthZero: { } zero } => new NativeCategories(axis.Title, names)
            {
                Numbers = [.. grid.Select(month => (double)(zero.AddMonths((int)month).DayNumber - new DateOnly(1899, 12, 30).DayNumber))],
                Format = "mmm\" \"yyyy",
                LabelStep = step,
                AreMonths = true,
            },
            { Number: AxisNumber.Share } => new NativeCategories(axis.Title, names) { Numbers = [.. grid.Select(x => Math.Round(100 * x, 3))], Format = "0\" %\"", LabelStep = Math.Round(100 * step), Labelled = false },
            _ => new NativeCategories(axis.Title, names) { Numbers = grid, Format = "#,##0", LabelStep = step, Labelled = unit == 1 },
        };
    }

    private static double? ValueAt(LineSeries line, double x, double unit) =>
        line.Points.FirstOrDefault(point => Math.Abs(point.X - x) < 1e-9) is { } exact ? exact.Y
        : unit != 1 || line.Marks ? Polyline.HeightAt([.. line.Points.Where(point => point.Y is not null).Select(point => (point.X, point.Y!.Value))], x) : null;

    // One percent for shares; one month, or round steps where there would be more than anyone can see.
    private static double UnitOf(ChartAxis axis)
    {
        var unit = axis.Number == AxisNumber.Share ? 0.01 : IsFine(axis) ? (axis.Maximum - axis.Minimum) / FineSteps : 1.0;
        for (var step = 0; (axis.Maximum - axis.Minimum) / unit > Finest; step++)
        {
            unit *= step % 3 == 1 ? 2.5 : 2; // 2, 5, 10, 20, …
        }

        return unit;
    }

    private static bool IsFine(ChartAxis axis) => axis is { Number: AxisNumber.Multiple, MonthZero: null } && axis.Maximum - axis.Minimum < FewestSteps;

    // An area knows no gap: before the first and after the last range the band goes on level.
    private static (double Low, double High) RangeAt(BandSeries band, double x)
    {
        var at = Math.Clamp(x, band.Ranges[0].X, band.Ranges[^1].X);
        return (Polyline.HeightAt([.. band.Ranges.Select(range => (range.X, range.Low))], at)!.Value, Polyline.HeightAt([.. band.Ranges.Select(range => (range.X, range.High))], at)!.Value);
    }
}
