using System.Globalization;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Calibration;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Book;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Presets;

/// <summary>A figure on record beside what a preset, as shipped, gives.</summary>
/// <param name="Preset">The preset's name.</param>
/// <param name="Target">The figure as its targets file states it.</param>
/// <param name="Statistic">What it is compared with.</param>
/// <param name="Company">The name of the scenario it belongs to, where that is another one; otherwise empty.</param>
/// <param name="Simulated">The estimate with its interval.</param>
internal sealed record RecordRow(string Preset, WrittenTarget Target, MetricStatistic Statistic, string Company, StatisticEstimate Simulated)
{
    private const double Normal95 = 1.959963984540054;

    public double StandardError => Simulated.HalfWidth!.Value / Normal95;

    public bool IsIn => new MatchTarget(Target.Value, Target.Tolerance).Implausibility(Simulated.Value, StandardError * StandardError) <= HistoryMatch.Cutoff;

    /// <summary>A row of the table in scenarios/README.md.</summary>
    public override string ToString() => string.Join(" ",
        "|", $"`{Preset}`", "|", $"`{Statistic.Key}`{(Company.Length == 0 ? "" : $" of {Company}")}", "|", Number(Target.Value, Target.Tolerance), "|",
            Target.Source, "|",
        Target.HeldOut ? "held out" : "fit", "|", Number(Simulated.Value, Simulated.HalfWidth!.Value), "|", IsIn ? "in" : "**out**", "|");

    public string Number(double value, double error) => Statistic.Unit switch
    {
        MetricUnit.Share => string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.0} ± {100 * error:0.0} %"),
        MetricUnit.Money => string.Create(CultureInfo.InvariantCulture, $"{value / 1e6:0.00} ± {error / 1e6:0.00} M"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} ± {error:0.0}"),
    };
}

/// <summary>Every figure of every targets file that belongs to a preset, simulated.</summary>
internal static class PresetRecord
{
    public static string Folder { get; } = Path.Combine(Files.Shipped, "targets");

    /// <summary>Presets that have figures on record.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path))
        .Where(name => File.Exists(Path.Combine(Files.Shipped, name + ".json"))).Order(StringComparer.Ordinal)];

    public static IEnumerable<RecordRow> Rows(string preset, int replications)
    {
        var problems = new List<InputProblem>();
        var file = TargetsFile.Read(Path.Combine(Folder, preset + ".json"), problems)!;
        foreach (var group in file.Targets.GroupBy(target => target.Scenario))
        {
            var scenario = group.Key is null ? Files.LoadShipped(preset + ".json") : Files.LoadFile(group.Key);
            var read = group.Select(target => (Target: target,
                Statistic: MetricStatisticReader.Read(target.Metric, scenario.HorizonMonths, preset, problems))).ToArray();
            Assert.Empty(problems);
            var outcomes = Simulator.Run(scenario, new SimulationOptions
            {
                Replications = replications, Seed = scenario.Seed, Book = scenario.BookFile is null ? null : BookFile.Read(scenario).Accounts,
                Kept = [.. read.Select(target => (target.Statistic!.Metric, target.Statistic.Point)).Distinct()],
            });
            foreach (var (target, statistic) in read)
            {
                yield return new(preset, target, statistic!, group.Key is null ? "" : scenario.Name,
                    statistic!.Of(outcomes.Column(statistic.Metric, statistic.Point), 1)!);
            }
        }
    }
}
