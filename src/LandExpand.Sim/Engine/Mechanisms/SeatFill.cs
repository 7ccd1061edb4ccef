using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>
/// Step 7, proven accounts: each of the ⌊n·K − s⌋ empty seats fills with probability min(1, α + b·s/(n·K)). The number is drawn in whole seats as
/// ⌊mean + U⌋: the right mean and unbiased rounding, not the spread of a binomial.
/// </summary>
internal static unsafe class SeatFill
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var seats = tile.Seats[row];
            var capacity = tile.Deployed[row] * tile.SeatsPerTeam[row];
            var empty = LaneMath.Max(Vector512.Floor(capacity - seats + Slack(capacity)), Lanes.Zero);
            var probability = LaneMath.Min(LaneMath.Fma(seats / capacity, p->FillVirality, p->FillRate), Lanes.One);
            var filled = LaneMath.Min(Vector512.Floor(LaneMath.Fma(empty, probability, LaneMath.UniformBelowOne(c.FootprintWords[(4 * row) + 1]))), empty);
            tile.Seats[row] = LaneMath.AddIf(seats, tile.Proven(row, c.Month), filled);
        }
    }

    /// <summary>⌊K⌋ as a whole number of seats, at least 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes WholeSeats(Lanes seatsPerTeam) => LaneMath.Max(Vector512.Floor(seatsPerTeam + Slack(seatsPerTeam)), Lanes.One);

    // K is a sum of fractions after a contraction: without this 54.999996 seats would be 54, and a full account lose a seat of room.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Slack(Lanes seats) => LaneMath.Fma(seats, Vector512.Create(4e-7f), Vector512.Create(1e-4f));
}
