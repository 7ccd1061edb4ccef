using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios.Book;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Presets;

/// <summary>Every shipped scenario, run once with few replications and its own seed; shared by the tests of the presets.</summary>
public sealed class ShippedRuns
{
    private const int Replications = 64;

    private readonly Dictionary<string, Outcomes> runs = [];

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Files.Shipped, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>The outcomes of a scenario, by its file's name.</summary>
    internal Outcomes this[string name] => runs.TryGetValue(name, out var known) ? known : runs[name] = Run(name);

    /// <summary>The mean of a metric at a month over the replications that have it.</summary>
    internal double Mean(string name, Metric metric, int month)
    {
        var defined = this[name].Column(metric, month).ToArray().Where(value => !float.IsNaN(value)).Select(value => (double)value).ToList();
        Assert.NotEmpty(defined);
        return defined.Average();
    }

    private static Outcomes Run(string name)
    {
        var scenario = Files.LoadShipped(name + ".json");
        var book = scenario.BookFile is null ? null : BookFile.Read(scenario);
        var options = new SimulationOptions { Replications = Replications, Seed = scenario.Seed, Book = book?.Accounts };
        return Simulator.Run(scenario, options);
    }
}
