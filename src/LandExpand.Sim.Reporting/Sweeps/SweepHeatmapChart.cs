using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Sweeps;

/// <summary>A metric over two factors: a cell a point.</summary>
public static class SweepHeatmapChart
{
    public const string Key = "sweep-heatmap";

    // More cells than a screen can show make a page that no browser opens in time.
    internal const int MostCells = 20_000;

    /// <summary>The heatmap of a grid of two factors; null for anything else, and for more cells than can be seen.</summary>
    public static ChartSpec? Describe(SweepTable table)
    {
        if (table.Factors is not [var across, var down] || !table.IsGrid || table.Points.Count > MostCells)
        {
            return null;
        }

        var best = table.Points.Select((value, i) => (value, i)).MaxBy(entry => entry.value.Mean).i;
        return Panel(table, across, down, [.. Enumerable.Range(0, table.Points.Count)], Key,
            $"{table.Title} is highest, {table.Text(table.Points[best].Mean)}, at {table.Place(best)}", "Mean over histories; a cell is a point of the sweep");
    }

    /// <summary>The heatmap of some of the points; all panels of a table share one ramp.</summary>
    internal static ChartSpec Panel(SweepTable table, SweepFactor across, SweepFactor down, IReadOnlyList<int> points, string key, string title, string subtitle)
    {
        var (low, high) = (table.Points.Min(value => value.Mean), table.Points.Max(value => value.Mean));
        double Ramp(double mean) => high > low ? (mean - low) / (high - low) : 0.5;
        var rows = points.GroupBy(point => down.LevelOf[point]).OrderBy(row => row.Key).ToArray();
        return new ChartSpec(
            key, title, subtitle, SweepAxis.OfLevels(across), SweepAxis.OfLevels(down),
            [
                new HeatmapSeries(table.Title, ColourRole.Ramp,
                    [.. points.Select(point => new HeatCell(across.LevelOf[point], down.LevelOf[point], Ramp(table.Points[point].Mean), table.Text(table.Points[point].Mean)))],
                    table.Text(low), table.Text(high)),
            ],
            new ChartTable([$"{down.Path} \\ {across.Path}", .. across.Levels.Select((_, level) => across.Name(level))],
                [.. rows.Select(row => (IReadOnlyList<string>)[down.Name(row.Key), .. row.OrderBy(point => across.LevelOf[point]).Select(point => table.Text(table.Points[point].Mean))])]))
        {
            Hover = [.. points.Select(point => new ChartHover(across.LevelOf[point], table.Place(point),
                [new HoverRow(table.Title, table.WithError(table.Points[point])), new HoverRow("8 in 10 histories", $"{table.Text(table.Points[point].P10)} to {table.Text(table.Points[point].P90)}")]) { Y = down.LevelOf[point] })],
            HowToRead = "Each cell is one point of the sweep; the darker, the higher (on a dark page, the lighter). Under a pointer stand the value, its 95 % error and the range of eight in ten histories.",
            Definition = table.Definition + ".",
        };
    }
}
