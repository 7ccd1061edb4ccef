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
    /// <summary>The month's hazard with its effects, where it is not the same for everybody.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Hazards(Tile tile, in StepContext c)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            c.Hazard[row] = LaneMath.Exp2(LogHazard(tile, row, c));
        }
    }

    /// <summary>Adds the hazard to H and J, and decides where a decision is due.</summary>
    /// <returns>A bit per row in which somebody renews the price.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Decide(Tile tile, in StepContext c)
    {
        var p = c.P;
        var (varies, hasRenewals, accumulates, billMoves, keepsDecisions) = (p->HazardVaries, p->HasRenewals, p->HazardAccumulates, p->BillMoves, !p->ContractsMidTerm);
        var month = Vector512.Create((float)c.Month);
        var hazard = p->MonthlyHazard;
        var renewing = 0;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var paying = tile.Paying[row];
            if (varies)
            {
                hazard = c.Hazard[row];
            }

            var (renews, decides, spent) = (Lanes.Zero, paying, hazard);
            if (hasRenewals)
            {
                renews = paying & Vector512.LessThanOrEqual(tile.RenewalMonth[row], month);
                decides = Decides(tile, row, p, paying, renews);
            }

            if (accumulates)
            {
                spent = Accumulate(tile, row, c, hazard, decides, renews);
            }

            var endurance = tile.Endurance[row] - (decides & spent);
            tile.Endurance[row] = endurance;
            var leaves = decides & Vector512.LessThan(endurance, Lanes.Zero);
            c.Leaves[row] = leaves;
            tile.Paying[row] = Vector512.AndNot(paying, leaves);
            if (!billMoves)
            {
                tile.Mrr[row] = Vector512.AndNot(tile.Mrr[row], leaves);
            }

            if (keepsDecisions)
            {
                c.Decides[row] = Vector512.AndNot(decides, leaves);
            }

            if (hasRenewals)
            {
                renews = Vector512.AndNot(renews, leaves);
                c.Renews[row] = renews;
                renewing |= LaneMath.Bit(renews, row);
            }
        }

        return renewing;
    }

    /// <summary>The same where nothing else happens (<see cref="SegmentLanes.OnlyChurns"/>): every month is like the one before, and everybody decides in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void DecideAlike(Tile tile, in StepContext c)
    {
        var hazard = c.P->MonthlyHazard;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var paying = tile.Paying[row];
            var endurance = tile.Endurance[row] - (paying & hazard);
            var leaves = paying & Vector512.LessThan(endurance, Lanes.Zero);
            tile.Endurance[row] = endurance;
            c.Leaves[row] = leaves;
            tile.Paying[row] = Vector512.AndNot(paying, leaves);
            tile.Mrr[row] = Vector512.AndNot(tile.Mrr[row], leaves);
        }
    }

    /// <summary>Who decides: every month under a monthly contract, at renewal under a longer one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Decides(Tile tile, int row, SegmentLanes* p, Lanes paying, Lanes renews) => p->Terms switch
    {
        ContractTerms.Monthly => paying,
        ContractTerms.Yearly => renews,
        _ => (renews | Vector512.Equals(tile.Term[row], Lanes.One)) & paying,
    };

    /// <summary>Adds the month to H and J.</summary>
    /// <returns>The exponent of the decision.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Accumulate(Tile tile, int row, in StepContext c, Lanes hazard, Lanes decides, Lanes renews)
    {
        var p = c.P;
        var accumulated = tile.Hazard[row] + hazard;
        if (p->HasMigration)
        {
            accumulated = LaneMath.AddIf(accumulated, c.Offered[row], p->MigrationHazard);
        }

        tile.Hazard[row] = Vector512.AndNot(accumulated, decides);
        if (!p->HasReaction)
        {
            return accumulated;
        }

        var inWindow = p->Terms == ContractTerms.Mixed ? LaneMath.When(Vector512.LessThanOrEqual(tile.RenewalMonth[row], Vector512.Create(c.Month + 11f)), hazard) : hazard;
        var recent = tile.RecentHazard[row] + inWindow;
        tile.RecentHazard[row] = Vector512.AndNot(recent, renews);
        return LaneMath.Select(renews, LaneMath.Max(LaneMath.Fma(recent, p->UpliftReaction, accumulated), Lanes.Zero), accumulated);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes LogHazard(Tile tile, int row, in StepContext c)
    {
        var p = c.P;
        var month = Vector512.Create((float)c.Month);
        var tenure = month - tile.LandedAt[row];
        var effects = c.Downturn & p->ChurnDownturn;
        if (p->HasStalledEffect)
        {
            effects = LaneMath.AddIf(effects, ValueProof.IsStalled(tenure, Vector512.GreaterThanOrEqual(month, tile.ProvenFrom[row]), p), p->ChurnStalled);
        }

        if (p->HasChampion)
        {
            effects = effects + Vector512.AndNot(p->ChurnNoChampion, tile.Champion[row]);
        }

        if (p->HasBillShock)
        {
            effects = LaneMath.AddIf(effects, Vector512.GreaterThanOrEqual(tile.ShockUntil[row], month), p->ChurnShock);
        }

        if (p->Modules > 0)
        {
            effects += tile.SumOverModules(row, ref p->ChurnModule, p->Modules);
        }

        var health = p->HasHealth ? LaneMath.Fma(tile.Health[row], p->ChurnHealth, p->LogHazard) : p->LogHazard;
        return p->HasShape ? health + TenureShape(p, tenure) + effects : health + effects;
    }

    /// <summary>log2 of the shape at a tenure: Weibull's is a power, any other a table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes TenureShape(SegmentLanes* p, Lanes tenure)
    {
        if (p->IsWeibull)
        {
            return LaneMath.Fma(LaneMath.Log2(LaneMath.Max(tenure, Lanes.One)), p->WeibullPower, p->WeibullScale);
        }

        var month = LaneMath.Min(LaneMath.Max(tenure, Lanes.One), Vector512.Create((float)p->LongestShape));
        return LaneMath.Gather(p->LogShape, (Vector512.ConvertToInt32Native(month) * LaneMath.LaneCount) + Vector512<int>.Indices);
    }
}
