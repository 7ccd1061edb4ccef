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

    /// <summary>Its values, one per replication.</summary>
    /// <exception cref="RunException">The run does not keep the metric there.</exception>
    public ReadOnlySpan<float> Column(Outcomes outcomes)
    {
        var at = At ?? (Metric.Clock == MetricClock.Month ? outcomes.HorizonMonths : outcomes.Points(Metric).DefaultIfEmpty(-1).Last());
        var column = outcomes.Column(Metric, at);
        return column.IsEmpty
            ? throw new RunException(string.Create(CultureInfo.InvariantCulture,
                $"{Name} is not kept in a run of {outcomes.HorizonMonths} months: {Kept(outcomes)}."))
            : column;
    }

    private string Kept(Outcomes outcomes) => outcomes.Points(Metric).ToArray() is { Length: > 0 } points
        ? $"it is kept at {string.Join(", ", points.Take(12))}{(points.Length > 12 ? $" … {points[^1]}" : "")}"
        : "it is kept nowhere";
}
