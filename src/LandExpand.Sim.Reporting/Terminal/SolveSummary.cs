using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>A goal seek in plain text.</summary>
public static class SolveSummary
{
    /// <param name="results">The search.</param>
    /// <param name="files">What was written.</param>
    /// <param name="writer">Where to; lines end in \n.</param>
    /// <param name="width">The longest line wanted, in characters.</param>
    public static void Write(SolveResults results, IReadOnlyList<string> files, TextWriter writer, int width)
    {
        IEnumerable<string> lines =
        [
            .. SolveText.Sentences(results).SelectMany(sentence => TextColumns.Wrap(sentence, Math.Max(width, 60), "")),
            $"{NumberText.Count(results.Histories)} histories at each of {results.Tried.Count} values, seed {results.Seed}",
            .. results.Frontier is { } frontier
                ? ["", .. TextColumns.Align([[frontier.Range.Path, results.Range.Path, "95 % interval"], .. frontier.Points.Select(Row)])]
                : Array.Empty<string>(),
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

    private static string[] Row(FrontierPair pair) =>
    [
        SolveText.Number(pair.Second),
        pair.First is { } first ? $"{(first.UpTo ? "up to" : "from")} {SolveText.Number(first.Value)}" : pair.AlwaysReached ? "any" : "none",
        pair.First is { Low: { } low, High: { } high } ? $"{SolveText.Number(low)} to {SolveText.Number(high)}" : NumberText.Absent,
    ];
}
