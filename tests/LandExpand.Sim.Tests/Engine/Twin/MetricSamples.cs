using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>Metrics of many replications: by the engine, and by the twin, which keeps every number in double precision.</summary>
internal static class MetricSamples
{
    /// <summary>The same by the engine.</summary>
    public static double[][] OfEngine(Scenario scenario, ulong seed, int replications, int month, params string[] metrics)
    {
        var outcomes = Simulator.Run(scenario, new() { Replications = replications, Seed = seed, Threads = 1 });
        double[] Column(Metric metric) => [.. outcomes.Column(metric, month).ToArray().Select(value => (double)value)];
        return [.. metrics.Select(key => Column(MetricCatalogue.All.Single(metric => metric.Key == key)))];
    }

    /// <summary>[metric][replication] of one month.</summary>
    public static double[][] OfTwin(Scenario scenario, ulong seed, int replications, int month, params string[] metrics)
    {
        var factors = EqualFooting.Of(scenario, new ParameterMatrix(scenario, seed), seed);
        TwinPortfolio Portfolio(int replication) => new(scenario, seed, (uint)replication, new(factors.Simulated, factors.History), null);
        var twins = Enumerable.Range(0, replications).Select(replication => new TwinMetrics(Portfolio(replication), scenario.HorizonMonths)).ToList();
        return [.. metrics.Select(metric => twins.Select(twin => twin.Value(metric, month)).ToArray())];
    }
}
