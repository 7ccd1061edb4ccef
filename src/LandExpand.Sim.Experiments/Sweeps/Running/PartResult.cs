using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Sweeps.Running;

/// <summary>What one piece of work yields: a point, or a range of a point's replications.</summary>
/// <param name="Work">Its number: point × parts + part.</param>
/// <param name="Seed">The seed used.</param>
/// <param name="FirstReplication">The first replication computed.</param>
/// <param name="Columns">The value of each replication for each metric of the plan, in its order; NaN where absent.</param>
/// <param name="AccountMonths">Account-months advanced.</param>
public sealed record PartResult(long Work, ulong Seed, long FirstReplication, IReadOnlyList<float[]> Columns, long AccountMonths)
{
    /// <summary>How many replications are held.</summary>
    public int Replications => Columns[0].Length;

    /// <summary>The estimate of each metric, null where no replication defines it; set where the part is the whole point.</summary>
    public IReadOnlyList<Estimate?>? Estimates { get; init; }

    /// <summary>Thread-seconds in the engine alone. Differs between equal results, as does <see cref="Seconds"/>.</summary>
    public double EngineSeconds { get; init; }

    /// <summary>Thread-seconds from the plan to the result, all but its storing.</summary>
    public double Seconds { get; init; }
}
