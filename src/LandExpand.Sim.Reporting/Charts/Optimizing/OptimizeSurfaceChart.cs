using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Optimizing;

/// <summary>The objective over the two decisions that matter most; where a constraint probably fails, the cell is left out.</summary>
public static class OptimizeSurfaceChart
{
    private const int Names = 6;

    /// <summary>Null with a single decision.</summary>
    public static ChartSpec? Describe(OptimizeResults results)
    {
        if (results.Surface is not { } surface || results.First is not { } first)
        {
            return null;
        }

        var (goal, across, up) = (results.Plan.Goal, results.Plan.Decisions[surface.First], results.Plan.Decisions[surface.Second]);
        double[] columns = [.. surface.Cells.Select(cell => cell.First).Distinct().Order()], rows = [.. surface.Cells.Select(cell => cell.Second).Distinct().Order()];
        var feasible = surface.Cells.Where(cell => cell.Feasible >= 0.5).ToArray();
        var shown = feasible.Length > 0 ? feasible : [.. surface.Cells];
        var (low, high) = (shown.Min(cell => cell.Objective), shown.Max(cell => cell.Objective));
        double Ramp(double value) => high > low ? (value - low) / (high - low) : 0.5;
        int Column(SurfaceCell cell) => Array.IndexOf(columns, cell.First);
        int Row(SurfaceCell cell) => Array.IndexOf(rows, cell.Second);
        var best = shown.MaxBy(cell => goal.Gain(cell.Objective))!;
        var others = results.Plan.Decisions.Count > 2 ? ", the other decisions as in the answer" : "";
        return new ChartSpec(
            "surface",
            $"Around {across.Path} {SolveText.Number(best.First)} and {up.Path} {SolveText.Number(best.Second)} the {goal.Objective.Title} is expected to be {(goal.Maximise ? "highest" : "lowest")}",
            $"Expected {goal.Objective.Title} over {across.Path} and {up.Path}{others}{(shown.Length < surface.Cells.Count ? "; left blank where a constraint probably fails" : "")}",
            Axis(across.Path, columns), Axis(up.Path, rows),
            [new HeatmapSeries(goal.Objective.Title, ColourRole.Ramp, [.. shown.Select(cell => new HeatCell(Column(cell), Row(cell), Ramp(cell.Objective), OptimizeText.Value(results, cell.Objective)))], OptimizeText.Value(results, low), OptimizeText.Value(results, high))],
            new ChartTable([up.Path + " \\ " + across.Path, .. Thinned(columns).Select(SolveText.Number)],
                [.. Thinned(rows).Select(row => (IReadOnlyList<string>)[SolveText.Number(row), .. Thinned(columns).Select(column => Cell(column, row))])]))
        {
            Hover = [.. shown.Select(cell => new ChartHover(Column(cell), $"{across.Path} {SolveText.Number(cell.First)}, {up.Path} {SolveText.Number(cell.Second)}",
                [new HoverRow(goal.Objective.Title, OptimizeText.Value(results, cell.Objective)), new HoverRow("feasible with probability", NumberText.Probability(cell.Feasible))]) { Y = Row(cell) })],
            HowToRead = $"The darker, the higher (on a dark page, the lighter). The answer is {OptimizeText.ShortSetting(results, first.Values)}; a broad dark area says that it need not be met exactly.",
            Definition = "Gaussian-process regression on the settings tried (kriging), under one luck; not a simulation of each cell.",
        };

        string Cell(double column, double row) => surface.Cells.FirstOrDefault(cell => cell.First == column && cell.Second == row) is { Feasible: var likely } cell && (likely >= 0.5 || feasible.Length == 0)
            ? OptimizeText.Value(results, cell.Objective) : NumberText.Absent;
    }

    private static double[] Thinned(double[] values) => values.Length <= Names ? values : [.. Enumerable.Range(0, Names).Select(name => values[name * (values.Length - 1) / (Names - 1)])];

    // Cells are places without a name; a few carry the value that stands there.
    private static ChartAxis Axis(string path, double[] values) => new(path, AxisNumber.Category, -0.5, values.Length - 0.5,
        [.. Thinned(values).Select(value => new ChartTick(Array.IndexOf(values, value), SolveText.Number(value)))]);
}
