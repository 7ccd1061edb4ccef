namespace LandExpand.Sim.Statistics;

/// <summary>
/// A design gives every parameter a uniform in every replication. Whatever the design, each uniform by itself is uniform in (0, 1); what differs is how those of
/// different replications hang together. Replications come in whole randomisations of <see cref="Points"/>, independent of each other, and any uniform is a function of
/// (seed, replication, name, dimension) alone, so that any range can be computed apart.
/// </summary>
public abstract class Design
{
    /// <summary>Replications of one independent randomisation, at least 1: replication r belongs to randomisation r ÷ Points, whole.</summary>
    public abstract int Points { get; }

    /// <summary>The uniform in (0, 1) of a parameter in a replication.</summary>
    /// <param name="replication">The replication.</param>
    /// <param name="name">The parameter's name, to which its randomness belongs.</param>
    /// <param name="dimension">Its dimension, from 0; counts for Sobol' points only.</param>
    public abstract double Uniform(uint replication, string name, int dimension);

    /// <summary>The design of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="points">Points of a randomisation; a power of two for Sobol' points. Independent draws and pairs have their own, 1 and 2.</param>
    /// <param name="seed">The seed of the run.</param>
    public static Design Of(SamplingDesign kind, int points, ulong seed) => kind switch
    {
        SamplingDesign.LatinHypercube => new LatinHypercubeDesign(points, seed),
        SamplingDesign.Sobol => new SobolDesign(points, seed),
        SamplingDesign.Antithetic => new AntitheticDesign(seed),
        _ => new RandomDesign(seed),
    };
}
