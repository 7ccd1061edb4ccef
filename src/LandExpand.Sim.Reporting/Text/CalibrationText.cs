using System.Globalization;
using LandExpand.Sim.Experiments.Calibration;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>What a calibration found, in plain words.</summary>
internal static class CalibrationText
{
    private const double Strong = 0.5, Narrowed = 0.5;

    /// <summary>The finding on one line.</summary>
    public static string Headline(CalibrationResults results) => results.IsEmpty
        ? $"Nothing is left: no values tried of {Counted(results)} meet all figures at once"
        : $"{Portion(results.Match.Share)} of the values that {Counted(results)} might have had {(results.Question.Parameters.Count == 1 ? "is" : "are")} not ruled out";

    /// <summary>A few sentences, the most important first.</summary>
    public static IEnumerable<string> Sentences(CalibrationResults results)
    {
        yield return Headline(results) + (results.IsEmpty || results.Match.Share == 0
            ? "." : $" (95 %: {Portion(results.Match.ShareLow)} to {Portion(results.Match.ShareHigh)}).");
        foreach (var sentence in results.IsEmpty ? Empty(results) : Found(results))
        {
            yield return sentence;
        }

        if (Noisy(results) is { Length: > 0 } noisy)
        {
            yield return $"The luck of {NumberText.Count(results.Effort.FullHistories)} histories is no small part of the tolerance of {string.Join(", ", noisy)}: with more --replications more would be ruled out.";
        }

        if (results.Question.Companies[0].Correlations.Any(pair =>
            results.Question.Parameters.Any(parameter => parameter.Slot == pair.First || parameter.Slot == pair.Second)))
        {
            yield return "The scenario's own correlations of what is sought were set aside: the figures decide.";
        }
    }

    /// <summary>What a target is called; with the company where there are several.</summary>
    public static string Name(CalibrationResults results, int target)
    {
        var wanted = results.Question.Targets[target];
        return wanted.Company == 0 ? wanted.Statistic.Key : $"{wanted.Statistic.Key} of {results.Question.Companies[wanted.Company].Name}";
    }

    /// <summary>A value in the unit of a target.</summary>
    public static string Text(CalibrationResults results, int target, double? value) =>
        NumberText.Of(results.Question.Targets[target].Statistic.Unit, value, results.Currency);

    /// <summary>A figure with its tolerance.</summary>
    public static string Figure(CalibrationResults results, int target)
    {
        var (unit, figure) = (results.Question.Targets[target].Statistic.Unit, results.Question.Targets[target].Figure);
        return unit == Metrics.MetricUnit.Share
            ? $"{NumberText.Share(figure.Value, 1)}\u00A0±\u00A0{NumberText.Fixed(100 * figure.Tolerance, 1)}"
            : $"{Text(results, target, figure.Value)}\u00A0±\u00A0{Text(results, target, figure.Tolerance)}";
    }

    /// <summary>What the simulation says: from the 5th to the 95th percentile of the set or, where it is empty, at the nearest point.</summary>
    public static string Simulated(CalibrationResults results, int target) => results.Simulated(target) is { } range
        ? $"{Text(results, target, range.P5)} to {Text(results, target, range.P95)}"
        : Text(results, target, results.Match.Nearest.Answers[target]?.Value);

    /// <summary>The verdict on a target.</summary>
    public static string Verdict(CalibrationResults results, int target) => results.Meets(target) switch
    {
        null => results.Match.Nearest.Implausibilities[target] <= HistoryMatch.Cutoff ? "met" : "missed",
        _ when !results.Question.Targets[target].Figure.HeldOut => "in",
        0 => "out",
        1 => "in",
        { } share => $"in for {NumberText.Share(share)} of the set",
    };

    internal static string Number(double value) => value == 0
        ? "0" : value.ToString(Math.Abs(value) switch { >= 10000 => "#,0", < 0.0001 => "0.######", _ => "G3" }, CultureInfo.InvariantCulture);

    /// <summary>A share of a volume, however small.</summary>
    internal static string Portion(double share) => share switch
    {
        0 => "0 %",
        < 1e-6 => "less than a millionth",
        < 0.001 => $"1 in {NumberText.Count(TwoDigits(1 / share))}",
        < 0.0995 => NumberText.Share(share, share < 0.00995 ? 2 : 1),
        _ => NumberText.Share(share),
    };

    private static double TwoDigits(double value) => Math.Pow(10, Math.Floor(Math.Log10(value)) - 1) is var unit ? Math.Round(value / unit) * unit : 0;

    /// <summary>The end of what a parameter might have been; where that has none, all but a thousandth of it.</summary>
    internal static string End(CalibrationResults results, int parameter, bool high)
    {
        var (least, most) = results.Question.Parameters[parameter].Prior.Support;
        var end = high ? most : least;
        return Number(double.IsFinite(end) ? results.Value(parameter, high ? 1 : 0) : results.Value(parameter, high ? 0.999 : 0.001));
    }

    private static string Counted(CalibrationResults results) => NumberText.Counted(results.Question.Parameters.Count, "parameter", "parameters");

    private static IEnumerable<string> Found(CalibrationResults results)
    {
        yield return $"{NumberText.Count(results.Match.Kept.Count)} of {NumberText.Count(results.Match.Verified.Count)} points simulated with {NumberText.Count(results.Effort.FullHistories)} histories each are in the set; "
            + "any of them meets the figures as well as the model can tell, and none is the truth.";
        var narrow = Enumerable.Range(0, results.Question.Parameters.Count).Where(k => Width(results, k) < Narrowed).OrderBy(k => Width(results, k)).ToArray();
        if (narrow.Length > 0)
        {
            yield return "Pinned down most: " + string.Join("; ",
                narrow.Take(4).Select(k => $"{results.Question.Parameters[k].Path} {Number(results.Range(k)!.P5)} to {Number(results.Range(k)!.P95)}")) + ".";
        }

        if (Enumerable.Range(0, results.Question.Parameters.Count).Except(narrow).ToArray() is { Length: > 0 } wide)
        {
            yield return $"The figures say little about {string.Join(", ", wide.Select(k => results.Question.Parameters[k].Path))}: half of the range or more is still possible.";
        }

        foreach (var (first, second, rank) in (results.Written?.Correlations ?? [])
            .Where(pair => Math.Abs(pair.Rank) >= Strong).OrderByDescending(pair => Math.Abs(pair.Rank)).Take(3))
        {
            yield return $"{results.Question.Parameters[first].Path} and {results.Question.Parameters[second].Path} hang together (rank correlation {NumberText.Fixed(rank, 2)}): {(rank < 0 ? "more of one is made up for by less of the other" : "more of one needs more of the other")}.";
        }

        foreach (var held in Enumerable.Range(0, results.Question.Targets.Count).Where(i => results.Question.Targets[i].Figure.HeldOut))
        {
            yield return $"Held out: {Name(results, held)} of {Figure(results, held)} was not used; the set says {Simulated(results, held)}: {Verdict(results, held)}.";
        }

        if (results.WrittenInside is { } inside)
        {
            yield return $"calibrated.json carries the set by deciles and rank correlations; {NumberText.Probability(inside.Probability)} of {CalibrationStudy.WrittenDraws} of its draws, simulated, lie in the set.";
        }

        if (results.Match.EmulatorsHeld is < 0.9 and var held90)
        {
            yield return $"The emulators were wrong about {NumberText.Share(1 - held90)} of the points at the end by more than three of their standard deviations: the set may be larger than shown. A narrower range helps.";
        }
    }

    private static IEnumerable<string> Empty(CalibrationResults results)
    {
        var nearest = results.Match.Nearest;
        yield return $"The nearest point is {NumberText.Fixed(nearest.Worst, 1)} standard deviations from the figure that it misses most (3 are allowed): "
            + string.Join("; ", results.Question.Parameters.Select((parameter, k) => $"{parameter.Path} {Number(results.Value(k, nearest))}")) + ".";
        yield return "There " + string.Join("; ", Enumerable.Range(0, results.Question.Targets.Count).Where(i => !results.Question.Targets[i].Figure.HeldOut)
            .Select(i => $"{Name(results, i)} is {Text(results, i, nearest.Answers[i]?.Value)}, asked for {Figure(results, i)}")) + ".";
        foreach (var conflict in results.Match.Conflicts)
        {
            yield return conflict.First == conflict.Second
                ? $"{Name(results, conflict.First)} of {Figure(results, conflict.First)} is met nowhere in these ranges, whatever the other figures: {NumberText.Fixed(conflict.Lowest, 1)} standard deviations off at best."
                : $"{Name(results, conflict.First)} and {Name(results, conflict.Second)} are met nowhere together: {NumberText.Fixed(conflict.Lowest, 1)} standard deviations off at best.";
        }

        if (results.Match.Conflicts.Count == 0)
        {
            yield return "No two figures are seen to contradict each other by themselves: it takes more of them, or more points to see it.";
        }

        yield return "Wider ranges, other parameters or wider tolerances may leave something; or the model, or a figure, is wrong.";
    }

    private static double Width(CalibrationResults results, int parameter)
    {
        double[] places = [.. results.Match.Kept.Select(point => point.Place[parameter]).Order()];
        return (SampleQuantile.Of<double>(places, 0.95)!.Value - SampleQuantile.Of<double>(places, 0.05)!.Value) / 0.9;
    }

    private static string[] Noisy(CalibrationResults results) =>
        [.. Enumerable.Range(0, results.Question.Targets.Count)
            .Where(i => results.Shown.Answers[i] is { } answer && Math.Sqrt(answer.Variance) > results.Question.Targets[i].Figure.Tolerance / 3)
            .Where(i => !results.Question.Targets[i].Figure.HeldOut).Select(i => Name(results, i))];
}
