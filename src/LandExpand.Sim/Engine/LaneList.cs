using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>
/// Which accounts of a segment stand in which rows. Every lane (replication) has its own list, so that a row holds accounts of one segment and of nearly
/// one age in all lanes: nothing is blended by segment, and few lanes idle. A lane with fewer accounts leaves its last rows empty.
/// </summary>
internal sealed unsafe class LaneList
{
    private Words[] _memory = [];
    private Words* _accounts, _sortedAccounts;
    private Vector512<int>* _orders, _sortedOrders, _places;
    private Vector512<int> _length;
    private int _capacity;

    /// <summary>An empty list for each segment.</summary>
    public static LaneList[] BySegment(int segments) => [.. Enumerable.Range(0, segments).Select(_ => new LaneList())];

    /// <summary>Rows that are needed: the longest list over lanes.</summary>
    public int Rows => LaneMath.Greatest(_length);

    public void Clear() => _length = Vector512<int>.Zero;

    /// <summary>Adds an account to a lane.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="account">The account word.</param>
    /// <param name="order">A number from 0 that accounts may be sorted by.</param>
    /// <param name="place">Whatever the caller wants to know of it; not sorted.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int lane, uint account, int order, int place = 0)
    {
        var row = Length(lane)++;
        Reserve(row + 1);
        ((uint*)(_accounts + row))[lane] = account;
        ((int*)(_orders + row))[lane] = order;
        ((int*)(_places + row))[lane] = place;
    }

    /// <summary>Adds accounts that follow each other to a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddMany(int lane, uint firstAccount, int count, int order)
    {
        ref var length = ref Length(lane);
        Reserve(length + count);
        var account = (uint*)(_accounts + length) + lane;
        var orders = (int*)(_orders + length) + lane;
        for (var i = 0; i < count; i++)
        {
            account[i * LaneMath.LaneCount] = firstAccount + (uint)i;
            orders[i * LaneMath.LaneCount] = order;
        }

        length += count;
    }

    /// <summary>Adds an account to every lane, where every lane has as many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddRow(uint account, Vector512<int> order)
    {
        var row = _length.GetElement(0);
        Reserve(row + 1);
        _length += Vector512<int>.One;
        _accounts[row] = Vector512.Create(account);
        _orders[row] = order;
    }

    /// <summary>The accounts of a row, and the numbers they are sorted by.</summary>
    /// <returns>Where there are any: all bits, otherwise none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Row(int row, out Words accounts, out Vector512<int> order)
    {
        (accounts, order) = row < _capacity ? (_accounts[row], _orders[row]) : default;
        return Vector512.LessThan(Vector512.Create(row), _length).AsSingle();
    }

    /// <summary>What the caller wanted to know of the account of a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Place(int lane, int row) => ((int*)(_places + row))[lane];

    /// <summary>
    /// Puts every lane in the ascending order of the numbers; where they are equal, as they were added. A counting sort.
    /// </summary>
    /// <param name="counters">One more than there are numbers, [number][lane]; where it comes to lie must not change.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sort(Vector512<int>[] counters)
    {
        Array.Clear(counters);
        var next = (int*)Unsafe.AsPointer(ref counters[0]);
        var (lengths, rows) = (_length, Rows);
        var length = (int*)&lengths;
        for (var row = 0; row < rows; row++)
        {
            var order = (int*)(_orders + row);
            for (var lane = 0; lane < LaneMath.LaneCount; lane++)
            {
                if (row < length[lane])
                {
                    next[((order[lane] + 1) * LaneMath.LaneCount) + lane]++;
                }
            }
        }

        for (var order = 1; order < counters.Length; order++)
        {
            counters[order] += counters[order - 1];
        }

        var accounts = (uint*)_sortedAccounts;
        var orders = (int*)_sortedOrders;
        for (var row = 0; row < rows; row++)
        {
            var account = (uint*)(_accounts + row);
            var order = (int*)(_orders + row);
            for (var lane = 0; lane < LaneMath.LaneCount; lane++)
            {
                if (row < length[lane])
                {
                    var to = (next[(order[lane] * LaneMath.LaneCount) + lane]++ * LaneMath.LaneCount) + lane;
                    accounts[to] = account[lane];
                    orders[to] = order[lane];
                }
            }
        }

        SwapSorted();
    }

    private void SwapSorted()
    {
        var accounts = _accounts;
        _accounts = _sortedAccounts;
        _sortedAccounts = accounts;
        var orders = _orders;
        _orders = _sortedOrders;
        _sortedOrders = orders;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref int Length(int lane) => ref Unsafe.Add(ref Unsafe.As<Vector512<int>, int>(ref _length), lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int rows)
    {
        if (rows > _capacity)
        {
            Grow(rows);
        }
    }

    /// <summary>More memory, which stays where it is until it is not enough.</summary>
    private void Grow(int needed)
    {
        var rows = Math.Max(needed, Math.Max(64, 2 * _capacity));
        var memory = GC.AllocateArray<Words>(5 * rows, pinned: true);
        var start = (Words*)Unsafe.AsPointer(ref memory[0]);
        new Span<Words>(_accounts, _capacity).CopyTo(new Span<Words>(start, rows));
        new Span<Words>(_orders, _capacity).CopyTo(new Span<Words>(start + rows, rows));
        new Span<Words>(_places, _capacity).CopyTo(new Span<Words>(start + (2 * rows), rows));
        _accounts = start;
        _orders = (Vector512<int>*)(start + rows);
        _places = (Vector512<int>*)(start + (2 * rows));
        _sortedAccounts = start + (3 * rows);
        _sortedOrders = (Vector512<int>*)(start + (4 * rows));
        (_memory, _capacity) = (memory, rows);
    }
}
