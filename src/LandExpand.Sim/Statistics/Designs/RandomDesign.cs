using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Statistics;

/// <summary>Independent uniforms: every replication is a randomisation of its own.</summary>
public sealed class RandomDesign(ulong seed) : Design
{
    public override int Points => 1;

    public override double Uniform(uint replication, string name, int dimension) => Address.ParameterUniform(seed, replication, name);
}
