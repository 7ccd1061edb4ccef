using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>
/// Step 6: with probability κ × downturn multiplier the account gives back a share of its seats, uniform in [lo, hi], rounded to whole seats
/// (to nearest, halves up); at least one stays. Under a contract that forbids it mid-term, only at decision points, with 1−(1−κ)^term.
/// Given that the uniform is under its probability, it is uniform below it: the same word draws the share.
/// </summary>
internal static unsafe class Contraction
{
    /// <returns>A bit per row in which an account contracts.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Step(Tile tile, in StepContext c)
    {
        var p = c.P;
        var changedRows = 0;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var may = p->ContractsMidTerm ? tile.Paying[row] : c.Decides[row];
            if (!p->ContractsMidTerm && may == Lanes.Zero)
            {
                continue; // most rows are between decisions
            }

            var u = LaneMath.Uniform(c.FootprintWords[4 * row]);
            var probability = LaneMath.Select(c.Downturn, p->ContractionDownturn, p->ContractionNormal);
            if (!p->ContractsMidTerm)
            {
                var keep = LaneMath.Select(c.Downturn, p->LogKeepDownturn, p->LogKeepNormal);
                var longTerm = Lanes.One - LaneMath.Exp2(keep * tile.Term[row]);
                probability = LaneMath.Select(Vector512.Equals(tile.Term[row], Lanes.One), probability, longTerm);
            }

            var contracts = may & Vector512.LessThan(u, probability);
            if (contracts == Lanes.Zero)
            {
                continue; // most rows
            }

            changedRows |= 1 << row;
            var seats = tile.Seats[row];
            var deployed = tile.Deployed[row];
            var share = LaneMath.Fma(u / probability, p->ContractionSpan, p->ContractionLow);
            var kept = LaneMath.Max(seats - LaneMath.RoundHalfUp(seats * share), Lanes.One);
            kept = LaneMath.Select(contracts, LaneMath.Min(kept, seats), seats);
            var given = seats - kept;
            var needed = LaneMath.Max(tile.SeatsPerTeam[row] - (given / deployed), LaneMath.Max(kept / deployed, Lanes.One));
            tile.SeatsPerTeam[row] = LaneMath.Select(Vector512.GreaterThan(given, Lanes.Zero), needed, tile.SeatsPerTeam[row]);
            tile.Seats[row] = kept;
        }

        return changedRows;
    }
}
