using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Scenarios.Difference;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>A comparison of scenarios in plain text: what is equal and what differs, then the figures, then what they mean.</summary>
public static class CompareSummary
{
    private const int MostDifferences = 12, LongestValue = 40;

    /// <param name="comparison">With its decision.</param>
    /// <param name="files">What was written.</param>
    /// <param name="writer">Where to; lines end in \n.</param>
    /// <param name="width">The longest line wanted, in characters.</param>
    public static void Write(RunComparison comparison, IReadOnlyList<string> files, TextWriter writer, int width)
    {
        foreach (var line in Lines(comparison, files, Math.Max(width, 60)))
        {
            writer.Write(PlainLine.Of(line));
            writer.Write('\n');
        }
    }

    private static IEnumerable<string> Lines(RunComparison comparison, IReadOnlyList<string> files, int width)
    {
        var decision = comparison.Decision!;
        IEnumerable<string> blocks =
        [
            .. TextColumns.Wrap(DecisionText.Headline(comparison), width, ""),
            $"{NumberText.Counted(decision.Histories, "history", "histories")} that all scenarios share, seed {FormattableString.Invariant($"{decision.Seed}")}",
            "",
            .. Footing(comparison, width),
            .. decision.Pick is { } pick ? [.. DecisionText.Pick(comparison, pick).SelectMany(sentence => TextColumns.Wrap(sentence, width, "")), ""] : Array.Empty<string>(),
            .. decision.Metrics.SelectMany(metric => Block(comparison, metric, width)),
            "Why ARR differs, by driver (± 95 %)",
            .. Table(DecisionTables.Bridges(comparison)),
            "",
            "Files",
            .. files.Select(file => "  " + file),
        ];
        return blocks;
    }

    private static IEnumerable<string> Footing(RunComparison comparison, int width)
    {
        var differing = comparison.Assumptions;
        string[] cautions = [.. ComparisonText.Cautions(comparison), .. DecisionText.Starts(comparison), .. comparison.Notes, .. comparison.Decision!.Notes];
        return
        [
            "What is held equal",
            .. ComparisonText.Footing(comparison).SelectMany(sentence => TextColumns.Wrap(sentence, width, "  ")),
            "",
            differing.Count == 0 ? "What differs: nothing that changes a result" : "What differs",
            .. differing.Count == 0 ? [] : Table(new ChartTable(
                ["  Assumption", .. comparison.Runs.Select(run => run.ShortName)],
                [.. differing.Take(MostDifferences).Select(assumption => (IReadOnlyList<string>)["  " + assumption.Path, .. assumption.Values.Select(Cut)])])),
            .. differing.Count > MostDifferences ? [$"  … and {differing.Count - MostDifferences} more, in the report"] : Array.Empty<string>(),
            "",
            .. cautions.Length > 0 ? ["Careful", .. cautions.SelectMany(caution => TextColumns.Wrap(caution, width, "  ")), ""] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Block(RunComparison comparison, Experiments.Decisions.MetricDecision metric, int width) =>
    [
        .. Table(DecisionTables.Alternatives(comparison, metric)),
        "",
        .. Table(DecisionTables.AgainstFirst(comparison, metric)),
        "",
        .. DecisionText.Conclusions(comparison, metric).SelectMany(sentence => TextColumns.Wrap(sentence, width, "")),
        "",
    ];

    private static IEnumerable<string> Table(ChartTable table) => TextColumns.Align([[.. table.Columns], .. table.Rows.Select(row => row.ToArray())]);

    private static string Cut(string value) => value.Length <= LongestValue ? value : value[..(LongestValue - 1)] + "…";
}
