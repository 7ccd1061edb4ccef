using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>The findings of a value-of-information study in plain words.</summary>
internal static class ValueText
{
    /// <summary>What to research, on one line.</summary>
    public static string Headline(ValueResults results) => Worthwhile(results) is { } first
        ? $"Before choosing, learn about {first.Name}: worth up to {Money(results, first.Value!.Value)}"
        : $"No parameter is worth researching before the choice: {results.Choices[results.Best].Name} stays best";

    /// <summary>A few sentences.</summary>
    public static IEnumerable<string> Sentences(ValueResults results)
    {
        var best = results.Choices[results.Best];
        foreach (var other in results.Choices.Where(choice => choice.Behind is not null))
        {
            var behind = other.Behind!;
            yield return behind.Low > 0
                ? $"{best.Name} has the highest mean {results.Metric.Title}: {Money(results, behind.Mean)} more than {other.Name} ({Money(results, behind.Low)} to {Money(results, behind.High)})."
                : $"{best.Name} and {other.Name} cannot be told apart by their means: {Money(results, behind.Mean)} ({Money(results, behind.Low)} to {Money(results, behind.High)}).";
        }

        yield return $"It turns out best in {NumberText.Probability(best.ProbabilityOfBest.Probability)} of histories.";
        if (results.Everything is { } everything)
        {
            yield return $"Knowing every uncertain parameter before choosing would be worth {Interval(results, everything.Value, everything.Low, everything.High)}; no research is worth more.";
        }

        var worth = results.Parameters.Where(known => known.Value is { Low: > 0 }).Take(5).ToArray();
        if (worth.Length > 0)
        {
            yield return $"Worth researching: {string.Join("; ", worth.Select(known => $"{known.Name}, up to {Interval(results, known.Value!.Value, known.Value.Low, known.Value.High)}"))}.";
        }

        var useless = results.Parameters.Where(known => known.Value is { } value && value.High < 0.05 * (results.Everything?.Value ?? double.PositiveInfinity)).Select(known => known.Name).ToArray();
        if (useless.Length > 0)
        {
            yield return $"Whatever these turn out to be, the choice hardly changes: {string.Join(", ", useless.Take(8))}{(useless.Length > 8 ? $" and {useless.Length - 8} more" : "")}.";
        }

        yield return $"Foreseeing luck as well would be worth {Money(results, results.Clairvoyance.Mean)}.";
    }

    private static InformationValue? Worthwhile(ValueResults results) => results.Parameters.FirstOrDefault(known => known.Value is { Low: > 0 });

    private static string Interval(ValueResults results, double value, double low, double high) => $"{Money(results, value)} ({Money(results, low)} to {Money(results, high)})";

    private static string Money(ValueResults results, double? value) => NumberText.Money(value, results.Currency);
}
