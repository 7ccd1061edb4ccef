using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Sweeps.Results;

/// <summary>A point in a ranking.</summary>
/// <param name="Point">The point.</param>
/// <param name="Mean">The mean of the metric ranked by.</param>
/// <param name="StandardError">Its Monte Carlo error.</param>
/// <param name="MayBeBest">Whether it cannot be told from the best.</param>
public sealed record RankedPoint(StoredPoint Point, double Mean, double StandardError, bool MayBeBest);

/// <summary>The best points by the mean of a metric.</summary>
/// <param name="Metric">The metric ranked by.</param>
/// <param name="Lowest">Whether low is good.</param>
/// <param name="Points">The first ones.</param>
/// <param name="Ranked">How many points have a mean with an error, and so were ranked.</param>
/// <param name="MayBeBest">How many of them cannot be told from the best.</param>
public sealed record TopPoints(StoredMetric Metric, bool Lowest, IReadOnlyList<RankedPoint> Points, int Ranked, int MayBeBest)
{
    /// <summary>Ranks the points of a sweep.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="by">The metric's name; null: the plan's first.</param>
    /// <param name="lowest">Whether low is good.</param>
    /// <param name="most">How many to return.</param>
    /// <exception cref="InputException">There is no such metric in the store.</exception>
    public static TopPoints Of(StoredSweep sweep, string? by, bool lowest, int most)
    {
        var metric = MetricIndex(sweep, by, "--by");
        var ranked = sweep.Points()
            .Select(point => (Point: point, Mean: point.At(metric, "mean"), Error: point.At(metric, "standardError"), N: point.At(metric, "n")))
            .Where(entry => entry is { Mean: not null, Error: not null })
            .OrderBy(entry => lowest ? entry.Mean : -entry.Mean)
            .ToArray();
        var kept = SubsetOfBest.Of(
            [.. ranked.Select(entry => lowest ? -entry.Mean!.Value : entry.Mean!.Value)], [.. ranked.Select(entry => entry.Error!.Value)], [.. ranked.Select(entry => (int)entry.N!.Value)]);
        return new(
            sweep.Metrics[metric], lowest, [.. ranked.Take(most).Select((entry, i) => new RankedPoint(entry.Point, entry.Mean!.Value, entry.Error!.Value, kept[i]))],
            ranked.Length, kept.Count(one => one));
    }

    /// <summary>The place of a metric in the store; the first where no name is given.</summary>
    /// <exception cref="InputException">There is none of that name; <paramref name="option"/> is told as its place.</exception>
    public static int MetricIndex(StoredSweep sweep, string? name, string option)
    {
        var names = sweep.Metrics.Select(metric => metric.Name).ToArray();
        var index = name is null ? 0 : Array.IndexOf(names, name);
        return index >= 0 ? index : throw new InputException([new(option, 0, string.Empty, name!, NearestName.Of(name!, names) ?? $"one of {string.Join(", ", names)}")]);
    }
}
