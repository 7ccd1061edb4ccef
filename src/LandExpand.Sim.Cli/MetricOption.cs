using System.CommandLine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>The option <c>--metric nrr.24</c>, given once or several times, or with commas.</summary>
internal static class MetricOption
{
    private const string Name = "--metric";

    public static Option<string[]> Create(string description) => new(Name, "-m") { Description = description, DefaultValueFactory = _ => [] };

    /// <summary>The metrics asked for, or those by default; what is none becomes a problem.</summary>
    public static IReadOnlyList<MetricPoint> Read(IReadOnlyList<string> given, IReadOnlyList<Metric> byDefault, int horizonMonths, List<InputProblem> problems)
    {
        var names = given.Count > 0 ? Parts(given) : [.. byDefault.Select(metric => metric.Key)];
        return [.. names.Select(name => MetricPoint.Read(name, horizonMonths, Name, problems)).OfType<MetricPoint>().Distinct()];
    }

    /// <summary>What stands between commas, without what is empty.</summary>
    public static IReadOnlyList<string> Parts(IEnumerable<string> given) =>
        [.. given.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];
}
