using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Sweeps;

/// <summary>A metric over one numeric factor: the mean, its error, and how far histories spread.</summary>
public static class SweepLineChart
{
    public const string Key = "sweep-line";

    public static ChartSpec? Describe(SweepTable table)
    {
        if (table.Factors is not [{ IsNumeric: true } factor] || !table.IsGrid)
        {
            return null;
        }

        var points = table.Points.Select((value, i) => (X: factor.Position(factor.LevelOf[i]), Value: value)).OrderBy(point => point.X).ToArray();
        var (first, last) = (points[0], points[^1]);
        return new ChartSpec(
            Key,
            $"{table.Title} goes from {table.Text(first.Value.Mean)} to {table.Text(last.Value.Mean)} as {factor.Path} goes from {SweepFactor.Text(first.X)} to {SweepFactor.Text(last.X)}",
            $"{table.Title} over {factor.Path}: mean with its 95 % error, and the range of eight in ten histories",
            ChartAxis.OfValues(factor.Path, AxisNumber.Multiple, points.Select(point => point.X), value => SweepFactor.Text(value), fromZero: false),
            table.Axis(points.SelectMany(point => new[] { point.Value.P10, point.Value.P90, point.Value.Low, point.Value.High }).OfType<double>()),
            [
                new BandSeries("8 in 10 histories (P10–P90)", ColourRole.ForecastOuter, [.. points.Where(point => point.Value is { P10: not null, P90: not null })
                    .Select(point => new ChartRange(point.X, point.Value.P10!.Value, point.Value.P90!.Value))]),
                new BandSeries("95 % error of the mean", ColourRole.ForecastInner, [.. points.Where(point => point.Value is { Low: not null, High: not null })
                    .Select(point => new ChartRange(point.X, point.Value.Low!.Value, point.Value.High!.Value))]),
                new LineSeries("Mean", ColourRole.Forecast, [.. points.Select(point => new ChartPoint(point.X, point.Value.Mean))]) { Marks = points.Length <= 30 },
            ],
            new ChartTable([factor.Path, "Mean", "95 % low", "95 % high", "P10", "P90", "Point"],
                [.. points.Select(point => (IReadOnlyList<string>)
                [
                    SweepFactor.Text(point.X), table.Text(point.Value.Mean), table.Text(point.Value.Low), table.Text(point.Value.High), table.Text(point.Value.P10), table.Text(point.Value.P90),
                    FormattableString.Invariant($"{point.Value.Index}"),
                ])]))
        {
            Hover = [.. points.Select(point => new ChartHover(point.X, $"{factor.Path} {SweepFactor.Text(point.X)}",
                [new HoverRow("Mean", table.WithError(point.Value), ColourRole.Forecast), new HoverRow("8 in 10", $"{table.Text(point.Value.P10)} to {table.Text(point.Value.P90)}", ColourRole.ForecastOuter)]))],
            HowToRead = "The line joins the points that were computed. The narrow band is the Monte Carlo error of the mean: more histories shrink it. The wide one is luck, and no number of histories shrinks it.",
            Definition = table.Definition + ".",
        };
    }
}
