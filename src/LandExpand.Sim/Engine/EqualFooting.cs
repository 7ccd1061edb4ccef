using System.Runtime.Intrinsics;
using LandExpand.Sim.Engine.Mechanisms;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>
/// The factors that put price plans on an equal footing (model, section 6): one per plan, such that the expected land ACV over the landings of
/// month 1's mix and the parameter draws meets the plan's target. Fees, prices and commit scale with it, module fees do not.
/// </summary>
/// <param name="Simulated">Per plan, from month 1 on; 1 where no target is given.</param>
/// <param name="History">Per plan, while the opening book ages.</param>
internal sealed record EqualFooting(double[] Simulated, double[] History)
{
    private const int Blocks = 64;
    private const int TilesPerBlock = 64;
    private static readonly EqualFooting None = new([1, 1], [1, 1]);

    /// <summary>Sets the factors over 262,144 landings per segment that are never simulated; the same for every run and shard of a seed.</summary>
    public static EqualFooting Of(Scenario scenario, ParameterMatrix matrix, ulong seed)
    {
        if (!Array.Exists([false, true], history => HasTarget(scenario, 0, history) || (scenario.HasMigration && HasTarget(scenario, 1, history))))
        {
            return None;
        }

        using var arena = new Arena();
        var block = new Block(scenario, matrix, None, hasBook: false, seed, arena) { KeepsEverything = true };
        return new EqualFooting(
            [Factor(block, arena, 0, history: false), scenario.HasMigration ? Factor(block, arena, 1, history: false) : 1],
            [Factor(block, arena, 0, history: true), 1]);
    }

    private static bool HasTarget(Scenario scenario, int plan, bool history) => Target(scenario, plan, history) >= 0;

    private static int Target(Scenario scenario, int plan, bool history) => scenario.Slot(Parameters.Pricing[plan].EqualFootingLandAcv, 0, history);

    private static unsafe double Factor(Block block, Arena arena, int plan, bool history)
    {
        if (!HasTarget(block.Scenario, plan, history))
        {
            return 1;
        }

        var tile = new Tile(arena.Vectors(Tile.Vectors));
        var words = arena.Vectors(12 * Tile.Rows);
        var landMonth = arena.Vectors(Tile.Rows);
        new Span<Lanes>(landMonth, Tile.Rows).Fill(Vector512.Create((float)block.Scenario.HorizonMonths));
        var (monthly, target) = (0.0, 0.0);
        for (var index = 0; index < Blocks; index++)
        {
            block.Load((uint)(index * LaneMath.LaneCount));
            for (var segment = 0; segment < block.Segments; segment++)
            {
                var p = history ? block.History(segment) : block.Simulated(segment);
                for (var number = 0; number < TilesPerBlock; number++)
                {
                    Land(block, tile, p, plan, number, (Words*)words, landMonth);
                    monthly += Total(block, tile, segment, p);
                }
            }

            target += block.Rows.Sum(row => row[Target(block.Scenario, plan, history)]);
        }

        var meanAcv = 12 * monthly / (Blocks * TilesPerBlock * Tile.Rows * (double)LaneMath.LaneCount);
        return meanAcv > 0
            ? target / (Blocks * LaneMath.LaneCount) / meanAcv
            : throw new RunException("pricing.equalFootingLandAcv cannot be met: the plan bills nothing at landing. Give it a price.");
    }

    private static unsafe void Land(Block block, Tile tile, SegmentLanes* p, int plan, int number, Words* words, Lanes* landMonth)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            tile.Account[row] = Vector512.Create(Address.Land(Address.FootingMonth, (number * Tile.Rows) + row));
        }

        var drawn = LandingWords.Draw(tile, p, block.Random, words);
        Landing.Land(tile, p, drawn, landMonth, opening: true);
        for (var row = 0; plan == 1 && row < Tile.Rows; row++)
        {
            tile.Migrated[row] = Lanes.AllBitsSet;
            tile.Fee[row] = p->NewPlan.Fee;
        }
    }

    /// <summary>Monthly bills of the tile, each lane weighted by its mix.</summary>
    private static unsafe double Total(Block block, Tile tile, int segment, SegmentLanes* p)
    {
        var total = 0.0;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var bill = PricePlan.Price(tile, row, p).Bill;
            for (var lane = 0; lane < LaneMath.LaneCount; lane++)
            {
                var mix = block.Segments == 1 ? 1 : block.Share(lane, segment) / Enumerable.Range(0, block.Segments).Sum(other => block.Share(lane, other));
                total += bill.GetElement(lane) * mix;
            }
        }

        return total;
    }
}
