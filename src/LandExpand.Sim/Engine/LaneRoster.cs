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
internal sealed class LaneRoster(int segments, int orders)
{
    private readonly Lists[] _segments = [.. Enumerable.Range(0, segments).Select(_ => new Lists())];
    private readonly Vector512<int>[] _next = new Vector512<int>[orders + 1];

    public void Clear()
    {
        foreach (var lists in _segments)
        {
            lists.Length = Vector512<int>.Zero;
        }
    }

    /// <summary>Adds an account to a lane.</summary>
    public void Add(int lane, int segment, uint account, int order)
    {
        var lists = _segments[segment];
        var row = At(ref lists.Length, lane)++;
        lists.Reserve(row);
        At(ref lists.Accounts[row], lane) = account;
        At(ref lists.Orders[row], lane) = order;
    }

    /// <summary>Adds an account to every lane, where every lane has as many.</summary>
    public void AddRow(int segment, uint account, Vector512<int> order)
    {
        var lists = _segments[segment];
        var row = lists.Length.GetElement(0);
        lists.Length += Vector512<int>.One;
        lists.Reserve(row);
        lists.Accounts[row] = Vector512.Create(account);
        lists.Orders[row] = order;
    }

    /// <summary>Rows that a segment needs: the longest list over lanes.</summary>
    public int Rows(int segment) => _segments[segment].Rows;

    /// <summary>The accounts of a row, and the numbers they were ordered by.</summary>
    /// <returns>Where there are any: all bits, otherwise none.</returns>
    public Lanes Row(int segment, int row, out Words accounts, out Vector512<int> order)
    {
        var lists = _segments[segment];
        var there = row < lists.Orders.Length;
        (accounts, order) = there ? (lists.Accounts[row], lists.Orders[row]) : default;
        return Vector512.LessThan(Vector512.Create(row), lists.Length).AsSingle();
    }

    /// <summary>Puts every list in the ascending order of the numbers; where they are equal, as they were added. A counting sort, a column of counters per lane.</summary>
    public void Sort()
    {
        foreach (var lists in _segments)
        {
            Sort(lists);
        }
    }

    private void Sort(Lists lists)
    {
        var rows = lists.Rows;
        Array.Clear(_next);
        for (var row = 0; row < rows; row++)
        {
            ref var orders = ref lists.Orders[row];
            for (var lane = 0; lane < LaneMath.LaneCount; lane++)
            {
                if (row < At(ref lists.Length, lane))
                {
                    At(ref _next[At(ref orders, lane) + 1], lane)++;
                }
            }
        }

        for (var order = 1; order < _next.Length; order++)
        {
            _next[order] += _next[order - 1];
        }

        for (var row = 0; row < rows; row++)
        {
            ref var orders = ref lists.Orders[row];
            ref var accounts = ref lists.Accounts[row];
            for (var lane = 0; lane < LaneMath.LaneCount; lane++)
            {
                if (row < At(ref lists.Length, lane))
                {
                    var order = At(ref orders, lane);
                    var place = At(ref _next[order], lane)++;
                    At(ref lists.SortedAccounts[place], lane) = At(ref accounts, lane);
                    At(ref lists.SortedOrders[place], lane) = order;
                }
            }
        }

        lists.TakeSorted();
    }

    /// <summary>A lane of a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T At<T>(ref Vector512<T> vector, int lane) => ref Unsafe.Add(ref Unsafe.As<Vector512<T>, T>(ref vector), lane);

    /// <summary>The lists of a segment, a vector per row: [row][lane].</summary>
    private sealed class Lists
    {
        public Vector512<int> Length;
        public Words[] Accounts = [], SortedAccounts = [];
        public Vector512<int>[] Orders = [], SortedOrders = [];

        public int Rows
        {
            get
            {
                var rows = 0;
                for (var lane = 0; lane < LaneMath.LaneCount; lane++)
                {
                    rows = Math.Max(rows, Length.GetElement(lane));
                }

                return rows;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Reserve(int row)
        {
            if (row >= Accounts.Length)
            {
                Grow();
            }
        }

        public void TakeSorted() => (Accounts, SortedAccounts, Orders, SortedOrders) = (SortedAccounts, Accounts, SortedOrders, Orders);

        private void Grow()
        {
            var rows = Math.Max(64, 2 * Accounts.Length);
            Array.Resize(ref Accounts, rows);
            Array.Resize(ref Orders, rows);
            (SortedAccounts, SortedOrders) = (new Words[rows], new Vector512<int>[rows]);
        }
    }
}
