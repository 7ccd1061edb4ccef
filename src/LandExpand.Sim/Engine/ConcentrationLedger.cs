using LandExpand.Sim.Metrics;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Engine;

/// <summary>MRR of every account at the reported months of a block, for what depends on the order of accounts by size.</summary>
internal sealed unsafe class ConcentrationLedger
{
    private readonly int[] _months;
    private readonly float[][] _mrr;
    private float[] _sorted = [];
    private float[] _scratch = [];
    private int _rows;

    public ConcentrationLedger(int horizonMonths)
    {
        _months = [.. Outcomes.ReportedMonthsOf(horizonMonths)];
        _mrr = [.. _months.Select(_ => new float[1024 * LaneMath.LaneCount])];
    }

    public void Clear() => _rows = 0;

    /// <summary>Books a tile after its last month.</summary>
    public void Add(Tally tally)
    {
        var floats = Tile.Rows * LaneMath.LaneCount;
        for (var i = 0; i < _months.Length; i++)
        {
            if ((_rows + Tile.Rows) * LaneMath.LaneCount > _mrr[i].Length)
            {
                Array.Resize(ref _mrr[i], 2 * _mrr[i].Length);
            }

            new ReadOnlySpan<float>(tally.Mrr(_months[i]), floats).CopyTo(_mrr[i].AsSpan(_rows * LaneMath.LaneCount));
        }

        _rows += Tile.Rows;
    }

    /// <summary>Share of a month's MRR held by the largest accounts, per lane; NaN where there is no MRR.</summary>
    /// <param name="month">A reported month.</param>
    /// <param name="paying">Accounts under a paying contract, of which the share is meant, per lane.</param>
    /// <param name="share">A share of accounts; the number of accounts is rounded up.</param>
    /// <param name="held">Receives the share of MRR, per lane.</param>
    public void Held(int month, ReadOnlySpan<double> paying, double share, Span<double> held)
    {
        Span<int> most = stackalloc int[LaneMath.LaneCount];
        for (var lane = 0; lane < most.Length; lane++)
        {
            most[lane] = NumberOf(share, paying[lane]);
        }

        Span<double> all = stackalloc double[LaneMath.LaneCount];
        fixed (float* mrr = _mrr[Array.IndexOf(_months, month)])
        {
            LargestAmounts.Sum((Lanes*)mrr, _rows, most, held, all);
        }

        for (var lane = 0; lane < most.Length; lane++)
        {
            held[lane] = all[lane] > 0 ? held[lane] / all[lane] : double.NaN;
        }
    }

    /// <summary>The same for one lane and many shares.</summary>
    /// <param name="month">A reported month.</param>
    /// <param name="lane">The replication's lane.</param>
    /// <param name="paying">Accounts under a paying contract, of which the shares are meant.</param>
    /// <param name="shares">Shares of accounts, ascending; each number of accounts is rounded up.</param>
    /// <param name="held">Receives the share of MRR for each.</param>
    public void Held(int month, int lane, double paying, ReadOnlySpan<double> shares, Span<double> held)
    {
        var amounts = Descending(month, lane);
        var total = 0.0;
        foreach (var amount in amounts)
        {
            total += amount;
        }

        var (sum, counted) = (0.0, 0);
        for (var i = 0; i < shares.Length; i++)
        {
            var upTo = Math.Min(NumberOf(shares[i], paying), amounts.Length);
            for (; counted < upTo; counted++)
            {
                sum += amounts[counted];
            }

            held[i] = total > 0 ? sum / total : double.NaN;
        }
    }

    private static int NumberOf(double share, double paying) => (int)Math.Ceiling((share * paying) - 1e-9);

    private ReadOnlySpan<float> Descending(int month, int lane)
    {
        var mrr = _mrr[Array.IndexOf(_months, month)];
        if (_sorted.Length < _rows)
        {
            (_sorted, _scratch) = (new float[_rows], new float[_rows]);
        }

        var count = 0;
        for (var row = 0; row < _rows; row++)
        {
            var amount = mrr[(row * LaneMath.LaneCount) + lane];
            if (amount > 0)
            {
                _sorted[count++] = -amount;
            }
        }

        var amounts = _sorted.AsSpan(0, count);
        RadixSort.Ascending(amounts, _scratch.AsSpan(0, count));
        for (var i = 0; i < count; i++)
        {
            amounts[i] = -amounts[i];
        }

        return amounts;
    }
}
