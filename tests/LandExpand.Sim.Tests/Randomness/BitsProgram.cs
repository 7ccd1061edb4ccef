using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Tests.Randomness;

/// <summary>
/// The tests' own program, for a process with some instructions switched off: <c>widths</c> says which vectors it has, <c>bits</c> a digest of every function's
/// results over a grid of its whole range, a line each.
/// </summary>
internal static class BitsProgram
{
    private const int Rows = 1 << 13;
    private static readonly Vector512<uint>[] Grid =
        [.. Enumerable.Range(0, Rows).Select(row => (Vector512<uint>.Indices * (uint.MaxValue / 16)) + Vector512.Create(((uint)row * 0x8000u) + (uint)(row * row)))];

    public static Dictionary<string, Func<Vector512<uint>, Vector512<uint>>> Functions { get; } = new()
    {
        ["words"] = Words,
        ["normals"] = word => LaneNormal.Draw(word).AsUInt32(),
        ["normal uniforms"] = word => LaneNormal.Uniform(word).AsUInt32(),
        ["uniforms"] = word => LaneMath.Uniform(word).AsUInt32(),
        ["exponentials"] = word => LaneMath.Exponential(word).AsUInt32(),
        ["exp, subnormal and infinite results too"] = word => LaneMath.Exp2(Between(word, -155, 130)).AsUInt32(),
        ["exp, hundredths"] = word => LaneMath.Exp2(Between(word, -1, 1)).AsUInt32(),
        ["log, every exponent"] = word => LaneMath.Log2(Positive(word)).AsUInt32(),
        ["log near 1"] = word => LaneMath.Log2(Between(word, 0.5f, 2)).AsUInt32(),
        ["rounding"] = word => LaneMath.RoundHalfUp(Between(word, -4096, 4096)).AsUInt32(),
        ["least, of anything"] = word => LaneMath.Min(word.AsSingle(), LaneMath.SwapHalves(word).AsSingle()).AsUInt32(),
        ["greatest, of anything"] = word => LaneMath.Max(word.AsSingle(), LaneMath.SwapHalves(word).AsSingle()).AsUInt32(),
    };

    public static int Main(string[] arguments)
    {
        if (arguments is ["widths"])
        {
            Console.WriteLine(
                (Vector128.IsHardwareAccelerated ? "128 " : string.Empty)
                + (Vector256.IsHardwareAccelerated ? "256 " : string.Empty)
                + (Vector512.IsHardwareAccelerated ? "512" : string.Empty));
            return 0;
        }

        foreach (var (name, function) in Functions)
        {
            Console.WriteLine($"{name}: {Digest(function):x16}");
        }

        return 0;
    }

    private static ulong Digest(Func<Vector512<uint>, Vector512<uint>> function)
    {
        var digest = 14695981039346656037;
        foreach (var word in Grid)
        {
            var results = function(word);
            for (var lane = 0; lane < LaneMath.LaneCount; lane++)
            {
                digest = (digest ^ results.GetElement(lane)) * 1099511628211; // Fowler, Noll and Vo
            }
        }

        return digest;
    }

    private static unsafe Vector512<uint> Words(Vector512<uint> account)
    {
        var words = stackalloc Vector512<uint>[4];
        new LanePhilox(account.GetElement(1), 32, 0).Fill(&account, 1, Address.Month(5, Group.MonthState), words);
        return words[0] ^ (words[1] * 3u) ^ (words[2] * 5u) ^ (words[3] * 7u);
    }

    private static Vector512<float> Between(Vector512<uint> word, float from, float to) =>
        (LaneMath.Uniform(word) * Vector512.Create(to - from)) + Vector512.Create(from);

    /// <summary>A normal positive number of any exponent.</summary>
    private static Vector512<float> Positive(Vector512<uint> word) =>
        Vector512.Min(Vector512.Max(word >> 1, Vector512.Create(0x00800000u)), Vector512.Create(0x7f7fffffu)).AsSingle();
}
