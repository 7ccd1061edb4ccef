using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>
/// Step 3: each of the months 1..w proves value with probability 1−(1−p)^(1/w), later months with the late probability. One Exp(1) draw at
/// landing is spent by −ln(1−p)/w a month inside the window and −ln(1−late) after it: the same law as a draw a month. Nothing else bears on it, so
/// the tenure at which it is used up is known at landing, and the step is a comparison.
/// </summary>
internal static unsafe class ValueProof
{
    /// <summary>Unproven after the window: stalled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes IsStalled(Lanes tenure, Lanes proven, SegmentLanes* p) => Vector512.AndNot(Vector512.GreaterThan(tenure, p->ProofWindow), proven);

    /// <summary>When value will be proven, as it looks at landing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Schedule(Tile tile, int row, SegmentLanes* p)
    {
        var months = MonthsUntil(tile.ProofEndurance[row], p->ProofWindow, InWindow(tile, row, p), p->ProofHazardLate);
        tile.ProvenFrom[row] = tile.LandedAt[row] + LaneMath.Max(months, Lanes.One);
    }

    /// <summary>
    /// The same for those whose proof hazard is another one after a month. Happens once to an account at the most: where it is handed over from the
    /// history, or begins to pay. <paramref name="spent"/>: by <see cref="Spent"/>, under the old hazard.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Reschedule(Tile tile, int row, SegmentLanes* p, int month, Lanes spent, Lanes where)
    {
        var now = Vector512.Create((float)month);
        var unproven = where & Vector512.GreaterThan(tile.ProvenFrom[row], now);
        var windowLeft = LaneMath.Max(p->ProofWindow - tile.Tenure(row, month), Lanes.Zero);
        var months = MonthsUntil(tile.ProofEndurance[row] - spent, windowLeft, InWindow(tile, row, p), p->ProofHazardLate);
        tile.ProvenFrom[row] = LaneMath.Select(unproven, now + LaneMath.Max(months, Lanes.One), tile.ProvenFrom[row]);
    }

    /// <summary>Proof hazard from landing up to a month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Spent(Tile tile, int row, SegmentLanes* p, int month)
    {
        var tenure = tile.Tenure(row, month);
        var inside = LaneMath.Max(LaneMath.Min(tenure, p->ProofWindow), Lanes.Zero);
        var after = LaneMath.Max(tenure - p->ProofWindow, Lanes.Zero);
        return (inside * InWindow(tile, row, p)) + (after * p->ProofHazardLate);
    }

    /// <summary>Where two segments' parameters prove value by the same hazard.</summary>
    public static bool IsSame(SegmentLanes* a, SegmentLanes* b) =>
        a->ProofWindow == b->ProofWindow && a->ProofHazardHuman == b->ProofHazardHuman && a->ProofHazardSelf == b->ProofHazardSelf && a->ProofHazardLate == b->ProofHazardLate;

    /// <summary>Months until an endurance is used up, by one hazard inside the window and another after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes MonthsUntil(Lanes endurance, Lanes window, Lanes inWindow, Lanes late)
    {
        var left = endurance - (inWindow * window);
        return LaneMath.Select(Vector512.LessThanOrEqual(left, Lanes.Zero), endurance / inWindow, window + (left / late));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes InWindow(Tile tile, int row, SegmentLanes* p) =>
        LaneMath.Select(tile.HumanTouch[row], p->ProofHazardHuman, p->ProofHazardSelf);
}
