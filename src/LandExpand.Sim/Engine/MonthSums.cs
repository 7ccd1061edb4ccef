using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>
/// The month sums of a block: a small table of vectors, [month][sum], filled in single precision for at most <see cref="RowsBetweenFlushes"/> accounts
/// and then flushed to double precision.
/// </summary>
internal sealed unsafe class MonthSums
{
    public const int RowsBetweenFlushes = 512;

    private readonly Lanes* _table;
    private readonly int _floats;
    private int _rows;

    public MonthSums(Arena arena, int horizonMonths, Ledgers ledgers = Ledgers.All)
    {
        (HorizonMonths, Ledgers, Count) = (horizonMonths, ledgers, ledgers.Sums());
        _floats = (horizonMonths + 1) * Count * LaneMath.LaneCount;
        _table = arena.Vectors((horizonMonths + 1) * Count);
        Totals = new double[_floats];
    }

    public int HorizonMonths { get; }

    /// <summary>What is recorded.</summary>
    public Ledgers Ledgers { get; }

    /// <summary>Sums of a month; those of ledgers that are not recorded stay 0 or have no place.</summary>
    public int Count { get; }

    /// <summary>[month][sum][lane].</summary>
    public double[] Totals { get; }

    /// <summary>The sums of a month, indexed by <see cref="Sum"/>.</summary>
    public Lanes* Of(int month) => _table + (month * Count);

    /// <summary>A sum of a month in every lane, once flushed.</summary>
    public ReadOnlySpan<double> Lanes(int month, Sum sum) => Totals.AsSpan(((month * Count) + (int)sum) * LaneMath.LaneCount, LaneMath.LaneCount);

    /// <summary>Is every total a finite number?</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool AreFinite()
    {
        var zeros = Vector512<double>.Zero;
        fixed (double* totals = Totals)
        {
            for (var i = 0; i < Totals.Length; i += LaneMath.LaneCount / 2)
            {
                var total = Vector512.Load(totals + i);
                zeros += total - total; // not 0 where it is infinite or no number
            }
        }

        return zeros == Vector512<double>.Zero;
    }

    /// <summary>The first month in which a total is not finite, and its lane, among lanes <paramref name="from"/> to below <paramref name="end"/>; null where there is none.</summary>
    public (int Month, int Lane)? NonFinite(int from, int end)
    {
        for (var i = 0; i < Totals.Length; i++)
        {
            var lane = i % LaneMath.LaneCount;
            if (lane >= from && lane < end && !double.IsFinite(Totals[i]))
            {
                return (i / LaneMath.LaneCount / Count, lane);
            }
        }

        return null;
    }

    /// <summary>Starts a block.</summary>
    public void Clear()
    {
        Array.Clear(Totals);
        new Span<float>(_table, _floats).Clear();
        _rows = 0;
    }

    /// <summary>To be told after each tile.</summary>
    public void AddedRows(int rows)
    {
        _rows += rows;
        if (_rows >= RowsBetweenFlushes)
        {
            Flush();
        }
    }

    /// <summary>Moves the single-precision sums into the totals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Flush()
    {
        fixed (double* totals = Totals)
        {
            for (var i = 0; i < _floats; i += LaneMath.LaneCount)
            {
                var (low, high) = Vector512.Widen(_table[i / LaneMath.LaneCount]);
                (Vector512.Load(totals + i) + low).Store(totals + i);
                (Vector512.Load(totals + i + (LaneMath.LaneCount / 2)) + high).Store(totals + i + (LaneMath.LaneCount / 2));
            }
        }

        new Span<float>(_table, _floats).Clear();
        _rows = 0;
    }
}
