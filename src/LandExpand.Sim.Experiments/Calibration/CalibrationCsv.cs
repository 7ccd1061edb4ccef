using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Calibration;

/// <summary>
/// <c>points.csv</c>: every point at which the scenario was simulated: what was set, what came out with its standard error, and whether it is ruled out.
/// </summary>
public static class CalibrationCsv
{
    /// <summary>Writes the file; the points of the set are those with <c>inSet</c> 1, judged with all histories.</summary>
    public static void Write(Stream stream, CalibrationResults results)
    {
        using var writer = new NumberWriter(stream);
        writer.Text("wave,histories,implausibility,inSet");
        foreach (var parameter in results.Question.Parameters)
        {
            writer.Text(",");
            writer.Cell(parameter.Path);
        }

        foreach (var target in results.Question.Targets)
        {
            var name = target.Company == 0 ? target.Statistic.Key : $"{results.Question.Companies[target.Company].Name}: {target.Statistic.Key}";
            writer.Text(",");
            writer.Cell(name);
            writer.Text(",");
            writer.Cell(name + " se");
        }

        writer.Text("\n");
        var kept = results.Match.Kept.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var point in results.Match.Points)
        {
            writer.Whole(point.Wave + 1);
            writer.Text(",");
            writer.Whole(point.Verified ? results.Effort.FullHistories : results.Effort.Histories);
            writer.Text(",");
            writer.Number((double?)point.Worst);
            writer.Text(kept.Contains(point) ? ",1" : ",0");
            for (var k = 0; k < results.Question.Parameters.Count; k++)
            {
                writer.Text(",");
                writer.Number((double?)results.Value(k, point));
            }

            foreach (var answer in point.Answers)
            {
                writer.Text(",");
                writer.Number(answer?.Value);
                writer.Text(",");
                writer.Number(answer is null ? null : Math.Sqrt(answer.Variance));
            }

            writer.Text("\n");
        }
    }
}
