using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>
/// Step 3: each of the months 1..w proves value with probability 1−(1−p)^(1/w), later months with the late probability. One Exp(1) draw at
/// landing is spent by −ln(1−p)/w a month inside the window and −ln(1−late) after it: the same law as a draw a month.
/// </summary>
internal static unsafe class ValueProof
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(in Tile tile, in StepContext c)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            var inWindow = LaneMath.Select(tile.Has(row, AccountFlags.HumanTouch), c.P->ProofHazardHuman, c.P->ProofHazardSelf);
            var hazard = LaneMath.Select(Vector512.LessThanOrEqual(tile.Tenure[row], c.P->ProofWindow), inWindow, c.P->ProofHazardLate);
            tile.ProofLeft[row] -= hazard;
            tile.Raise(row, AccountFlags.Proven, Vector512.LessThan(tile.ProofLeft[row], Vector512<float>.Zero));
        }
    }

    /// <summary>Unproven after the window: stalled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes IsStalled(in Tile tile, int row, SegmentLanes* p) =>
        Vector512.AndNot(Vector512.GreaterThan(tile.Tenure[row], p->ProofWindow), tile.Has(row, AccountFlags.Proven));
}
