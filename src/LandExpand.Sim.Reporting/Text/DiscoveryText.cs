using System.Globalization;
using LandExpand.Sim.Experiments.Discovery;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>What scenario discovery found, in plain words.</summary>
internal static class DiscoveryText
{
    /// <summary>The condition for people: "NRR at month 24 under 100 %".</summary>
    public static string Of(MetricCondition condition, string currency)
    {
        var words = condition.Sign switch { "<" => "under", "<=" => "at most", ">" => "over", _ => "at least" };
        return $"{condition.Metric.Title} {words} {NumberText.Of(condition.Metric.Metric.Unit, condition.Threshold, currency)}";
    }

    /// <summary>The condition of a study, which is one on means where points of a sweep were sorted.</summary>
    public static string Of(DiscoveryResults results, bool startsSentence = true) =>
        (results.Rows == "histories" ? "" : startsSentence ? "Mean " : "mean ") + Of(results.Condition, results.Currency);

    /// <summary>A box as the sentence that a strategist would say.</summary>
    public static string Of(DiscoveryResults results, DiscoveredBox box, bool startsSentence = true) =>
        $"{Of(results, startsSentence)} when {string.Join(" and ", box.Limits.Select(Of))} (coverage {Two(box.Judged.Coverage)}, density {Two(box.Judged.Density)})";

    /// <summary>The whole, in sentences.</summary>
    public static IEnumerable<string> Sentences(DiscoveryResults results)
    {
        yield return $"{Of(results)} comes about in {NumberText.Probability(results.Likely.Probability)} of {results.Rows} "
            + $"({NumberText.Share(results.Likely.Low, 1)} to {NumberText.Share(results.Likely.High, 1)}).";
        if (results.Boxes.Count == 0)
        {
            yield return $"No range of parameters makes it clearly more likely than that: it comes with luck, or the ranges are too narrow, or there are too few {results.Rows}.";
        }

        foreach (var (box, place) in results.Boxes.Select((box, place) => (box, place)))
        {
            var density = box.Density!;
            yield return (place == 0 ? "" : "Of what is left: ") + Of(results, box, startsSentence: place == 0) + ".";
            yield return $"Inside, {NumberText.Share(density.Probability)} of {results.Rows} meet it ({NumberText.Share(density.Low)} to {NumberText.Share(density.High)}), "
                + $"and {NumberText.Share(box.Judged.Coverage)} of all that meet it lie inside; both counted on {results.Rows} that were not used to find it.";
        }
    }

    /// <summary>A limit: "churn.annualRate over 0.09".</summary>
    public static string Of(DiscoveredLimit limit) => (limit.Low, limit.High) switch
    {
        ({ } low, { } high) => $"{limit.Parameter} is {Number(low)} to {Number(high)}",
        ({ } low, null) => $"{limit.Parameter} is over {Number(low)}",
        (_, { } high) => $"{limit.Parameter} is under {Number(high)}",
        _ => limit.Parameter,
    };

    internal static string Number(double value) => value.ToString(Math.Abs(value) >= 1000 ? "#,0" : "G3", CultureInfo.InvariantCulture);

    private static string Two(double share) => share.ToString("F2", CultureInfo.InvariantCulture);
}
