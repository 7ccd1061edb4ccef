using System.Globalization;
using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>The answer of a goal seek in plain words.</summary>
internal static class SolveText
{
    /// <summary>The answer on one line.</summary>
    public static string Headline(SolveResults results) => results.Answer is { } answer
        ? $"{results.Range.Path} {(answer.UpTo ? "up to" : "from")} {Number(answer.Value)}{(answer.UpTo ? "" : " on")} reaches {Target(results)}"
        : results.AlwaysReached
            ? $"Every {results.Range.Path} from {Number(results.Range.Low)} to {Number(results.Range.High)} reaches {Target(results)}"
            : $"No {results.Range.Path} from {Number(results.Range.Low)} to {Number(results.Range.High)} reaches {Target(results)}: it cannot be reached by this parameter";

    /// <summary>A few sentences.</summary>
    public static IEnumerable<string> Sentences(SolveResults results)
    {
        yield return Headline(results) + ".";
        if (results.Answer is { } answer)
        {
            yield return $"95 % interval of the answer: {End(answer.Low, results.Range.Low)} to {End(answer.High, results.Range.High)}; more histories make it narrower.";
        }
        else if (!results.AlwaysReached && results.Best is { } best)
        {
            yield return $"The best found: {Estimate(results, best)} at {Number(best.Value)}.";
        }

        if (results.Crossings > 1)
        {
            yield return $"The goal is crossed {results.Crossings} times over the range: the answer is the crossing nearest to the scenario's own value. Look at the chart.";
        }

        if (results.Refusal is { } refusal)
        {
            yield return $"Some values of the range could not be simulated and are left out: {refusal}";
        }

        if (!double.IsNaN(results.Range.Now))
        {
            yield return $"The scenario has {Number(results.Range.Now)}.";
        }

        if (results.Range.Parameter.Kind == Scenarios.ParameterKind.Quantity && double.IsNaN(results.Range.Now))
        {
            yield return $"{results.Range.Path} is given to every account alike: how accounts differ in it is set aside while it is sought.";
        }
    }

    /// <summary>The target for people.</summary>
    public static string Target(SolveResults results) =>
        $"a {results.Target.Statistic.Title} {(results.Target.AtLeast ? "of at least" : "of at most")} {NumberText.Of(results.Target.Statistic.Unit, results.Target.Goal, results.Currency)}";

    /// <summary>An estimate with its interval.</summary>
    public static string Estimate(SolveResults results, SolvePoint point)
    {
        string Text(double? value) => NumberText.Of(results.Target.Statistic.Unit, value, results.Currency);
        return point.Estimate is { Low: { } low, High: { } high } ? $"{Text(point.Estimate.Value)} ({Text(low)} to {Text(high)})" : Text(point.Estimate.Value);
    }

    internal static string Number(double value) => value.ToString(Math.Abs(value) >= 1000 ? "#,0" : "G4", CultureInfo.InvariantCulture);

    private static string End(double? end, double ofRange) => end is { } value ? Number(value) : $"beyond {Number(ofRange)}";
}
