using System.Runtime.CompilerServices;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 2: x ← ρ·x + √(1−ρ²)·ε.</summary>
internal static unsafe class Health
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(in Tile tile, in StepContext c)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            tile.Health[row] = LaneMath.Fma(LaneNormal.Draw(c.StateWords[4 * row]), c.P->HealthNoise, tile.Health[row] * c.P->HealthPersistence);
        }
    }
}
