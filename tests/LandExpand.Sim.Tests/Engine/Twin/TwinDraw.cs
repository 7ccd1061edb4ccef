using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>What one word of the generator is worth, in double precision.</summary>
internal static class TwinDraw
{
    /// <summary>A uniform in (0, 1).</summary>
    public static double Uniform(uint word) => (word + 0.5) / 4294967296.0;

    /// <summary>Exp(1).</summary>
    public static double Exponential(uint word) => -Math.Log(Uniform(word));

    /// <summary>An event of a probability that is the same for all accounts, to 2^-31.</summary>
    public static bool Happens(uint word, double probability) => (word >> 1) < Math.Round(probability * 2147483648.0);

    /// <summary>The same word with its halves exchanged.</summary>
    public static uint Exchanged(uint word) => (word << 16) | (word >> 16);

    /// <summary>A uniform in [0, 1) for unbiased rounding.</summary>
    public static double BelowOne(uint word) => (word >> 8) / 16777216.0;

    /// <summary>Standard normal: the top bit is the sign, the others are the tail.</summary>
    public static double Normal(uint word)
    {
        var z = -NormalQuantile.Of(((word & 0x7fffffff) + 0.5) / 4294967296.0);
        return word >= 0x80000000 ? -z : z;
    }

    /// <summary>The uniform whose normal quantile <see cref="Normal"/> is.</summary>
    public static double NormalUniform(uint word)
    {
        var tail = ((word & 0x7fffffff) + 0.5) / 4294967296.0;
        return word >= 0x80000000 ? tail : 1 - tail;
    }
}
