using System.Globalization;
using System.Text.RegularExpressions;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Runs;

/// <summary>Reads what a user writes for a statistic: <c>nrr.24</c> or <c>mean(nrr.24)</c>, <c>p10(arr.24)</c>, <c>cvar5(nrr.24)</c>, <c>P(nrr.24 &gt;= 1.2)</c>.</summary>
public static partial class MetricStatisticReader
{
    private const string Forms = "a metric and its month, such as nrr.24, a percentile, such as p10(arr.24), the mean of the worst, such as cvar5(nrr.24), or a probability, such as P(nrr.24>=1.2)";

    /// <summary>The statistic, or null after adding a problem.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="horizonMonths">T, which says what points there are.</param>
    /// <param name="option">Where it was written, for the problem.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static MetricStatistic? Read(string text, int horizonMonths, string option, List<InputProblem> problems)
    {
        if ((Mean().Match(text) is { Success: true } plain ? plain : NamedMean().Match(text)) is { Success: true } mean)
        {
            return Place(mean, horizonMonths, option, problems) is var (metric, point) ? new MeanStatistic(metric, point) : null;
        }

        if (Percentile().Match(text) is { Success: true } percentile && double.Parse(percentile.Groups["p"].Value, CultureInfo.InvariantCulture) / 100 is > 0 and < 1 and var p)
        {
            return Place(percentile, horizonMonths, option, problems) is var (metric, point) ? new PercentileStatistic(metric, point, p) : null;
        }

        if (Tail().Match(text) is { Success: true } tail && double.Parse(tail.Groups["p"].Value, CultureInfo.InvariantCulture) / 100 is > 0 and < 1 and var share)
        {
            return Place(tail, horizonMonths, option, problems) is var (metric, point) ? new TailMeanStatistic(metric, point, share) : null;
        }

        if (Probability().Match(text) is { Success: true } probability && Number(probability.Groups["threshold"].Value) is { } threshold)
        {
            return Place(probability, horizonMonths, option, problems) is var (metric, point)
                ? new ProbabilityStatistic(metric, point, threshold, probability.Groups["sign"].Value == ">=")
                : null;
        }

        problems.Add(new(option, 0, string.Empty, $"\"{text}\"", Forms));
        return null;
    }

    /// <summary>A number, or a share in percent: 1.2 or 120%; null for anything else.</summary>
    public static double? Number(string text)
    {
        var isShare = text.EndsWith('%');
        return double.TryParse(isShare ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? isShare ? number / 100 : number
            : null;
    }

    /// <summary>The metric and point of a text such as <c>nrr.24</c>, or null after adding a problem.</summary>
    public static (Metric Metric, int Point)? ReadPlace(string text, int horizonMonths, string option, List<InputProblem> problems)
    {
        if (Mean().Match(text) is { Success: true } match)
        {
            return Place(match, horizonMonths, option, problems);
        }

        problems.Add(new(option, 0, string.Empty, $"\"{text}\"", "a metric and its month, such as nrr.24"));
        return null;
    }

    [GeneratedRegex(@"^\s*(?<metric>[A-Za-z]+(\.[A-Za-z]+)*)\.(?<point>[0-9]{1,3})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Mean();

    [GeneratedRegex(@"^\s*[mM]ean\(\s*(?<metric>[A-Za-z]+(\.[A-Za-z]+)*)\.(?<point>[0-9]{1,3})\s*\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedMean();

    [GeneratedRegex(@"^\s*[cC][vV][aA][rR](?<p>[0-9]+(\.[0-9]+)?)\(\s*(?<metric>[A-Za-z]+(\.[A-Za-z]+)*)\.(?<point>[0-9]{1,3})\s*\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^\s*[pP](?<p>[0-9]+(\.[0-9]+)?)\(\s*(?<metric>[A-Za-z]+(\.[A-Za-z]+)*)\.(?<point>[0-9]{1,3})\s*\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Percentile();

    [GeneratedRegex(@"^\s*[pP]\(\s*(?<metric>[A-Za-z]+(\.[A-Za-z]+)*)\.(?<point>[0-9]{1,3})\s*(?<sign>>=|<=)\s*(?<threshold>\S+?)\s*\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Probability();

    private static (Metric Metric, int Point)? Place(Match match, int horizonMonths, string option, List<InputProblem> problems)
    {
        var (key, point) = (match.Groups["metric"].Value, int.Parse(match.Groups["point"].Value, CultureInfo.InvariantCulture));
        var kept = MetricCatalogue.All.Where(metric => Outcomes.PointsOf(metric, horizonMonths).Any()).ToArray();
        if (Array.Find(kept, metric => metric.Key == key) is not { } metric)
        {
            problems.Add(new(option, 0, string.Empty, key, NearestName.Of(key, kept.Select(known => known.Key)) ?? "a metric that `landexpand describe metrics` names"));
            return null;
        }

        int[] points = [.. Outcomes.PointsOf(metric, horizonMonths)];
        if (!points.Contains(point))
        {
            var range = points.Length > 3 ? string.Create(CultureInfo.InvariantCulture, $"{points[0]} to {points[^1]}") : string.Join(", ", points);
            problems.Add(new(option, 0, string.Empty, string.Create(CultureInfo.InvariantCulture, $"{key}.{point}"),
                $"{key} at {(metric.Clock == MetricClock.Tenure ? "tenure" : "month")} {range}"));
            return null;
        }

        return (metric, point);
    }
}
