using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>What the largest of many amounts add up to, in sixteen replications at once and without putting them in order.</summary>
internal static unsafe class LargestAmounts
{
    /// <summary>Adds up the largest amounts of every lane, and all of them.</summary>
    /// <param name="amounts">A vector per row, none negative or NaN.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="most">How many amounts are meant, per lane; of amounts that are not 0, as many as there are.</param>
    /// <param name="largest">Receives the sum of the largest, per lane.</param>
    /// <param name="all">Receives the sum of all, per lane.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(Lanes* amounts, int rows, ReadOnlySpan<int> most, Span<double> largest, Span<double> all)
    {
        var wanted = Vector512.Create<int>(most);
        var least = Least(amounts, rows, wanted);
        var above = Vector512<int>.Zero;
        var (low, high, allLow, allHigh) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        for (var row = 0; row < rows; row++)
        {
            var amount = amounts[row];
            var isAbove = Vector512.GreaterThan(amount.AsInt32(), least);
            above -= isAbove;
            var (amountLow, amountHigh) = Vector512.Widen(amount);
            var (aboveLow, aboveHigh) = Vector512.Widen(LaneMath.When(isAbove.AsSingle(), amount));
            (low, high, allLow, allHigh) = (low + aboveLow, high + aboveHigh, allLow + amountLow, allHigh + amountHigh);
        }

        low.CopyTo(largest);
        high.CopyTo(largest[(LaneMath.LaneCount / 2)..]);
        allLow.CopyTo(all);
        allHigh.CopyTo(all[(LaneMath.LaneCount / 2)..]);
        for (var lane = 0; lane < LaneMath.LaneCount; lane++)
        {
            // The others that are meant are all as large as the least of them.
            var others = wanted.GetElement(lane) - above.GetElement(lane);
            largest[lane] += others > 0 ? others * (double)BitConverter.Int32BitsToSingle(least.GetElement(lane)) : 0;
        }
    }

    /// <summary>The least of the largest amounts, as bits: bit by bit from the top, the greatest number that enough amounts reach. Bits of amounts have their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<int> Least(Lanes* amounts, int rows, Vector512<int> wanted)
    {
        var least = Vector512<int>.Zero;
        for (var bit = 30; bit >= 0; bit--)
        {
            var trial = least | Vector512.Create(1 << bit);
            var reached = Vector512<int>.Zero;
            for (var row = 0; row < rows; row++)
            {
                reached -= Vector512.GreaterThanOrEqual(amounts[row].AsInt32(), trial);
            }

            least = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(reached, wanted), trial, least);
        }

        return least;
    }
}
