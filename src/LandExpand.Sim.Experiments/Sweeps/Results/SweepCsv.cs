using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Sweeps.Results;

/// <summary>
/// Results as CSV: a row a point in plan order, a column a factor and a column a statistic of each metric. Equal sweeps give equal bytes, however they were computed:
/// times are not in it.
/// </summary>
public static class SweepCsv
{
    public static void Write(StoredSweep sweep, Stream stream)
    {
        using var writer = new NumberWriter(stream);
        writer.Text("point,scenarioName");
        foreach (var path in sweep.Paths)
        {
            writer.Text(",");
            writer.Cell(path);
        }

        writer.Text(",seedUsed,replicationsDone,accountMonths");
        foreach (var metric in sweep.Metrics)
        {
            writer.Text(string.Concat(StoredSweep.Statistics.Select(statistic => $",{metric.Name}.{statistic}")));
        }

        writer.Text(",error\n");
        foreach (var point in sweep.Points())
        {
            WritePoint(writer, sweep, point);
        }
    }

    private static void WritePoint(NumberWriter writer, StoredSweep sweep, StoredPoint point)
    {
        writer.Whole(point.Index);
        writer.Text(",");
        writer.Cell(point.Scenario);
        foreach (var value in point.Values)
        {
            writer.Text(",");
            if (value is double number)
            {
                writer.Number(number);
            }
            else
            {
                writer.Cell(value.ToString() ?? "");
            }
        }

        writer.Text($",{point.Seed},");
        writer.Whole(point.Replications);
        writer.Text(",");
        writer.Whole(point.AccountMonths);
        for (var metric = 0; metric < sweep.Metrics.Count; metric++)
        {
            for (var statistic = 0; statistic < StoredSweep.Statistics.Count; statistic++)
            {
                writer.Text(",");
                writer.Number(metric < point.Estimates.Count ? point.Estimates[metric][statistic] : null);
            }
        }

        writer.Text(",");
        writer.Cell(point.Error ?? "");
        writer.Text("\n");
    }
}
