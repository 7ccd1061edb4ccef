using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Charts.Sensitivity;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>What a comparison of scenarios in shared histories concludes, in plain words, each with its probability.</summary>
public static class DecisionText
{
    /// <summary>Openings and lands apart by more than this share are told.</summary>
    private const double Apart = 0.01;
    private const char Space = '\u00A0';

    /// <summary>The conclusion on one line: that of the first metric asked for.</summary>
    public static string Headline(RunComparison comparison) => Winner(comparison, comparison.Decision!.Metrics[0]);

    /// <summary>The conclusions by one metric, the winner first.</summary>
    public static IEnumerable<string> Conclusions(RunComparison comparison, MetricDecision metric)
    {
        if (IsSame(metric))
        {
            yield return Winner(comparison, metric) + ".";
            yield break;
        }

        yield return Winner(comparison, metric) + ".";
        yield return Means(comparison, metric);
        yield return Regret(comparison, metric);
        if (Dominance(comparison, metric) is { } dominance)
        {
            yield return dominance;
        }

        yield return Frontier(comparison, metric);
    }

    /// <summary>What the scenarios start from, where that differs, as a warning each.</summary>
    public static IEnumerable<string> Starts(RunComparison comparison)
    {
        var (starts, first) = (comparison.Decision!.Starts, comparison.Decision.Starts[0]);
        string Money(double? amount) => NumberText.Money(amount, comparison.Currency);
        string Each(Func<StartingPoint, double?> of) => string.Join(", ", starts.Select((start, place) => $"{Money(of(start))} under {Name(comparison, place)}"));
        if (starts.Any(start => Differ(start.OpeningArr.Mean, first.OpeningArr.Mean)))
        {
            yield return $"They do not start from the same ARR: {Each(start => start.OpeningArr.Mean)}. What is ahead at the end may have been ahead at the start; --set opening.targetArr={FormattableString.Invariant($"{first.OpeningArr.Mean:F0}")} gives all the same"
                + (comparison.Decision.SharesHistory ? "." : ", --shared-history the same accounts.");
        }

        if (starts.All(start => start.LandAcv is not null) && starts.Any(start => Differ(start.LandAcv!.Value, first.LandAcv!.Value) && start.LandAcvApart is { Low: > 0 } or { High: < 0 }))
        {
            yield return $"A new customer does not start at the same price: {Each(start => start.LandAcv)} a year. --equal-footing {FormattableString.Invariant($"{first.LandAcv:F0}")} puts all price plans on an equal footing.";
        }
    }

    /// <summary>Who was picked, what that promises, and what it cost.</summary>
    public static IEnumerable<string> Pick(RunComparison comparison, PickResults pick)
    {
        var (metric, zone) = (pick.Rules.Metric, Unsigned(comparison, pick.Rules.Metric, pick.Rules.Indifference));
        yield return $"Picked: {Name(comparison, pick.Best)}, for the best mean {metric.Title}.";
        yield return $"Where one is at least {zone} better than all others, this way of picking finds it in {NumberText.Share(pick.Rules.Confidence, pick.Rules.Confidence > 0.99 ? 1 : 0)} of contests or more; "
            + "which of nearer ones is picked is not promised.";
        var sortedOut = pick.Contenders.Select((contender, place) => (contender, place)).Where(entry => entry.contender.SortedOutBy is not null).OrderBy(entry => entry.contender.SortedOutAfter)
            .Select(entry => $"{Name(comparison, entry.place)} after {NumberText.Count(entry.contender.SortedOutAfter)} histories by {Name(comparison, entry.contender.SortedOutBy!.Value)}");
        yield return $"Sorted out: {string.Join(", ", sortedOut)}.";
        var share = 1 - pick.Histories / (double)pick.EqualAllocation;
        yield return $"It took {NumberText.Count(pick.Histories)} histories in all; the same guarantee with as many for every scenario takes {NumberText.Count(pick.EqualAllocation)}"
            + (share >= 0.005 ? $": {NumberText.Share(share)} saved." : share <= -0.005 ? $": {NumberText.Share(-share)} more." : ", no less: the contest was over with its first stage.");
    }

    /// <summary>How a difference is written in the metric's unit, with its sign.</summary>
    public static string Difference(RunComparison comparison, MetricPoint metric, double? value) =>
        value is { } number ? MetricNumbers.Difference(metric, number, comparison.Currency) : NumberText.Absent;

    /// <summary>A stretch of differences: +9.8 to +14.4 points.</summary>
    public static string Between(RunComparison comparison, MetricPoint metric, double? low, double? high)
    {
        var (from, to) = (Difference(comparison, metric, low), Difference(comparison, metric, high));
        var unit = to.LastIndexOf(Space);
        return unit > 0 && from.EndsWith(to[unit..], StringComparison.Ordinal) ? $"{from[..^(to.Length - unit)]} to {to}" : $"{from} to {to}";
    }

    /// <summary>A value in the metric's unit.</summary>
    public static string Value(RunComparison comparison, MetricPoint metric, double? value) => NumberText.Of(metric.Metric.Unit, value, comparison.Currency);

    /// <summary>The name of a scenario, short enough for a sentence.</summary>
    public static string Name(RunComparison comparison, int place) => comparison.Runs[place].ShortName;

    /// <summary>"first order not refuted" and the like, of the pair's second scenario over the one held against, for a table.</summary>
    public static string Verdict(RunComparison comparison, PairFigures pair)
    {
        string Of(StochasticDominance dominance, string order) => dominance.Verdict switch
        {
            DominanceVerdict.First => $"{Name(comparison, pair.To)}, {order}",
            DominanceVerdict.Second => $"{Name(comparison, pair.From)}, {order}",
            DominanceVerdict.Neither => "neither",
            _ => "not shown",
        };
        return pair is not { FirstOrder: { } first, SecondOrder: { } second } ? NumberText.Absent
            : first.Verdict is DominanceVerdict.First or DominanceVerdict.Second ? Of(first, "1st order")
            : second.Verdict is DominanceVerdict.First or DominanceVerdict.Second ? Of(second, "2nd order")
            : Of(second.Verdict == DominanceVerdict.Neither ? second : first, "");
    }

    /// <summary>By how much shared luck reduced the variance of a difference, and by how much it could at most.</summary>
    public static string Gain(PairingGain? gain) => gain is null ? "no noise left" : $"{Times(gain.Gain)} of {Times(gain.Bound)}";

    /// <summary>Who is best how often.</summary>
    public static string Winner(RunComparison comparison, MetricDecision metric)
    {
        if (IsSame(metric))
        {
            return $"All scenarios end with the same {metric.Metric.Title} in every history";
        }

        var likely = metric.Alternatives.Select(alternative => alternative.ProbabilityOfBest).ToArray();
        var best = Enumerable.Range(0, likely.Length).MaxBy(place => likely[place].Probability);
        var comparative = (metric.Metric.Metric.LessIsBetter, likely.Length) switch
        {
            (false, 2) => "higher",
            (false, _) => "highest",
            (true, 2) => "lower",
            (true, _) => "lowest",
        };
        return $"{Name(comparison, best)} ends with the {comparative} {metric.Metric.Title} in {NumberText.Probability(likely[best].Probability)} of histories"
            + $" ({NumberText.Share(likely[best].Low, 1)} to {NumberText.Share(likely[best].High, 1)})";
    }

    private static string Means(RunComparison comparison, MetricDecision metric)
    {
        var (best, next) = (metric.Ranking[0], metric.Ranking[1]);
        var ahead = metric.Pair(next, best).Difference;
        string Text(double? value) => Difference(comparison, metric.Metric, value);
        var interval = ahead.Low is null ? "" : $" (95\u00A0% interval {Between(comparison, metric.Metric, ahead.Low, ahead.High)})";
        var known = (metric.Metric.Metric.LessIsBetter ? -ahead.High : ahead.Low) > 0;
        var leads = MostOften(metric) == best ? "On average it leads as well" : $"On average {Name(comparison, best)} leads";
        return known
            ? $"{leads}, with {Value(comparison, metric.Metric, metric.Alternatives[best].Mean.Mean)}: {Text(ahead.Mean)} against {Name(comparison, next)}{interval}."
            : $"On average {Name(comparison, best)} and {Name(comparison, next)} cannot be told apart: {Text(ahead.Mean)}{interval}.";
    }

    private static bool IsSame(MetricDecision metric) => metric.Pairs.All(pair => pair.Better.Probability == 0 && pair.Worse.Probability == 0);

    private static int MostOften(MetricDecision metric) => Enumerable.Range(0, metric.Alternatives.Count).MaxBy(place => metric.Alternatives[place].ProbabilityOfBest.Probability);

    private static string Regret(RunComparison comparison, MetricDecision metric) =>
        "Against what turns out best in the same history, a choice gives up on average: "
        + string.Join(", ", metric.Alternatives.Select((alternative, place) => (place, alternative.Regret.Mean)).OrderBy(entry => entry.Mean)
            .Select(entry => $"{Unsigned(comparison, metric.Metric, entry.Mean)} with {Name(comparison, entry.place)}")) + ".";

    private static string? Dominance(RunComparison comparison, MetricDecision metric)
    {
        var (best, next) = (metric.Ranking[0], metric.Ranking[1]);
        if (metric.Pair(next, best) is not { FirstOrder: { } first, SecondOrder: { } second })
        {
            return null;
        }

        var (winner, other) = (Name(comparison, best), Name(comparison, next));
        var (ours, theirs) = (metric.Alternatives[best].Downside.Value, metric.Alternatives[next].Downside.Value);
        if (metric.Metric.Metric.LessIsBetter ? ours > theirs : ours < theirs)
        {
            return $"That {winner} is better than {other} for everyone is not shown: in its worst 5\u00A0% of histories it is the worse one ({Value(comparison, metric.Metric, ours)} against {Value(comparison, metric.Metric, theirs)}).";
        }

        return (first.Verdict, second.Verdict) switch
        {
            (DominanceVerdict.First, _) => $"Whatever level is aimed at, {winner} is at least as likely to reach it as {other}: these histories do not refute that "
                + $"(first-order dominance; a violation of up to {NumberText.Points(first.First.High).TrimStart('+')} of probability cannot be excluded).",
            (_, DominanceVerdict.First) => $"Whoever is averse to risk does no worse with {winner} than with {other}: these histories do not refute that "
                + "(second-order dominance; at first order it is not shown).",
            (_, DominanceVerdict.Neither) => $"Neither {winner} nor {other} is better for everyone who is averse to risk: one is better in bad histories, the other in good ones (dominance is refuted both ways).",
            _ => $"That {winner} is better than {other} for everyone, however averse to risk, is not shown by these histories.",
        };
    }

    private static string Frontier(RunComparison comparison, MetricDecision metric)
    {
        var efficient = metric.Alternatives.Select((alternative, place) => (alternative, place)).Where(entry => entry.alternative.Efficient).Select(entry => Name(comparison, entry.place)).ToArray();
        var beaten = metric.Alternatives.Select((alternative, place) => (alternative, place)).Where(entry => entry.alternative.SurelyBeatenBy is not null)
            .Select(entry => $"{Name(comparison, entry.place)} is beaten on both by {Name(comparison, entry.alternative.SurelyBeatenBy!.Value)} beyond doubt of sampling").ToArray();
        return $"By mean and by the mean of the worst 5\u00A0% of histories, {(efficient.Length == 1 ? $"{efficient[0]} is best" : $"no one beats {string.Join(" and ", efficient)}")}"
            + (beaten.Length > 0 ? $"; {string.Join("; ", beaten)}." : ".");
    }

    /// <summary>An amount without its sign; shares in points.</summary>
    public static string Unsigned(RunComparison comparison, MetricPoint metric, double value) =>
        metric.Metric.Unit == MetricUnit.Share ? NumberText.Points(value, Math.Abs(value) < 0.001 ? 2 : 1).TrimStart('+') : Value(comparison, metric, value);

    private static string Times(double factor) => double.IsFinite(factor) ? NumberText.Multiple(factor, factor < 100 ? 1 : 0) : "any";

    private static bool Differ(double one, double other) => Math.Abs(one - other) > Apart * Math.Abs(other);
}
