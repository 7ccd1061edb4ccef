using LandExpand.Sim.Experiments.Sensitivity;
using LandExpand.Sim.Reporting.Charts.Sensitivity;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>A sensitivity study in a screenful of plain text.</summary>
public static class SensitivitySummary
{
    private const int MostRows = 12;

    /// <param name="results">The study.</param>
    /// <param name="files">What was written.</param>
    /// <param name="writer">Where to; lines end in \n.</param>
    /// <param name="width">The longest line wanted, in characters.</param>
    public static void Write(SensitivityResults results, IReadOnlyList<string> files, TextWriter writer, int width)
    {
        foreach (var line in Lines(results, files, Math.Max(width, 60)))
        {
            writer.Write(PlainLine.Of(line));
            writer.Write('\n');
        }
    }

    private static IEnumerable<string> Lines(SensitivityResults results, IReadOnlyList<string> files, int width)
    {
        yield return $"{results.Scenario}: what moves the result";
        yield return $"{NumberText.Counted(results.Inputs.Count, "parameter", "parameters")}, {NumberText.Count(results.Histories)} histories, seed {results.Seed}";
        foreach (var metric in results.Metrics)
        {
            yield return "";
            yield return metric.Mean is { } mean ? $"{metric.Metric.Title}, mean {NumberText.Of(metric.Metric.Metric.Unit, mean.Mean, results.Currency)}" : metric.Metric.Title;
            foreach (var line in Table(results, metric).Concat(SensitivityText.Sentences(metric).SelectMany(sentence => TextColumns.Wrap(sentence, width, "  "))))
            {
                yield return line;
            }
        }

        yield return "";
        foreach (var line in results.Notes.SelectMany(note => TextColumns.Wrap(note, width, "")))
        {
            yield return line;
        }

        yield return "";
        yield return "Files";
        foreach (var file in files)
        {
            yield return "  " + file;
        }
    }

    private static IEnumerable<string> Table(SensitivityResults results, MetricSensitivity metric)
    {
        var shown = metric.Indices.Where(index => index.Index is not null).OrderByDescending(index => index.Index!.Total.Value).Take(MostRows).ToArray();
        if (shown.Length == 0)
        {
            return [];
        }

        var bars = metric.Tornado.ToDictionary(bar => results.Inputs[bar.Input].Name);
        string Range(string name, Func<StudiedInput, double> of) => results.Inputs.FirstOrDefault(input => input.Name == name) is { } input ? TornadoChart.Number(of(input)) : "";
        string Change(string name) => bars.TryGetValue(name, out var bar) ? MetricNumbers.Difference(metric.Metric, bar.Swing.Mean, results.Currency) : "";
        static string Share(Bootstrap of) => of is { Low: { } low, High: { } high }
            ? $"{NumberText.Share(of.Value, 1)} ({NumberText.Fixed(100 * low, 1)} to {NumberText.Fixed(100 * high, 1)})" : NumberText.Share(of.Value, 1);
        return TextColumns.Align([["  Share of variance", "alone", "with interactions", "P10", "P90", "P10 to P90 moves it"],
            .. shown.Select(index => (string[])["  " + index.Name, Share(index.Index!.First), Share(index.Index.Total), Range(index.Name, input => input.Low), Range(index.Name, input => input.High), Change(index.Name)])]);
    }
}
