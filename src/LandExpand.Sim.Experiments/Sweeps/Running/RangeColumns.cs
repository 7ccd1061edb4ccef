using System.Diagnostics;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Book;

namespace LandExpand.Sim.Experiments.Sweeps.Running;

/// <summary>The columns of a plan's metrics for one scenario, grown by ranges of replications.</summary>
internal sealed class RangeColumns(SweepPlan plan, Scenario scenario, IReadOnlyList<OpeningAccount>? book, int threads, CancellationToken cancel)
{
    public float[][] Columns { get; private set; } = [.. plan.Metrics.Select(_ => Array.Empty<float>())];

    public long AccountMonths { get; private set; }

    /// <summary>Thread-seconds in the engine.</summary>
    public double EngineSeconds { get; private set; }

    /// <summary>Replications of one independent randomisation of the scenario's sampling design; errors are those of randomisations.</summary>
    public int RandomisationPoints { get; private set; } = 1;

    /// <summary>Simulates the next range; false where it was cancelled, and the columns are as before.</summary>
    public bool Add(long first, int count)
    {
        var clock = Stopwatch.StartNew();
        var outcomes = Simulator.Run(
            scenario,
            new SimulationOptions { FirstReplication = first, Replications = count, Seed = scenario.Seed, Threads = threads, Book = book, Kept = [.. plan.Metrics.Select(metric => (metric.Metric, metric.Place(scenario.HorizonMonths)))] },
            cancel);
        EngineSeconds += clock.Elapsed.TotalSeconds * threads;
        if (outcomes.Partial)
        {
            return false;
        }

        Columns = [.. plan.Metrics.Select((metric, i) => (float[])[.. Columns[i], .. metric.Column(outcomes)])];
        RandomisationPoints = outcomes.RandomisationPoints;
        AccountMonths += outcomes.AccountMonths;
        return true;
    }
}
