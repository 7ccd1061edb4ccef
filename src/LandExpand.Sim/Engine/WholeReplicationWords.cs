using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>One uniform a month that belongs to a whole replication and not to an account, for the sixteen replications of a block.</summary>
internal sealed unsafe class WholeReplicationWords
{
    private readonly Words* _account, _words;

    /// <param name="account">The reserved account word, of <see cref="Address"/>.</param>
    /// <param name="arena">Gives the memory.</param>
    public WholeReplicationWords(uint account, Arena arena)
    {
        _account = (Words*)arena.Vectors(1);
        _words = (Words*)arena.Vectors(4);
        *_account = Vector512.Create(account);
    }

    /// <summary>Draws those of a month.</summary>
    public void Draw(in LanePhilox random, int month) => random.Fill(_account, 1, Address.Month(month, Group.Replication), _words);

    /// <summary>The uniform of a lane, in (0, 1).</summary>
    public double Uniform(int lane) => Address.Uniform(((uint*)_words)[lane], ((uint*)(_words + 1))[lane]);
}
