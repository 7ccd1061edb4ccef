using System.Globalization;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Runs;

/// <summary>A metric at a month (or at a tenure), as users write it: <c>nrr.24</c>.</summary>
public sealed record MetricPoint(Metric Metric, int Point)
{
    /// <summary>The name in files and on the command line.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Metric.Key}.{Point}");

    /// <summary>The name for people, such as "NRR at month 24".</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Metric.Title} at {(Metric.Clock == MetricClock.Month ? "month" : "tenure")} {Point}");

    /// <summary>Reads <c>key.point</c>, or <c>key</c> for the last point that a run keeps; where that is none of a run's, a problem is added and the result is null.</summary>
    /// <param name="text">As given.</param>
    /// <param name="horizonMonths">The horizon of the run.</param>
    /// <param name="option">Where it was given, for the problem.</param>
    /// <param name="problems">Takes the problem.</param>
    public static MetricPoint? Read(string text, int horizonMonths, string option, List<InputProblem> problems)
    {
        if (text.Length == 0 || !char.IsAsciiDigit(text[^1]))
        {
            var last = MetricCatalogue.Find(text) is { } named ? Outcomes.PointsOf(named, horizonMonths).LastOrDefault(horizonMonths) : horizonMonths;
            text = string.Create(CultureInfo.InvariantCulture, $"{text}.{last}");
        }

        return MetricStatisticReader.ReadPlace(text, horizonMonths, option, problems) is var (metric, point) ? new(metric, point) : null;
    }
}
