using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// Antithetic pairs (Hammersley and Morton 1956): an even replication has the uniforms of independent draws, the odd one after it has 1 − u in every parameter.
/// Only parameters are mirrored; the luck of accounts is independent in both.
/// </summary>
public sealed class AntitheticDesign(ulong seed) : Design
{
    public override int Points => 2;

    public override double Uniform(uint replication, string name, int dimension)
    {
        double u = Address.ParameterUniform(seed, replication & ~1u, name);
        return (replication & 1) == 0 ? u : 1 - u; // exact: u is an odd multiple of 2^-53
    }
}
