using System.Globalization;
using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>A parameter that is the company's to decide, and what it may be set to: a range, or a few values.</summary>
/// <param name="Range">The parameter with its least and its greatest value.</param>
/// <param name="Choices">The only values allowed, ascending; null: the whole range, in whole numbers where the parameter is one.</param>
public sealed record Decision(SolveRange Range, IReadOnlyList<double>? Choices)
{
    private const double FarApart = 20;

    /// <summary>The parameter's path.</summary>
    public string Path => Range.Path;

    /// <summary>Whether the range is walked in equal ratios.</summary>
    private bool ByRatio => Choices is null && !Range.Parameter.Whole && Range.Low > 0 && Range.High / Range.Low >= FarApart;

    /// <summary>Reads <c>land.seats=5..50</c> or <c>contract.termMonths=1,12,36</c>; null, with a problem added, where it is none.</summary>
    public static Decision? Read(Scenario scenario, string text, List<InputProblem> problems)
    {
        var (path, values) = text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (text[..at].Trim(), text[(at + 1)..]) : (text, "");
        var ends = values.Split("..", StringSplitOptions.TrimEntries);
        var isRange = ends.Length == 2;
        double?[] numbers = [.. (isRange ? ends : values.Split(',', StringSplitOptions.TrimEntries)).Select(Number)];
        if (numbers.Length < 2 || numbers.Contains(null))
        {
            problems.Add(new("--vary", 0, string.Empty, text, "a parameter and what it may be, such as land.seats=5..50 or contract.termMonths=1,12,36"));
            return null;
        }

        double[] sorted = [.. numbers.Select(number => number!.Value).Distinct()];
        if (!isRange)
        {
            Array.Sort(sorted);
        }

        try
        {
            var range = SolveRange.Of(scenario, path, (sorted[0], sorted[^1]));
            InputProblem[] illegal = [.. sorted.Where(value => !isRange && !range.Parameter.Allows(value))
                .Select(value => new InputProblem("--vary", 0, string.Empty, string.Create(CultureInfo.InvariantCulture, $"{path}={value}"), range.Parameter.RangeText))];
            problems.AddRange(illegal);
            return illegal.Length > 0 ? null : new(range, isRange ? null : sorted);
        }
        catch (InputException refused)
        {
            problems.AddRange(refused.Problems.Select(problem => problem with { File = "--vary" }));
            return null;
        }
    }

    /// <summary>The value at a place in [0, 1].</summary>
    public double At(double place) =>
        Choices is { } choices ? choices[(int)Math.Min(place * choices.Count, choices.Count - 1)]
        : Range.Parameter.Whole ? Math.Clamp(Math.Floor(Range.Low + (place * (Range.High - Range.Low + 1))), Range.Low, Range.High)
        : ByRatio ? Rounded(Range.Low * Math.Pow(Range.High / Range.Low, place), of: Range.Low * Math.Pow(Range.High / Range.Low, place))
        : Rounded(Range.Low + (place * (Range.High - Range.Low)), of: Range.High - Range.Low);

    /// <summary>Where a value lies in [0, 1]: choices at equal distances, so that a term of 36 months is as far from 12 as 12 is from 1.</summary>
    public double Place(double value) =>
        Choices is { } choices ? choices.Index().MinBy(choice => Math.Abs(choice.Item - value)).Index / (choices.Count - 1.0)
        : ByRatio ? Math.Log(value / Range.Low) / Math.Log(Range.High / Range.Low)
        : (value - Range.Low) / (Range.High - Range.Low);

    /// <summary>Whether a value may be chosen.</summary>
    public bool Allows(double value) => Choices is { } choices ? choices.Contains(value) : value >= Range.Low && value <= Range.High;

    /// <summary>Values from one end to the other, each once.</summary>
    public double[] Grid(int count) => Choices is { } choices ? [.. choices] : [.. Enumerable.Range(0, count).Select(i => At(i / (count - 1.0))).Distinct()];

    /// <summary>To a thousandth of an amount or finer, so that a setting is a number that a person would type.</summary>
    private double Rounded(double value, double of)
    {
        var digits = 3 - (int)Math.Floor(Math.Log10(of));
        return Math.Clamp(digits >= 0 ? Math.Round(value, Math.Min(digits, 15)) : value, Range.Low, Range.High);
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
