using System.Globalization;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Metrics;

/// <summary>A metric at a month (or at a tenure), as users write it: <c>nrr.24</c>.</summary>
public sealed record MetricPoint(Metric Metric, int Point)
{
    /// <summary>The name in files and on the command line.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Metric.Key}.{Point}");

    /// <summary>The name for people, such as "NRR at month 24".</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Metric.Title} at {(Metric.Clock == MetricClock.Month ? "month" : "tenure")} {Point}");

    /// <summary>
    /// Reads <c>key</c> (at the horizon) or <c>key.point</c>; where that is no metric of a run, or is not kept at that point, a problem is added and the result is null.
    /// </summary>
    /// <param name="text">As given.</param>
    /// <param name="horizonMonths">The horizon of the run.</param>
    /// <param name="option">Where it was given, for the problem.</param>
    /// <param name="problems">Takes the problem.</param>
    public static MetricPoint? Read(string text, int horizonMonths, string option, List<InputProblem> problems)
    {
        var dot = text.LastIndexOf('.');
        var dated = dot > 0 && int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
        var metric = MetricCatalogue.Find(dated ? text[..dot] : text);
        if (metric is null || metric.Formula is null)
        {
            var known = MetricCatalogue.All.Where(candidate => candidate.Formula is not null && candidate.InSummary).Select(candidate => candidate.Key);
            problems.Add(new(option, 0, string.Empty, text, NearestName.Of(dated ? text[..dot] : text, known) ?? "a metric, such as nrr.24; landexpand describe metrics lists them"));
            return null;
        }

        int[] points = [.. metric.PointsUpTo(horizonMonths)];
        var point = dated ? int.Parse(text.AsSpan(dot + 1), CultureInfo.InvariantCulture) : points.LastOrDefault();
        if (points.Contains(point))
        {
            return new(metric, point);
        }

        problems.Add(new(option, 0, string.Empty, text, points.Length == 0
            ? $"a metric that is kept within {horizonMonths} months"
            : $"{metric.Key} at {(points.Length > 6 ? $"{points[0]} to {points[^1]}" : string.Join(", ", points))}"));
        return null;
    }
}
