using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>
/// Step 7, proven accounts: each of the ⌊n·K − s⌋ empty seats fills with probability min(1, α + b·s/(n·K)). The number is drawn in whole seats as
/// ⌊mean + U⌋: the right mean and unbiased rounding, not the spread of a binomial.
/// </summary>
internal static unsafe class SeatFill
{
    // n·K is a product of floats after a contraction: without this a full account could lose a whole seat of room to rounding.
    private const float RoundingSlack = 1e-4f;

    public static void Step(in Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var seats = tile.Seats[row];
            var capacity = tile.Deployed[row] * tile.SeatsPerTeam[row];
            var empty = LaneMath.Max(Vector512.Floor(capacity - seats + Vector512.Create(RoundingSlack)), Vector512<float>.Zero);
            var probability = LaneMath.Min(LaneMath.Fma(seats / capacity, p->FillVirality, p->FillRate), Vector512.Create(1f));
            var filled = LaneMath.Min(Vector512.Floor(LaneMath.Fma(empty, probability, LaneMath.UniformBelowOne(c.FootprintWords[(4 * row) + 1]))), empty);
            tile.Seats[row] = seats + LaneMath.When(tile.Has(row, AccountFlags.Proven), filled);
        }
    }
}
