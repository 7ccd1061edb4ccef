using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Runs;

/// <summary>The two tables of a run, in CSV. Numbers are written so that they read back to the same bits; absent values are empty.</summary>
public static class CsvFiles
{
    /// <summary><c>monthly.csv</c>: a row per metric and month.</summary>
    public static void WriteMonthly(Stream stream, IReadOnlyList<MonthlyRow> rows)
    {
        using var writer = new NumberWriter(stream);
        writer.Text("month,metric,mean,standardError,p5,p10,p25,p50,p75,p90,p95\n");
        foreach (var (metric, month, estimate) in rows)
        {
            writer.Whole(month);
            writer.Text($",{metric.Key}");
            foreach (var value in (ReadOnlySpan<double?>)[estimate.Mean, estimate.StandardError, estimate.P5, estimate.P10, estimate.P25, estimate.P50, estimate.P75, estimate.P90, estimate.P95])
            {
                writer.Text(",");
                writer.Number(value);
            }

            writer.Text("\n");
        }
    }

    /// <summary><c>replications.csv</c>: a row per replication held; a column <c>metric.point</c> for each metric of the summary, and the drawn parameters.</summary>
    public static void WriteReplications(Stream stream, Outcomes outcomes)
    {
        var columns = Columns(outcomes);
        using var writer = new NumberWriter(stream);
        writer.Text("replication");
        foreach (var (name, _) in columns)
        {
            writer.Text("," + name);
        }

        writer.Text("\n");
        for (var replication = 0; replication < outcomes.Held; replication++)
        {
            writer.Whole(outcomes.FirstReplication + replication);
            foreach (var (_, column) in columns)
            {
                writer.Text(",");
                writer.Number(column[replication]);
            }

            writer.Text("\n");
        }
    }

    /// <summary>The columns of <c>replications.csv</c>: every metric at each reported month or tenure, then the drawn parameters.</summary>
    public static IReadOnlyList<(string Name, float[] Values)> Columns(Outcomes outcomes)
    {
        var reported = outcomes.ReportedMonths.ToHashSet();
        var metrics =
            from metric in MetricCatalogue.All.Where(metric => metric.InSummary)
            from point in outcomes.Points(metric)
            where metric.Clock == MetricClock.Tenure || reported.Contains(point) || (point == 0 && metric == MetricCatalogue.Arr)
            select ($"{metric.Key}.{point}", outcomes.Column(metric, point).ToArray());
        return [.. metrics, .. outcomes.ParameterDraws.Select(draw => ($"parameters.{draw.Key}", draw.Value))];
    }
}

/// <summary>A row of <c>monthly.csv</c>.</summary>
public sealed record MonthlyRow(Metric Metric, int Month, MonthlyEstimate Estimate)
{
    /// <summary>Every metric at every month at which it is kept and defined.</summary>
    public static IReadOnlyList<MonthlyRow> Of(Outcomes outcomes) =>
    [
        .. from metric in MetricCatalogue.All.Where(metric => metric.Clock == MetricClock.Month)
           from month in outcomes.Points(metric)
           let estimate = Estimates.MonthlyOf(outcomes, metric, month)
           where estimate is not null
           select new MonthlyRow(metric, month, estimate),
    ];
}
