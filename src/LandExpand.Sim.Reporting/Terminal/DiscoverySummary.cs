using LandExpand.Sim.Experiments.Discovery;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>Scenario discovery in plain text.</summary>
public static class DiscoverySummary
{
    /// <param name="results">The study.</param>
    /// <param name="files">What was written.</param>
    /// <param name="writer">Where to; lines end in \n.</param>
    /// <param name="width">The longest line wanted, in characters.</param>
    public static void Write(DiscoveryResults results, IReadOnlyList<string> files, TextWriter writer, int width)
    {
        IEnumerable<string> lines =
        [
            $"{results.Scenario}: when is {DiscoveryText.Of(results, startsSentence: false)}?",
            $"{NumberText.Count(results.Histories)} {results.Rows}, {NumberText.Counted(results.Inputs.Count, "parameter", "parameters")}, seed {results.Seed}",
            "",
            .. DiscoveryText.Sentences(results).SelectMany(sentence => TextColumns.Wrap(sentence, Math.Max(width, 60), "")),
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
