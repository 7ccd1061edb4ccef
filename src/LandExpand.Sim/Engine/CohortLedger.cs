using System.Runtime.CompilerServices;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>
/// What land cohorts yield on the clock of tenure, booked once an account's life is over: first expansions and censorings by tenure per
/// replication, and MRR by land month and tenure pooled over replications. Pooled money is kept in whole thousandths, so that sums of any ranges
/// of replications join to the same bits.
/// </summary>
internal sealed unsafe class CohortLedger
{
    public const double ThousandthsPerUnit = 1000;
    private readonly int _horizon;

    public CohortLedger(int horizonMonths)
    {
        _horizon = horizonMonths;
        FirstExpansions = new float[(horizonMonths + 1) * LaneMath.LaneCount];
        Censored = new float[(horizonMonths + 1) * LaneMath.LaneCount];
        Mrr = new long[(horizonMonths + 1) * (horizonMonths + 1)];
    }

    /// <summary>[tenure][lane].</summary>
    public float[] FirstExpansions { get; }

    /// <summary>[tenure][lane].</summary>
    public float[] Censored { get; }

    /// <summary>[land month][tenure], in thousandths, over the lanes that count.</summary>
    public long[] Mrr { get; }

    /// <summary>Starts a block.</summary>
    public void Clear()
    {
        Array.Clear(FirstExpansions);
        Array.Clear(Censored);
        Array.Clear(Mrr);
    }

    /// <summary>Books the accounts of a tile after their last month.</summary>
    /// <param name="tile">The tile after the last month.</param>
    /// <param name="tally">Holds MRR by month.</param>
    /// <param name="countsPooled">Per lane: is the replication among those asked for?</param>
    public void Close(Tile tile, Tally tally, ReadOnlySpan<bool> countsPooled)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            for (var lane = 0; lane < LaneMath.LaneCount; lane++)
            {
                var landMonth = (int)((float*)(tile.LandMonth + row))[lane];
                if (landMonth >= 0)
                {
                    Book(tile, row, lane, landMonth, tally, countsPooled[lane]);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Book(Tile tile, int row, int lane, int landMonth, Tally tally, bool pooled)
    {
        var expansion = (int)((float*)(tile.FirstExpansion + row))[lane];
        var left = (int)((float*)(tile.LeftMonth + row))[lane];
        var lastPaying = left > 0 ? left - 1 : _horizon;
        if (expansion > 0)
        {
            FirstExpansions[((expansion - landMonth) * LaneMath.LaneCount) + lane]++;
        }
        else if (((float*)(tile.LandMrr + row))[lane] > 0)
        {
            Censored[((lastPaying - landMonth) * LaneMath.LaneCount) + lane]++;
        }

        for (var month = landMonth; pooled && month <= lastPaying; month++)
        {
            var mrr = ((float*)(tally.Mrr(month) + row))[lane];
            Mrr[(landMonth * (_horizon + 1)) + month - landMonth] += (long)Math.Round(mrr * ThousandthsPerUnit);
        }
    }
}
