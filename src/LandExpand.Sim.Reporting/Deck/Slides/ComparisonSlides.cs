using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>The tables of a comparison: figures side by side, differences, and in what the scenarios differ.</summary>
internal static class ComparisonSlides
{
    /// <summary>The comparison on one page: the first headline as title, the figures, the other headlines.</summary>
    /// <param name="deck">The deck.</param>
    /// <param name="comparison">The runs.</param>
    /// <param name="headlines">What the charts say.</param>
    public static IEnumerable<Slide> Figures(SlideDeck deck, RunComparison comparison, IReadOnlyList<string> headlines) => Table(
        deck, headlines.FirstOrDefault() ?? $"Side by side in {MonthScale.ShortName(comparison.Calendar, comparison.Month)}",
        string.Join('\n', headlines) + "\nHow to read: ± is Monte Carlo error; \"8 in 10\" is the range of eight histories in ten, from P10 to P90, which more histories do not shrink.",
        SideBySide.Figures(comparison), headlines.Skip(1));

    public static IEnumerable<Slide> Differences(SlideDeck deck, RunComparison comparison) => Table(deck, $"What changes against {comparison.Base.ShortName}",
        string.Join('\n', comparison.Remarks.Concat(ComparisonText.Cautions(comparison))), SideBySide.Differences(comparison), comparison.Remarks.Concat(ComparisonText.Cautions(comparison)));

    public static IEnumerable<Slide> Assumptions(SlideDeck deck, RunComparison comparison)
    {
        var runs = comparison.Runs.Count;
        return TableSlides.Of(deck, "In what the scenarios differ", $"{ComparisonText.HeldEqual(comparison)}.\nEverything that is not in the table is the same in all scenarios.",
            [0.24, .. Enumerable.Repeat(0.5 / runs, runs), 0.26], ["Assumption", .. comparison.Runs.Select(run => run.ShortName), "What it is"],
            [.. comparison.Assumptions.Select(assumption => new[] { assumption.Path.Replace(".", ".\u200B", StringComparison.Ordinal) }.Concat(assumption.Values).Append(assumption.Meaning).ToArray())], 12);
    }

    /// <summary>A table with sentences below it.</summary>
    public static IEnumerable<Slide> Table(SlideDeck deck, string title, string notes, ChartTable wrapped, IEnumerable<string> below)
    {
        // A range is read at a glance where it stays on one line.
        var table = wrapped with { Rows = [.. wrapped.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Replace(SideBySide.To, "\u00A0to\u00A0", StringComparison.Ordinal))])] };
        // Each column as wide as its words ask for: its longest word, and some of its longest cell.
        double[] needs = [.. Enumerable.Range(0, table.Columns.Count).Select(column => table.Rows.Append(table.Columns).Select(row => Need(row[column])).Max())];
        return table.Rows.Count == 0 ? [] : TableSlides.Of(deck, title, notes, [.. needs.Select(need => need / needs.Sum())], [.. table.Columns], [.. table.Rows.Select(row => row.ToArray())], 10,
            [.. below.Select(sentence => new Paragraph(sentence, 16) { Bullet = true, After = 8 })]);
    }

    private static double Need(string text) => 10 + Math.Max(text.Split(' ').Max(word => TextMeasure.Width(word, 12, true)), 0.6 * TextMeasure.Width(text, 12));
}
