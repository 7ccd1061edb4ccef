using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>
/// Step 4: the month's hazard, and at a decision point the decision. λ = −ln(1−annual churn)/12 × shape(tenure) × downturn multiplier ×
/// exp(Σ effects) accumulates into H; the account leaves with probability 1−exp(−H) at its decision points only, and where the decision is also a
/// price renewal the exponent is max(0, H + J·(exp(elasticity·uplift)−1)).
/// </summary>
internal static unsafe class Churn
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(in Tile tile, in StepContext c)
    {
        var p = c.P;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var hazard = p->HazardVaries ? VaryingHazard(tile, row, c) : p->MonthlyHazard;
            var paying = tile.Has(row, AccountFlags.Paying);
            var accumulated = tile.Hazard[row] + hazard;
            if (p->HasMigration)
            {
                accumulated = LaneMath.AddIf(accumulated, c.Offered[row], p->MigrationHazard);
            }

            var monthsLeft = tile.MonthsToRenewal[row];
            tile.MonthsToRenewal[row] = monthsLeft - Vector512.Create(1f);
            var renews = Vector512.LessThanOrEqual(monthsLeft, Vector512.Create(1f)) & paying;
            var decides = (renews | Vector512.Equals(tile.Term[row], Vector512.Create(1f))) & paying;
            var spent = accumulated;
            if (p->HasReaction)
            {
                var recent = tile.RecentHazard[row] + LaneMath.When(Vector512.LessThanOrEqual(monthsLeft, Vector512.Create(12f)), hazard);
                var withReaction = LaneMath.Max(LaneMath.Fma(recent, p->UpliftReaction, accumulated), Vector512<float>.Zero);
                spent = LaneMath.Select(renews, withReaction, accumulated);
                tile.RecentHazard[row] = Vector512.AndNot(recent, renews);
            }

            tile.Endurance[row] -= LaneMath.When(decides, spent);
            tile.Hazard[row] = Vector512.AndNot(accumulated, decides);
            var leaves = decides & Vector512.LessThan(tile.Endurance[row], Vector512<float>.Zero);
            tile.Clear(row, AccountFlags.Paying | AccountFlags.Waiting, leaves);
            c.Leaves[row] = leaves;
            c.Decides[row] = Vector512.AndNot(decides, leaves);
            c.Renews[row] = Vector512.AndNot(renews, leaves);
        }
    }

    /// <summary>This month's hazard with its effects.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes VaryingHazard(in Tile tile, int row, in StepContext c)
    {
        var p = c.P;
        var log = p->LogHazard;
        if (p->HasShape)
        {
            log += LaneMath.Gather(p->LogShape, ShapeIndex(tile.Tenure[row], p->LongestShape));
        }

        if (p->HasHealth)
        {
            log = LaneMath.Fma(tile.Health[row], p->ChurnHealth, log);
        }

        log = LaneMath.AddIf(log, ValueProof.IsStalled(tile, row, p), p->ChurnStalled);
        log = LaneMath.AddIf(log, ~tile.Has(row, AccountFlags.Champion), p->ChurnNoChampion);
        if (p->HasBillShock)
        {
            log = LaneMath.AddIf(log, Vector512.GreaterThan(tile.ShockMonths[row], Vector512<float>.Zero), p->ChurnShock);
        }

        for (var module = 0; module < p->Modules; module++)
        {
            log = LaneMath.AddIf(log, tile.Has(row, AccountFlags.Module(module)), p->ChurnModule[module]);
        }

        log = LaneMath.AddIf(log, c.Downturn, p->ChurnDownturn);
        return LaneMath.Exp2(log);
    }

    /// <summary>Where a tenure's shape stands: a row of lanes per month of tenure, the last one holding on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ShapeIndex(Lanes tenure, int longest)
    {
        var row = Vector512.ConvertToInt32Native(LaneMath.Min(LaneMath.Max(tenure, Vector512.Create(1f)), Vector512.Create((float)longest)));
        return (row * LaneMath.LaneCount) + Vector512<int>.Indices;
    }
}
