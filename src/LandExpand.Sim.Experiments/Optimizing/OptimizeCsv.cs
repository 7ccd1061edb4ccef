using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary><c>optimize.csv</c>: a row per setting tried, then the short list on fresh histories; absent values are empty.</summary>
public static class OptimizeCsv
{
    /// <summary>Writes the file.</summary>
    public static void Write(Stream stream, OptimizeResults results)
    {
        using var writer = new NumberWriter(stream);
        writer.Text("stage,number");
        foreach (var name in results.Plan.Decisions.Select(decision => decision.Path).Concat(results.Plan.Goal.Statistics.SelectMany(statistic => new[] { statistic.Key, statistic.Key + " low", statistic.Key + " high" })))
        {
            writer.Text(",");
            writer.Cell(name);
        }

        writer.Text(",feasible\n");
        foreach (var (number, setting) in results.Tried.Index())
        {
            Row(writer, results, setting.Spread ? "spread" : "search", number + 1, setting.Values, setting.Estimates, setting.Feasible);
        }

        foreach (var (number, setting) in results.Judged.Index())
        {
            Row(writer, results, "fresh", number + 1, setting.Values, setting.Fresh, setting.Feasible);
        }
    }

    private static void Row(NumberWriter writer, OptimizeResults results, string stage, int number, IReadOnlyList<double> values, IReadOnlyList<StatisticEstimate>? estimates, double feasible)
    {
        writer.Text(stage);
        IEnumerable<double?> numbers =
            [number, .. values, .. results.Plan.Goal.Statistics.SelectMany((_, i) => new[] { estimates?[i].Value, estimates?[i].Low, estimates?[i].High }), estimates is null ? null : feasible];
        foreach (var value in numbers)
        {
            writer.Text(",");
            writer.Number(value);
        }

        writer.Text("\n");
    }
}
