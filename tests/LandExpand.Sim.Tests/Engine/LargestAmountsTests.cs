using System.Runtime.Intrinsics;
using LandExpand.Sim.Engine;

namespace LandExpand.Sim.Tests.Engine;

public sealed unsafe class LargestAmountsTests
{
    private const int Lanes = 16;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1000)]
    public void They_add_up_to_what_sorting_finds(int rows)
    {
        var random = new Random(rows);
        using var arena = new Arena();
        var amounts = arena.Vectors(rows);
        for (var i = 0; i < rows * Lanes; i++)
        {
            // A third pays nothing, a third one of five prices, the others anything.
            ((float*)amounts)[i] = random.Next(3) switch { 0 => 0, 1 => 100 * random.Next(1, 6), _ => (float)Math.Exp(10 * random.NextDouble()) };
        }

        int[] most = [.. Enumerable.Range(0, Lanes).Select(lane => lane * rows / (Lanes - 1))]; // from none to all
        double[] largest = new double[Lanes], all = new double[Lanes];
        LargestAmounts.Sum(amounts, rows, most, largest, all);
        for (var lane = 0; lane < Lanes; lane++)
        {
            double[] column = [.. Enumerable.Range(0, rows).Select(row => (double)amounts[row].GetElement(lane)).OrderDescending()];
            Assert.Equal(column.Take(most[lane]).Sum(), largest[lane], tolerance: 1e-9 * (1 + column.Sum()));
            Assert.Equal(column.Sum(), all[lane], tolerance: 1e-9 * (1 + column.Sum()));
        }
    }
}
