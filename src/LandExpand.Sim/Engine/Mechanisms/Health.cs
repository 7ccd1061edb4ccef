using System.Runtime.CompilerServices;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>Step 2: x ← ρ·x + √(1−ρ²)·ε.</summary>
internal static unsafe class Health
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            tile.Health[row] = LaneMath.Fma(c.HealthNoise[row], p->HealthNoise, tile.Health[row] * p->HealthPersistence);
        }
    }
}
