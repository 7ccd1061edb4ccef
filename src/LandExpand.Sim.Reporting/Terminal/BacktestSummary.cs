using LandExpand.Sim.Experiments.Backtesting;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>A backtest in a screenful of plain text.</summary>
public static class BacktestSummary
{
    /// <param name="results">The backtest.</param>
    /// <param name="files">What was written.</param>
    /// <param name="writer">Where to; lines end in \n.</param>
    /// <param name="width">The longest line wanted, in characters.</param>
    public static void Write(BacktestResults results, IReadOnlyList<string> files, TextWriter writer, int width)
    {
        foreach (var line in Lines(results, files, Math.Max(width, 60)))
        {
            writer.Write(PlainLine.Of(line));
            writer.Write('\n');
        }
    }

    private static IEnumerable<string> Lines(BacktestResults results, IReadOnlyList<string> files, int width)
    {
        string Money(double value) => NumberText.Money(value, results.Currency);
        return
        [
            $"{results.Name}: forecasts of {NumberText.Months(results.HoldoutMonths)} from {NumberText.Counted(results.Origins.Count, "month", "months")} of the record, {NumberText.Count(results.Histories)} histories each, seed {results.Seed}",
            "",
            .. TextColumns.Align([["ARR, from", "P5", "P50", "P95", "came to", "place"], .. results.Origins.Select(origin => (string[])
                [origin.Month.ToString(), Money(origin.Arr.P5), Money(origin.Arr.P50), Money(origin.Arr.P95), Money(origin.Arr.Came), BacktestSentences.Place(origin.Arr)])]),
            "",
            .. TextColumns.Align([["NRR, from", "P5", "P50", "P95", "came to", "place"], .. results.Origins.Select(origin => (string[])
                [origin.Month.ToString(), NumberText.Share(origin.Nrr.P5, 1), NumberText.Share(origin.Nrr.P50, 1), NumberText.Share(origin.Nrr.P95, 1), Share(origin.Nrr.Came), BacktestSentences.Place(origin.Nrr)])]),
            "",
            .. BacktestSentences.Findings(results).SelectMany(sentence => TextColumns.Wrap(sentence, width, "")),
            "",
            .. results.Notes.SelectMany(note => TextColumns.Wrap(note, width, "")),
            "",
            "Files",
            .. files.Select(file => "  " + file),
        ];
    }

    private static string Share(double value) => double.IsFinite(value) ? NumberText.Share(value, 1) : NumberText.Absent;
}
