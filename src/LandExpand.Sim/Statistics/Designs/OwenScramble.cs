using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// Nested uniform scrambling (Owen 1995): a binary digit is flipped or not by a coin that belongs to the digits before it, that is to a node of a binary tree.
/// Nothing is stored: the coin of a node is a bit of a counter-based generator at the node's address, the idea of hashing the tree (Laine and Karras 2011; Burley 2020)
/// with Philox in the place of their short hash, so that coins are independent as the theory wants them.
/// </summary>
public static class OwenScramble
{
    private const int CoinsOfGroup = 128;

    /// <summary>The scrambled coordinate as a uniform in (0, 1), to 52 bits.</summary>
    /// <param name="digits">The coordinate: 32 binary digits after the point.</param>
    /// <param name="used">How many digits tell the points of the net apart: log2 of their number. Below them every point has coins of its own.</param>
    /// <param name="point">The point's number.</param>
    /// <param name="key">Belongs to the parameter and the randomisation.</param>
    public static double Uniform(uint digits, int used, uint point, ulong key)
    {
        uint scrambled = 0, node = 1; // nodes as in a heap: the root is 1, the children of n are 2n and 2n + 1
        for (int digit = 0; digit < used; digit++)
        {
            uint bit = (digits >> (31 - digit)) & 1;
            scrambled = (scrambled << 1) | (bit ^ Coin(node, key));
            node = (node << 1) | bit;
        }

        (uint high, uint low, _, _) = Philox.Group(point, 1, 0, 0, key);
        return Address.Uniform(used == 0 ? high : (scrambled << (32 - used)) | (high >> used), low);
    }

    private static uint Coin(uint node, ulong key)
    {
        (uint w0, uint w1, uint w2, uint w3) = Philox.Group(node / CoinsOfGroup, 0, 0, 0, key);
        uint word = (node / 32 % 4) switch { 0 => w0, 1 => w1, 2 => w2, _ => w3 };
        return (word >> (int)(node % 32)) & 1;
    }
}
