using System.Numerics;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios;

/// <summary>How a scenario's uncertain parameters are drawn.</summary>
/// <param name="Design">The design.</param>
/// <param name="Points">Replications of one independent randomisation: 1 for independent draws, 2 for antithetic pairs.</param>
public sealed record SamplingPlan(SamplingDesign Design, int Points)
{
    private const int FewestRandomisations = 16;

    /// <summary>The most points of a randomisation.</summary>
    public const int MostPoints = 1 << 16;

    /// <summary>Whether the replications depend on each other inside a randomisation, so that errors come from between randomisations.</summary>
    public bool HasRandomisations => Points > 1;

    /// <summary>The number of replications in whole randomisations: rounded up.</summary>
    public int Whole(int replications) => checked((int)((replications + (long)Points - 1) / Points * Points));

    /// <summary>How many whole randomisations some replications are.</summary>
    public int Randomisations(int replications) => replications / Points;

    /// <summary>The plan of a scenario: points as given, else the largest power of two that leaves sixteen randomisations, from which an error can be told.</summary>
    internal static SamplingPlan Of(SamplingDesign design, int? points, int replications) => new(design, design switch
    {
        SamplingDesign.Random => 1,
        SamplingDesign.Antithetic => 2,
        _ => points ?? Math.Min(1 << BitOperations.Log2((uint)Math.Max(replications / FewestRandomisations, 1)), MostPoints),
    });
}
