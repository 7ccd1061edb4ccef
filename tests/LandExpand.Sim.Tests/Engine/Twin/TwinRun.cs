using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>Metrics of many replications by the twin, which keeps every number in double precision.</summary>
internal static class TwinRun
{
    /// <summary>[metric][replication] of one month.</summary>
    public static double[][] Values(Scenario scenario, ulong seed, int replications, int month, params string[] metrics)
    {
        var factors = EqualFooting.Of(scenario, new ParameterMatrix(scenario, seed), seed);
        var twins = Enumerable.Range(0, replications)
            .Select(replication => new TwinMetrics(new TwinPortfolio(scenario, seed, (uint)replication, new(factors.Simulated, factors.History), null), scenario.HorizonMonths)).ToList();
        return [.. metrics.Select(metric => twins.Select(twin => twin.Value(metric, month)).ToArray())];
    }
}
