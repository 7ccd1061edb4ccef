using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>A search for the best setting in plain text.</summary>
public static class OptimizeSummary
{
    /// <param name="results">The search.</param>
    /// <param name="files">What was written.</param>
    /// <param name="writer">Where to; lines end in \n.</param>
    /// <param name="width">The longest line wanted, in characters.</param>
    public static void Write(OptimizeResults results, IReadOnlyList<string> files, TextWriter writer, int width)
    {
        var plan = results.Plan;
        IEnumerable<string> lines =
        [
            .. OptimizeText.Sentences(results).SelectMany(sentence => TextColumns.Wrap(sentence, Math.Max(width, 60), "")),
            "",
            .. TextColumns.Align([["Short list, on fresh histories", .. plan.Goal.Statistics.Select(statistic => statistic.Key), "feasible"], .. results.Judged.Select(setting => Row(results, OptimizeText.ShortSetting(results, setting.Values), setting.Fresh, setting.Feasible)),
                .. results.Present is { } present ? [Row(results, "as it is", present.Fresh, present.Feasible)] : Array.Empty<string[]>()]),
            "",
            $"{NumberText.Counted(results.Tried.Count, "setting", "settings")} tried on {NumberText.Count(plan.Histories)} histories each, the short list on {NumberText.Count(2 * plan.Validation)} fresh ones each; seed {plan.Seed}",
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

    private static string[] Row(OptimizeResults results, string name, IReadOnlyList<Runs.StatisticEstimate> estimates, double feasible) =>
        [name, .. estimates.Select((estimate, i) => NumberText.Of(results.Plan.Goal.Statistics[i].Unit, estimate.Value, results.Currency)), results.Plan.Goal.Constraints.Count > 0 ? NumberText.Probability(feasible) : NumberText.Absent];
}
