using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Sweeps;

/// <summary>A metric over two numeric factors as filled contours: bilinear between the points of the grid, a colour a step.</summary>
public static class SweepContourChart
{
    public const string Key = "sweep-contour";
    private const int Fine = 60;
    private const int FewestLevels = 3;

    public static ChartSpec? Describe(SweepTable table)
    {
        if (table.Factors is not [{ IsNumeric: true } across, { IsNumeric: true } down] || !table.IsGrid || across.Levels.Count < FewestLevels || down.Levels.Count < FewestLevels)
        {
            return null;
        }

        var grid = new double[across.Levels.Count, down.Levels.Count];
        for (var point = 0; point < table.Points.Count; point++)
        {
            grid[across.LevelOf[point], down.LevelOf[point]] = table.Points[point].Mean;
        }

        var steps = RoundTicks.Over(table.Points.Min(value => value.Mean), table.Points.Max(value => value.Mean));
        var bands = steps.Count - 1;
        int Band(double value) => Math.Clamp(steps.Count(step => step <= value) - 1, 0, bands - 1);
        string Range(int band) => $"{table.Text(steps[band])} to {table.Text(steps[band + 1])}";
        var cells = (
            from row in Enumerable.Range(0, Fine)
            from column in Enumerable.Range(0, Fine)
            let value = Between(grid, across, down, At(across, column), At(down, row))
            select (Column: column, Row: row, Band: Band(value), Value: value)).ToArray();
        return new ChartSpec(
            Key,
            $"Where {table.Title} stands between {table.Text(steps[0])} and {table.Text(steps[^1])}, in steps of {table.Text(steps[1] - steps[0])}",
            $"{table.Title} over {across.Path} and {down.Path}; interpolated between {NumberText.Count(table.Points.Count)} points",
            Axis(across), Axis(down),
            [
                new HeatmapSeries($"{table.Title}, a colour a step of {table.Text(steps[1] - steps[0])}", ColourRole.Ramp,
                    [.. cells.Select(cell => new HeatCell(cell.Column, cell.Row, bands == 1 ? 0.5 : (double)cell.Band / (bands - 1), table.Text(cell.Value)))],
                    table.Text(steps[0]), table.Text(steps[^1])),
            ],
            new ChartTable([table.Title, "Share of the area"],
                [.. Enumerable.Range(0, bands).Select(band => (IReadOnlyList<string>)[Range(band), NumberText.Share(cells.Count(cell => cell.Band == band) / (double)cells.Length)])]))
        {
            Hover = [.. cells.Select(cell => new ChartHover(cell.Column, $"{across.Path} {SweepFactor.Text(At(across, cell.Column))}, {down.Path} {SweepFactor.Text(At(down, cell.Row))}",
                [new HoverRow("Interpolated", table.Text(cell.Value)), new HoverRow("Step", Range(cell.Band))]) { Y = cell.Row })],
            HowToRead = "Along an edge between two colours the metric has the same value: the combinations that reach it. Between the points of the grid values are interpolated, and carry their errors too.",
            Definition = table.Definition + ". Bilinear interpolation between neighbouring points of the grid.",
        };
    }

    private static double At(SweepFactor factor, int cell) =>
        factor.Position(0) + ((factor.Position(factor.Levels.Count - 1) - factor.Position(0)) * cell / (Fine - 1));

    private static double Between(double[,] grid, SweepFactor across, SweepFactor down, double x, double y)
    {
        var (i, u) = Bracket(across, x);
        var (j, v) = Bracket(down, y);
        return (grid[i, j] * (1 - u) * (1 - v)) + (grid[i + 1, j] * u * (1 - v)) + (grid[i, j + 1] * (1 - u) * v) + (grid[i + 1, j + 1] * u * v);
    }

    /// <summary>The level at or below a value, and how far it is on the way to the next.</summary>
    private static (int Level, double Share) Bracket(SweepFactor factor, double value)
    {
        var level = 0;
        while (level < factor.Levels.Count - 2 && factor.Position(level + 1) <= value)
        {
            level++;
        }

        return (level, (value - factor.Position(level)) / (factor.Position(level + 1) - factor.Position(level)));
    }

    // The fine cells are places without a name; those nearest to round values carry them.
    private static ChartAxis Axis(SweepFactor factor)
    {
        var (low, high) = (factor.Position(0), factor.Position(factor.Levels.Count - 1));
        return new(factor.Path, AxisNumber.Category, -0.5, Fine - 0.5,
            [.. RoundTicks.Inside(low, high).Select(value => new ChartTick(Math.Round((Fine - 1) * (value - low) / (high - low)), SweepFactor.Text(value)))]);
    }
}
