using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Sweeps;

/// <summary>Small multiples: a heatmap for each level of a third factor, all with one ramp; or, where points lie on no grid, the metric over each factor in turn.</summary>
public static class SweepPanels
{
    private const string Key = "sweep-panel";
    private const int MostPanels = 12;
    private const int MostDots = 2_000;

    /// <summary>The panels of a grid of three factors: the one with the fewest levels is dealt out. Empty for anything else.</summary>
    public static IReadOnlyList<ChartSpec> Heatmaps(SweepTable table)
    {
        if (table.Factors.Count != 3 || !table.IsGrid || table.Points.Count > SweepHeatmapChart.MostCells)
        {
            return [];
        }

        var dealt = table.Factors.MinBy(factor => factor.Levels.Count)!;
        var others = table.Factors.Where(factor => factor != dealt).ToArray();
        return dealt.Levels.Count > MostPanels ? [] :
        [
            .. dealt.Levels.Select((_, level) => SweepHeatmapChart.Panel(table, others[0], others[1], [.. Enumerable.Range(0, table.Points.Count).Where(point => dealt.LevelOf[point] == level)],
                FormattableString.Invariant($"{Key}-{level}"), $"{dealt.Path} {dealt.Name(level)}", $"{table.Title}; all panels share their colours")),
        ];
    }

    /// <summary>The metric over each numeric factor; for sweeps that are no grid of one to three factors.</summary>
    public static IReadOnlyList<ChartSpec> Scatters(SweepTable table)
    {
        if (table.Factors.Count == 0 || (table.IsGrid && table.Factors.Count <= 3 && table.Points.Count <= SweepHeatmapChart.MostCells))
        {
            return [];
        }

        var axis = table.Axis(table.Points.Select(value => value.Mean));
        return [.. table.Factors.Where(factor => factor.IsNumeric).Take(MostPanels).Select((factor, index) => Scatter(table, factor, axis, FormattableString.Invariant($"{Key}-{index}")))];
    }

    private static ChartSpec Scatter(SweepTable table, SweepFactor factor, ChartAxis axis, string key)
    {
        var every = ((table.Points.Count - 1) / MostDots) + 1;
        var points = table.Points.Select((value, i) => (value, i)).Where(entry => entry.i % every == 0).Select(entry => (X: factor.Position(factor.LevelOf[entry.i]), Value: entry.value, Point: entry.i)).OrderBy(point => point.X).ToArray();
        return new ChartSpec(
            key, $"{table.Title} over {factor.Path}", "Mean over histories; a dot is a point of the sweep, all other factors as they come" + (every > 1 ? $"; {NumberText.Count(points.Length)} of {NumberText.Count(table.Points.Count)} points" : ""),
            ChartAxis.OfValues(factor.Path, AxisNumber.Multiple, points.Select(point => point.X), value => SweepFactor.Text(value), fromZero: false), axis,
            [new ScatterSeries(table.Title, ColourRole.Forecast, [.. points.Select(point => new ChartPoint(point.X, point.Value.Mean))]) { InLegend = false }],
            new ChartTable([factor.Path, table.Title, "Point"], [.. points.Select(point => (IReadOnlyList<string>)
                [SweepFactor.Text(point.X), table.WithError(point.Value), FormattableString.Invariant($"{point.Value.Index}")])]))
        {
            Hover = [.. points.Select(point => new ChartHover(point.X, table.Place(point.Point), [new HoverRow(table.Title, table.WithError(point.Value), ColourRole.Forecast)]))],
            HowToRead = "A slope says that the factor matters by itself. The height of the cloud at one place is what all the other factors do.",
            Definition = table.Definition + ".",
        };
    }
}
