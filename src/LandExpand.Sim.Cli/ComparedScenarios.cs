using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Cli;

/// <summary>Scenarios that can be compared, and by what.</summary>
/// <param name="Scenarios">In the order given.</param>
/// <param name="Labels">The names of their files.</param>
/// <param name="Metrics">What to compare by.</param>
internal sealed record ComparedScenarios(IReadOnlyList<Scenario> Scenarios, IReadOnlyList<string> Labels, IReadOnlyList<MetricPoint> Metrics)
{
    /// <summary>As they are simulated: with the first one's history, where it is shared.</summary>
    public IReadOnlyList<Scenario> Simulated { get; private init; } = Scenarios;

    /// <summary>Whether the history is shared.</summary>
    public bool SharesHistory { get; private init; }

    /// <summary>What must be known of how they were read.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>A file that is named more than once becomes a problem.</summary>
    public static void RefuseTwice(IReadOnlyList<string> paths, List<InputProblem> problems) =>
        problems.AddRange(paths.GroupBy(FullPath).Where(same => same.Count() > 1).Select(twice => new InputProblem(
            "scenarios", 0, string.Empty, $"{twice.First()}, {twice.Count()} times", "different files: a scenario does not differ from itself")));

    /// <summary>Reads them; everything that is wrong with any of them, with their being compared or with the metrics becomes a problem.</summary>
    public static ComparedScenarios? Read(IReadOnlyList<string> paths, IReadOnlyList<string> overrides, IReadOnlyList<string> metrics, bool sharesHistory, List<InputProblem> problems)
    {
        RefuseTwice(paths, problems);
        var read = paths.DistinctBy(FullPath).Select(path => Load(path, overrides, problems)).OfType<LoadedScenario>().ToArray();
        if (read.Length == 0)
        {
            return null;
        }

        Scenario[] scenarios = [.. read.Select(entry => entry.Scenario)];
        if (read.Length > 1 || paths.Count == 1)
        {
            problems.AddRange(CompareStudy.Obstacles(scenarios));
        }

        problems.AddRange(sharesHistory ? scenarios.SelectMany(scenario => SharedHistory.Obstacles(scenario, scenarios[0])) : []);
        var points = MetricOption.Read(metrics, CompareStudy.DefaultMetrics(scenarios), scenarios.Min(scenario => scenario.HorizonMonths), problems);
        return new(scenarios, [.. read.Select(entry => entry.Label)], points)
        {
            SharesHistory = sharesHistory,
            Simulated = sharesHistory && problems.Count == 0 ? [scenarios[0], .. scenarios.Skip(1).Select(scenario => SharedHistory.Of(scenario, scenarios[0]))] : scenarios,
            Notes = read.Any(entry => entry.HasDesign) ? ["Uncertain parameters are drawn independently here, whatever sampling.design says: every interval rests on that."] : [],
        };
    }

    private static string FullPath(string path) => path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? path : Path.GetFullPath(path);

    private static LoadedScenario? Load(string path, IReadOnlyList<string> overrides, List<InputProblem> problems)
    {
        try
        {
            var (label, scenario) = (Path.GetFileNameWithoutExtension(path), ScenarioLoader.Load(path, overrides));
            return scenario.Sampling.Design == SamplingDesign.Random
                ? new(label, scenario, HasDesign: false)
                : new(label, ScenarioLoader.Load(path, DesignOption.Over(overrides, "random")), HasDesign: true);
        }
        catch (InputException input)
        {
            problems.AddRange(input.Problems);
            return null;
        }
    }

    private sealed record LoadedScenario(string Label, Scenario Scenario, bool HasDesign);
}
