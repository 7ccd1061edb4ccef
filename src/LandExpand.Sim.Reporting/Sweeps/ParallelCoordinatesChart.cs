using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Sweeps;

/// <summary>Many factors at once: a line a point across one axis per factor and one for the metric; the best tenth stands out.</summary>
public static class ParallelCoordinatesChart
{
    public const string Key = "sweep-parallel";
    private const int FewestFactors = 3;
    private const int MostLines = 1500;
    private const double BestShare = 0.1;

    public static ChartSpec? Describe(SweepTable table)
    {
        if (table.Factors.Count < FewestFactors || table.Points.Count < 10)
        {
            return null;
        }

        var order = Enumerable.Range(0, table.Points.Count).OrderByDescending(point => table.Points[point].Mean).ToArray();
        var best = order.Take(Math.Max(1, (int)(BestShare * order.Length))).ToArray();
        var others = order.Skip(best.Length).ToArray();
        var thinned = others.Where((_, i) => i % ((others.Length / MostLines) + 1) == 0).ToArray();
        var (low, high) = (table.Points.Min(value => value.Mean), table.Points.Max(value => value.Mean));
        return new ChartSpec(
            Key,
            $"What the best tenth of {NumberText.Counted(order.Length, "point", "points")} have in common",
            $"Each line is a point; every axis runs from its lowest value at the bottom to its highest at the top; best by mean {table.Title}",
            ChartAxis.OfCategories("", [.. table.Factors.Select(factor => $"{factor.Path}\n{factor.Range(" – ")}"), $"{table.Title}\n{table.Text(low)} – {table.Text(high)}"]),
            new ChartAxis("", AxisNumber.Share, 0, 1, [new ChartTick(0, "lowest"), new ChartTick(1, "highest")]),
            [
                new HistorySeries($"Other points{(thinned.Length < others.Length ? $" ({NumberText.Count(thinned.Length)} of them)" : "")}", ColourRole.ForecastOuter, [.. thinned.Select(Line)]),
                new HistorySeries($"Best tenth by {table.Title}", ColourRole.Second, [.. best.Take(MostLines).Select(Line)]),
            ],
            new ChartTable(["Factor", "All points", "Best tenth, from", "to", "median"],
                [.. table.Factors.Select(factor => (IReadOnlyList<string>)
                    [factor.Path, $"{factor.Name(0)} to {factor.Name(factor.Levels.Count - 1)}", factor.Name(best.Min(point => factor.LevelOf[point])), factor.Name(best.Max(point => factor.LevelOf[point])), Median(factor, best)])]))
        {
            HowToRead = "Where the lines of the best tenth run close together, that factor has to be there for a good result; where they spread over the whole axis, it hardly matters. "
                + "Choosing the best of many noisy means flatters them: `landexpand sweep top` says which of them cannot be told from the best.",
            Definition = table.Definition + ".",
        };

        IReadOnlyList<ChartPoint> Line(int point) =>
        [
            .. table.Factors.Select((factor, axis) => new ChartPoint(axis, Height(factor, factor.LevelOf[point]))),
            new ChartPoint(table.Factors.Count, high > low ? (table.Points[point].Mean - low) / (high - low) : 0.5),
        ];
    }

    private static double Height(SweepFactor factor, int level)
    {
        var (low, high) = (factor.Position(0), factor.Position(factor.Levels.Count - 1));
        return (factor.Position(level) - low) / (high - low);
    }

    private static string Median(SweepFactor factor, int[] points) => factor.Name(points.Select(point => factor.LevelOf[point]).Order().ElementAt(points.Length / 2));
}
