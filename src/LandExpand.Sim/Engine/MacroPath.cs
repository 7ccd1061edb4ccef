using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>
/// The macro regime (model, section 5): a Markov chain from the normal regime at month 0. One uniform a month decides whether the regime changes.
/// </summary>
internal static class MacroPath
{
    /// <summary>Is month 0..T of a replication a downturn?</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="replication">The replication.</param>
    /// <param name="entry">Monthly probability of a downturn to begin.</param>
    /// <param name="exit">Monthly probability of a downturn to end.</param>
    /// <param name="downturn">One entry per month; the first is month 0.</param>
    public static void Fill(ulong seed, uint replication, double entry, double exit, Span<bool> downturn)
    {
        downturn[0] = false;
        for (var month = 1; month < downturn.Length; month++)
        {
            var words = Philox.Group(replication, Address.Macro, Address.Month(month, Group.Replication), 0, seed);
            var u = Address.Uniform(words.W0, words.W1);
            downturn[month] = downturn[month - 1] ? u >= exit : u < entry;
        }
    }
}
