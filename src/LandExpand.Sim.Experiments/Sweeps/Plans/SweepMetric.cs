using System.Globalization;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Experiments.Sweeps.Plans;

/// <summary>A metric at a point in time.</summary>
/// <param name="Name">As in the plan and in column names: <c>nrr</c>, or <c>nrr.12</c>.</param>
/// <param name="Metric">The entry of the catalogue.</param>
/// <param name="At">The month or tenure; null: the horizon, or the last tenure kept.</param>
public sealed record SweepMetric(string Name, Metric Metric, int? At)
{
    /// <summary>"NRR, month 12", for people.</summary>
    public string Title => At is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"{Metric.Title}, {(Metric.Clock == MetricClock.Tenure ? "tenure" : "month")} {at}")
        : Metric.Title;

    /// <summary>The metric of a name; null where there is none.</summary>
    public static SweepMetric? Find(string name)
    {
        var dot = name.LastIndexOf('.');
        if (dot > 0 && int.TryParse(name[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && MetricCatalogue.Find(name[..dot]) is { } dated)
        {
            return new(name, dated, at);
        }

        return MetricCatalogue.Find(name) is { } metric ? new(name, metric, null) : null;
    }

    /// <summary>The month or tenure that is meant in a run of so many months; −1 where there is none.</summary>
    public int Place(int horizonMonths) => At ?? (Metric.Clock == MetricClock.Month ? horizonMonths : Outcomes.PointsOf(Metric, horizonMonths).DefaultIfEmpty(-1).Last());

    /// <summary>Its values, one per replication.</summary>
    /// <exception cref="RunException">The run does not keep the metric there.</exception>
    public ReadOnlySpan<float> Column(Outcomes outcomes)
    {
        var column = outcomes.Column(Metric, Place(outcomes.HorizonMonths));
        return column.IsEmpty
            ? throw new RunException(string.Create(CultureInfo.InvariantCulture,
                $"{Name} is not kept in a run of {outcomes.HorizonMonths} months: {Kept(outcomes)}."))
            : column;
    }

    private string Kept(Outcomes outcomes) => outcomes.Points(Metric).ToArray() is { Length: > 0 } points
        ? $"it is kept at {string.Join(", ", points.Take(12))}{(points.Length > 12 ? $" … {points[^1]}" : "")}"
        : "it is kept nowhere";
}
