using LandExpand.Sim.Experiments.Calibration;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>A calibration in plain text.</summary>
public static class CalibrationSummary
{
    /// <param name="results">What was found.</param>
    /// <param name="files">What was written.</param>
    /// <param name="writer">Where to; lines end in \n.</param>
    /// <param name="width">The longest line wanted, in characters.</param>
    public static void Write(CalibrationResults results, IReadOnlyList<string> files, TextWriter writer, int width)
    {
        string[] Row(int target) =>
        [
            CalibrationText.Name(results, target), CalibrationText.Figure(results, target), CalibrationText.Simulated(results, target),
            results.Question.Targets[target].Figure.HeldOut ? "held out" : "fit", CalibrationText.Verdict(results, target),
        ];
        string[] Parameter(int k) =>
        [
            results.Question.Parameters[k].Path, $"{CalibrationText.Number(results.Value(k, 0.05))} to {CalibrationText.Number(results.Value(k, 0.95))}",
            results.Range(k) is { } range ? $"{CalibrationText.Number(range.P5)} to {CalibrationText.Number(range.P95)}" : NumberText.Absent,
                CalibrationText.Number(results.Value(k, results.Shown)),
        ];
        IEnumerable<string> lines =
        [
            .. CalibrationText.Sentences(results).SelectMany(sentence => TextColumns.Wrap(sentence, Math.Max(width, 60), "")),
            "",
            .. TextColumns.Align([["Figure", "asked for", results.IsEmpty ? "nearest point" : "simulated, 5-95 %", "use", ""],
                .. results.Question.Targets.Select((_, i) => Row(i))]),
            "",
            .. TextColumns.Align([["Parameter", "before, 5-95 %", "set, 5-95 %", results.IsEmpty ? "nearest" : "one point"],
                .. results.Question.Parameters.Select((_, k) => Parameter(k))]),
            "",
            $"{NumberText.Counted(results.Match.Points.Count, "point", "points")} in {NumberText.Counted(results.Match.Waves.Count, "wave", "waves")} and a last check, seed {results.Seed}",
            "",
            "Files",
            .. files.Select(file => "  " + file),
        ];
        foreach (var line in lines)
        {
            writer.Write(PlainLine.Of(line));
            writer.Write('\n');
        }
    }
}
