using System.Globalization;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Runs.Stored;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Difference;

namespace LandExpand.Sim.Reporting;

/// <summary>Everything that a report shows, as read from a stored run. Nothing here simulates.</summary>
public sealed record RunResults(RunSummary Summary, MonthlyTable Monthly, RunCurves Curves)
{
    /// <summary>The metrics whose whole distribution is drawn, so whose values by replication a report needs.</summary>
    public static IReadOnlyList<Metric> Distributions { get; } = [MetricCatalogue.Nrr, MetricCatalogue.Arr];

    /// <summary>The scenario's own words about itself.</summary>
    public string Description { get; init; } = "";

    /// <summary>The scenario's plan: ARR by month; empty where it states none.</summary>
    public IReadOnlyDictionary<int, double> Plan { get; init; } = new Dictionary<int, double>();

    /// <summary>What the scenario states otherwise than the defaults; empty where it is not known or nothing.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>Values per replication, in their order (NaN: absent), of <see cref="Distributions"/> at each reported month: (key, month) → column.</summary>
    public IReadOnlyDictionary<(string Key, int Month), float[]> Columns { get; init; } = new Dictionary<(string, int), float[]>();

    /// <summary>The index of the first replication: 0, unless the run is a part of a larger one.</summary>
    public long FirstReplication { get; init; }

    /// <summary>The scenario as used, for lists of assumptions; null for results that come from no folder.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>Where the files of the run are, for people; shown in the terminal only.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>T, in months.</summary>
    public int Horizon => Summary.HorizonMonths;

    /// <summary>The results in a run's folder.</summary>
    /// <exception cref="InputException">It is no folder of a run, or one that cannot be used.</exception>
    public static RunResults Read(string folder) => Of(RunFolderReader.Read(folder, Distributions));

    /// <summary>The results of a stored run.</summary>
    public static RunResults Of(StoredRun run) => new(run.Summary, run.Monthly, run.Curves)
    {
        Description = run.Scenario.Description,
        Plan = run.Scenario.Plan,
        Assumptions = Assumption.Of(run.Scenario),
        Columns = run.Columns,
        FirstReplication = run.FirstReplication,
        Scenario = run.Scenario,
    };

    /// <summary>The results of a run that is still in memory; the same as those read back from its folder.</summary>
    public static RunResults Of(RunRecord run, Scenario scenario) => new(run.Summary, MonthlyTable.Of(run.Monthly), run.Curves)
    {
        Description = scenario.Description,
        Plan = scenario.Plan,
        Assumptions = Assumption.Of(scenario),
        Columns = run.Outcomes.ReportedMonths
            .SelectMany(month => Distributions.Select(metric => (metric.Key, Month: month, Column: run.Outcomes.Column(metric, month).ToArray())))
            .ToDictionary(entry => (entry.Key, entry.Month), entry => entry.Column),
        FirstReplication = run.Outcomes.FirstReplication,
        Scenario = scenario,
    };

    /// <summary>The values of a metric at a month, one per replication (NaN: absent); empty where the column is not stored.</summary>
    public ReadOnlySpan<float> Values(Metric metric, int month) => Columns.TryGetValue((metric.Key, month), out var column) ? column : [];

    /// <summary>The defined values of a metric at a month, ascending; empty where the column is not stored.</summary>
    public double[] SortedValues(Metric metric, int month) => Columns.TryGetValue((metric.Key, month), out var column)
        ? [.. column.Where(float.IsFinite).Select(value => (double)value).Order()]
        : [];

    /// <summary>The estimate of a calendar metric at a month of the summary, or null.</summary>
    public Estimate? At(Metric metric, int month) => At(metric.Key, month);

    /// <summary>The estimate of a calendar metric at a month of the summary, or null.</summary>
    public Estimate? At(string key, int month) =>
        Summary.Metrics.GetValueOrDefault(key)?.Months?.GetValueOrDefault(month.ToString(CultureInfo.InvariantCulture));

    /// <summary>The probabilities of the NRR bands at a month of the summary; empty where NRR is not defined there.</summary>
    public IReadOnlyDictionary<string, ProbabilitySummary?> BandsAt(int month) =>
        Summary.Bands.GetValueOrDefault(month.ToString(CultureInfo.InvariantCulture)) ?? new Dictionary<string, ProbabilitySummary?>();
}
