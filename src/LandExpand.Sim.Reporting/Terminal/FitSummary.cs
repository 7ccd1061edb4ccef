using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>A fit in a screenful of plain text.</summary>
public static class FitSummary
{
    /// <param name="results">The fit.</param>
    /// <param name="files">What was written.</param>
    /// <param name="writer">Where to; lines end in \n.</param>
    /// <param name="width">The longest line wanted, in characters.</param>
    public static void Write(FitResults results, IReadOnlyList<string> files, TextWriter writer, int width)
    {
        foreach (var line in Lines(results, files, Math.Max(width, 60)))
        {
            writer.Write(PlainLine.Of(line));
            writer.Write('\n');
        }
    }

    private static IEnumerable<string> Lines(FitResults results, IReadOnlyList<string> files, int width)
    {
        IEnumerable<string> blocks =
        [
            FitSentences.Headline(results),
            "",
            .. TextColumns.Align([["Parameter", "estimate", "90 % interval"], .. results.Values.Select(value => (string[])
                [FitSentences.Name(value), FitText.Of(value.Unit, value.Value, results.Currency), FitText.Interval(value, results.Currency)])]),
            "",
            .. results.Values.Where(value => value.Segment is null).SelectMany(value => TextColumns.Wrap($"{FitSentences.Name(value)}: {value.Meaning}. {value.How}.", width, "")),
            "",
            .. results.All.Churn.Candidates.Count == 0 ? ["Forms of churn by tenure are not compared: fewer than 25 accounts left whose landing was seen."] : (string[])
            [
                .. TextColumns.Align([["Churn by tenure", "log-likelihood", "AIC", "BIC"], .. results.All.Churn.Candidates.Select(fit => (string[])
                    [fit.Family.Name + (fit.Family.Name == results.All.Churn.Chosen?.Family.Name ? " (written)" : ""), NumberText.Fixed(fit.LogLikelihood, 1), NumberText.Fixed(fit.Aic, 1), NumberText.Fixed(fit.Bic(results.All.Churn.Events), 1)])]),
            ],
            "",
            "Not identified",
            .. results.Unidentified.SelectMany(one => TextColumns.Wrap($"{one.Path}: {one.Why} ({(one.SwitchedOff ? "off" : "default")})", width, "  ")),
            "",
            .. results.Notes.SelectMany(note => TextColumns.Wrap(note, width, "")),
            "",
            "Files",
            .. files.Select(file => "  " + file),
        ];
        return blocks;
    }
}
