using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Runs.Stored;

/// <summary>A run read back from its folder, without simulating.</summary>
/// <param name="Folder">The folder's full path.</param>
/// <param name="Summary"><c>summary.json</c>.</param>
/// <param name="Monthly"><c>monthly.csv</c>.</param>
/// <param name="Curves"><c>curves.json</c>.</param>
/// <param name="Columns">The columns of <c>replications.csv</c> that were asked for: (metric key, month) → a value per replication, NaN where absent.</param>
/// <param name="Scenario">The scenario as used, from <c>scenario.resolved.json</c>.</param>
public sealed record StoredRun(
    string Folder, RunSummary Summary, MonthlyTable Monthly, RunCurves Curves, IReadOnlyDictionary<(string Key, int Month), float[]> Columns, Scenario Scenario)
{
    /// <summary>The index of the first replication in <c>replications.csv</c>: 0, unless the run is a part of a larger one.</summary>
    public long FirstReplication { get; init; }

    /// <summary>The folder's own name, by which people tell runs apart.</summary>
    public string Name => Path.GetFileName(Folder);
}
