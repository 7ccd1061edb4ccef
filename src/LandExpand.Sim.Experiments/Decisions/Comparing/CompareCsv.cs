using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Decisions;

/// <summary><c>compare.csv</c>: a row per shared history, a column per metric and scenario; empty where a metric is absent.</summary>
public static class CompareCsv
{
    /// <summary>Writes the file.</summary>
    public static void Write(Stream stream, CompareResults comparison)
    {
        using var writer = new NumberWriter(stream);
        writer.Text("replication");
        foreach (var metric in comparison.Figures.Metrics)
        {
            foreach (var name in comparison.Figures.Names)
            {
                writer.Text(",");
                writer.Cell($"{metric.Metric.Name} {name}");
            }
        }

        writer.Text("\n");
        for (var history = 0; history < comparison.Figures.Histories; history++)
        {
            writer.Whole(history);
            foreach (var column in comparison.Columns.SelectMany(columns => columns))
            {
                writer.Text(",");
                writer.Number((float)column[history]);
            }

            writer.Text("\n");
        }
    }
}
