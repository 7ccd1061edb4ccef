using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Sensitivity;

/// <summary><c>sensitivity.csv</c>: a row per metric, input and measure, with its interval where it has one; absent values are empty.</summary>
public static class SensitivityCsv
{
    /// <summary>Writes the file.</summary>
    public static void Write(Stream stream, SensitivityResults results)
    {
        using var writer = new NumberWriter(stream);
        writer.Text("metric,input,measure,value,low,high\n");
        foreach (var (metric, input, measure, value, low, high) in results.Metrics.SelectMany(metric => Rows(metric, results.Inputs)))
        {
            writer.Text(metric.Name + ",");
            writer.Cell(input);
            writer.Text("," + measure);
            foreach (var number in (ReadOnlySpan<double?>)[value, low, high])
            {
                writer.Text(",");
                writer.Number(number);
            }

            writer.Text("\n");
        }
    }

    private static IEnumerable<(MetricPoint Metric, string Input, string Measure, double? Value, double? Low, double? High)> Rows(MetricSensitivity metric, IReadOnlyList<StudiedInput> inputs)
    {
        (MetricPoint, string, string, double?, double?, double?) Sampled(string input, string measure, Bootstrap? of) => (metric.Metric, input, measure, of?.Value, of?.Low, of?.High);
        (MetricPoint, string, string, double?, double?, double?) Mean(string input, string measure, MeanEstimate of) => (metric.Metric, input, measure, of.Mean, of.Low, of.High);
        foreach (var index in metric.Indices)
        {
            yield return Sampled(index.Name, "first", index.Index?.First);
            yield return Sampled(index.Name, "total", index.Index?.Total);
            yield return (metric.Metric, index.Name, "partialRankCorrelation", index.RankCorrelation?.Value, index.RankCorrelation?.Low, index.RankCorrelation?.High);
            yield return (metric.Metric, index.Name, "standardisedCoefficient", index.Coefficient?.Value, index.Coefficient?.Low, index.Coefficient?.High);
        }

        foreach (var pair in metric.Pairs)
        {
            yield return Sampled($"{pair.First} with {pair.Second}", "pair", pair.Index);
        }

        foreach (var bar in metric.Tornado)
        {
            yield return Mean(inputs[bar.Input].Name, "atP10", bar.Low);
            yield return Mean(inputs[bar.Input].Name, "atP90", bar.High);
            yield return Mean(inputs[bar.Input].Name, "swing", bar.Swing);
        }

        for (var input = 0; input < metric.Effects.Count; input++)
        {
            yield return Mean(inputs[input].Name, "morrisMu", metric.Effects[input].Mu);
            yield return Mean(inputs[input].Name, "morrisMuStar", metric.Effects[input].MuStar);
            yield return (metric.Metric, inputs[input].Name, "morrisSigma", metric.Effects[input].Sigma, null, null);
        }
    }
}
