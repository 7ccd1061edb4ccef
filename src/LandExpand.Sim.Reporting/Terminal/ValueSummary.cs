using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>A value-of-information study in a screenful of plain text.</summary>
public static class ValueSummary
{
    private const int MostRows = 12;

    /// <param name="results">The study.</param>
    /// <param name="files">What was written.</param>
    /// <param name="writer">Where to; lines end in \n.</param>
    /// <param name="width">The longest line wanted, in characters.</param>
    public static void Write(ValueResults results, IReadOnlyList<string> files, TextWriter writer, int width)
    {
        foreach (var line in Lines(results, files, Math.Max(width, 60)))
        {
            writer.Write(PlainLine.Of(line));
            writer.Write('\n');
        }
    }

    private static IEnumerable<string> Lines(ValueResults results, IReadOnlyList<string> files, int width)
    {
        string Money(double? value) => NumberText.Money(value, results.Currency);
        yield return ValueText.Headline(results);
        yield return $"{NumberText.Count(results.Histories)} histories that all scenarios share, seed {results.Seed}";
        yield return "";
        IEnumerable<string> blocks =
        [
            .. TextColumns.Align([[$"{results.Metric.Title}", "mean", "best in"], .. results.Choices.Select(choice => (string[])[choice.Name, Money(choice.Mean.Mean), NumberText.Probability(choice.ProbabilityOfBest.Probability)])]),
            "",
            .. TextColumns.Align([["To know before choosing", "worth at most", "95 % interval"],
                .. results.Everything is { } everything ? [Row("everything uncertain", everything, Money)] : Array.Empty<string[]>(),
                .. results.Groups.Where(known => known.Value is not null).Select(known => Row(known.Name, known.Value!, Money)),
                .. results.Parameters.Where(known => known.Value is not null).Take(MostRows).Select(known => Row(known.Name, known.Value!, Money))]),
            "",
            .. ValueText.Sentences(results).SelectMany(sentence => TextColumns.Wrap(sentence, width, "")),
            "",
            .. results.Notes.SelectMany(note => TextColumns.Wrap(note, width, "")),
            "",
            "Files",
            .. files.Select(file => "  " + file),
        ];
        foreach (var line in blocks)
        {
            yield return line;
        }
    }

    private static string[] Row(string name, Statistics.PartialInformation value, Func<double?, string> money) => [name, money(value.Value), $"{money(value.Low)} to {money(value.High)}"];
}
