using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios.Difference;

namespace LandExpand.Sim.Reporting;

/// <summary>Everything that a report shows, as read from a stored run. Nothing here simulates.</summary>
public sealed record RunResults(RunSummary Summary, MonthlyTable Monthly, RunCurves Curves)
{
    /// <summary>The scenario's own words about itself.</summary>
    public string Description { get; init; } = "";

    /// <summary>The scenario's plan: ARR by month; empty where it states none.</summary>
    public IReadOnlyDictionary<int, double> Plan { get; init; } = new Dictionary<int, double>();

    /// <summary>What the scenario states otherwise than the defaults; empty where it is not known or nothing.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>Values per replication (NaN: absent) for the few metrics whose whole distribution is drawn: (key, month) → column.</summary>
    public IReadOnlyDictionary<(string Key, int Month), float[]> Columns { get; init; } = new Dictionary<(string, int), float[]>();

    /// <summary>Where the files of the run are, for people; shown in the terminal only.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>T, in months.</summary>
    public int Horizon => Summary.HorizonMonths;

    /// <summary>The defined values of a metric at a month, ascending; empty where the column is not stored.</summary>
    public double[] SortedValues(Metric metric, int month) => Columns.TryGetValue((metric.Key, month), out var column)
        ? [.. column.Where(float.IsFinite).Select(value => (double)value).Order()]
        : [];

    /// <summary>The estimate of a calendar metric at a month of the summary, or null.</summary>
    public Estimate? At(Metric metric, int month) => At(metric.Key, month);

    /// <summary>The estimate of a calendar metric at a month of the summary, or null.</summary>
    public Estimate? At(string key, int month) =>
        Summary.Metrics.GetValueOrDefault(key)?.Months?.GetValueOrDefault(month.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The probabilities of the NRR bands at a month of the summary; empty where NRR is not defined there.</summary>
    public IReadOnlyDictionary<string, ProbabilitySummary?> BandsAt(int month) =>
        Summary.Bands.GetValueOrDefault(month.ToString(System.Globalization.CultureInfo.InvariantCulture)) ?? new Dictionary<string, ProbabilitySummary?>();
}
