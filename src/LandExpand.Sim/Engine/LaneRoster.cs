using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>
/// Which accounts stand in which rows. Every lane (replication) has its own list of accounts per segment, so that a row holds accounts of one
/// segment and of nearly one age in all lanes: nothing is blended by segment, and few lanes idle. A lane with fewer accounts leaves its last
/// rows empty.
/// </summary>
/// <param name="segments">How many segments.</param>
/// <param name="orders">Accounts are ordered by numbers from 0 to below this one.</param>
internal sealed unsafe class LaneRoster(int segments, int orders)
{
    private readonly LaneList[] _lists = [.. Enumerable.Range(0, segments).Select(_ => new LaneList())];
    private readonly Vector512<int>[] _next = GC.AllocateArray<Vector512<int>>(orders + 1, pinned: true);

    public void Clear()
    {
        foreach (var list in _lists)
        {
            list.Length = Vector512<int>.Zero;
        }
    }

    /// <summary>Adds an account to a lane. <paramref name="place"/>: whatever the caller wants to know of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int lane, int segment, uint account, int order, int place = 0)
    {
        var list = _lists[segment];
        var row = Unsafe.Add(ref Unsafe.As<Vector512<int>, int>(ref list.Length), lane)++;
        list.Reserve(row);
        ((uint*)(list.Accounts + row))[lane] = account;
        ((int*)(list.Orders + row))[lane] = order;
        ((int*)(list.Places + row))[lane] = place;
    }

    /// <summary>Adds an account to every lane, where every lane has as many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddRow(int segment, uint account, Vector512<int> order)
    {
        var list = _lists[segment];
        var row = list.Length.GetElement(0);
        list.Length += Vector512<int>.One;
        list.Reserve(row);
        list.Accounts[row] = Vector512.Create(account);
        list.Orders[row] = order;
        list.Places[row] = Vector512<int>.Zero;
    }

    /// <summary>Adds accounts that follow each other to a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddMany(int lane, int segment, uint firstAccount, int count, int order)
    {
        var list = _lists[segment];
        ref var length = ref Unsafe.Add(ref Unsafe.As<Vector512<int>, int>(ref list.Length), lane);
        list.Reserve(length + count);
        var account = (uint*)(list.Accounts + length) + lane;
        var orders = (int*)(list.Orders + length) + lane;
        for (var i = 0; i < count; i++)
        {
            account[i * LaneMath.LaneCount] = firstAccount + (uint)i;
            orders[i * LaneMath.LaneCount] = order;
        }

        length += count;
    }

    /// <summary>Rows that a segment needs: the longest list over lanes.</summary>
    public int Rows(int segment) => LaneMath.Greatest(_lists[segment].Length);

    /// <summary>The accounts of a row, and the numbers they were ordered by.</summary>
    /// <returns>Where there are any: all bits, otherwise none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Row(int segment, int row, out Words accounts, out Vector512<int> order)
    {
        var list = _lists[segment];
        (accounts, order) = row < list.Capacity ? (list.Accounts[row], list.Orders[row]) : default;
        return Vector512.LessThan(Vector512.Create(row), list.Length).AsSingle();
    }

    /// <summary>What the caller wanted to know of an account that is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Place(int lane, int segment, int row) => ((int*)(_lists[segment].Places + row))[lane];

    /// <summary>Puts every list in the ascending order of the numbers; where they are equal, as they were added.</summary>
    public void Sort()
    {
        foreach (var list in _lists)
        {
            Sort(list);
        }
    }

    /// <summary>A counting sort, with a column of counters per lane: [number][lane].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sort(LaneList list)
    {
        Array.Clear(_next);
        var next = (int*)Unsafe.AsPointer(ref _next[0]);
        var lengths = list.Length;
        var length = (int*)&lengths;
        var rows = LaneMath.Greatest(lengths);
        for (var row = 0; row < rows; row++)
        {
            var order = (int*)(list.Orders + row);
            for (var lane = 0; lane < LaneMath.LaneCount; lane++)
            {
                if (row < length[lane])
                {
                    next[((order[lane] + 1) * LaneMath.LaneCount) + lane]++;
                }
            }
        }

        for (var order = 1; order < _next.Length; order++)
        {
            _next[order] += _next[order - 1];
        }

        var accounts = (uint*)list.SortedAccounts;
        var orders = (int*)list.SortedOrders;
        for (var row = 0; row < rows; row++)
        {
            var account = (uint*)(list.Accounts + row);
            var order = (int*)(list.Orders + row);
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

        list.TakeSorted();
    }

    /// <summary>The lists of a segment, a vector per row: [row][lane]. The memory stays where it is until there is more of it.</summary>
    private sealed class LaneList
    {
        public Vector512<int> Length;
        public Words* Accounts, SortedAccounts;
        public Vector512<int>* Orders, SortedOrders, Places;
        private Words[] _memory = [];

        /// <summary>Rows that fit.</summary>
        public int Capacity { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Reserve(int row)
        {
            while (row >= Capacity)
            {
                Grow();
            }
        }

        /// <summary>The sorted lists take the place of the others. Places are not sorted: nobody gives any before.</summary>
        public void TakeSorted()
        {
            var accounts = Accounts;
            Accounts = SortedAccounts;
            SortedAccounts = accounts;
            var orders = Orders;
            Orders = SortedOrders;
            SortedOrders = orders;
        }

        private void Grow()
        {
            var rows = Math.Max(64, 2 * Capacity);
            var memory = GC.AllocateArray<Words>(5 * rows, pinned: true);
            var start = (Words*)Unsafe.AsPointer(ref memory[0]);
            new Span<Words>(Accounts, Capacity).CopyTo(new Span<Words>(start, rows));
            new Span<Words>(Orders, Capacity).CopyTo(new Span<Words>(start + rows, rows));
            new Span<Words>(Places, Capacity).CopyTo(new Span<Words>(start + (2 * rows), rows));
            Accounts = start;
            Orders = (Vector512<int>*)(start + rows);
            Places = (Vector512<int>*)(start + (2 * rows));
            SortedAccounts = start + (3 * rows);
            SortedOrders = (Vector512<int>*)(start + (4 * rows));
            (_memory, Capacity) = (memory, rows);
        }
    }
}
