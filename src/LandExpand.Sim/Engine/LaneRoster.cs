using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>
/// Which accounts stand in which rows. Every lane (replication) has its own list of accounts per segment, so that a row holds accounts of one
/// segment and of nearly one age in all lanes: nothing is blended by segment, and few lanes idle. A lane with fewer accounts leaves its last
/// rows empty.
/// </summary>
internal sealed class LaneRoster
{
    private readonly List<ulong>[] _lists;
    private int[] _next = [];
    private ulong[] _sorted = [];

    public LaneRoster(int segments)
    {
        Segments = segments;
        _lists = [.. Enumerable.Range(0, segments * LaneMath.LaneCount).Select(_ => new List<ulong>())];
    }

    public int Segments { get; }

    public void Clear()
    {
        foreach (var list in _lists)
        {
            list.Clear();
        }
    }

    /// <summary>Adds an account. <paramref name="order"/>: a number from 0; rows are filled in its ascending order, then by account.</summary>
    public void Add(int lane, int segment, uint account, int order) => List(lane, segment).Add(((ulong)(uint)order << 32) | account);

    /// <summary>Puts every list in order, given that its accounts were added in ascending order. A counting sort: there are few order numbers.</summary>
    public void Sort()
    {
        foreach (var list in _lists)
        {
            SortByOrder(CollectionsMarshal.AsSpan(list));
        }
    }

    /// <summary>Rows that a segment needs: the longest list over lanes.</summary>
    public int Rows(int segment)
    {
        var rows = 0;
        for (var lane = 0; lane < LaneMath.LaneCount; lane++)
        {
            rows = Math.Max(rows, List(lane, segment).Count);
        }

        return rows;
    }

    /// <summary>The account at a row, and the number it was ordered by; false where the row is empty in this lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(int lane, int segment, int row, out uint account, out int order)
    {
        var list = List(lane, segment);
        var entry = row < list.Count ? list[row] : 0;
        (account, order) = ((uint)entry, (int)(entry >> 32));
        return row < list.Count;
    }

    private void SortByOrder(Span<ulong> entries)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        var (least, most) = (int.MaxValue, int.MinValue);
        foreach (var entry in entries)
        {
            (least, most) = (Math.Min(least, (int)(entry >> 32)), Math.Max(most, (int)(entry >> 32)));
        }

        Array.Resize(ref _next, Math.Max(_next.Length, most - least + 2));
        Array.Resize(ref _sorted, Math.Max(_sorted.Length, entries.Length));
        Array.Clear(_next, 0, most - least + 2);
        foreach (var entry in entries)
        {
            _next[(int)(entry >> 32) - least + 1]++;
        }

        for (var order = 1; order <= most - least; order++)
        {
            _next[order] += _next[order - 1];
        }

        foreach (var entry in entries)
        {
            _sorted[_next[(int)(entry >> 32) - least]++] = entry;
        }

        _sorted.AsSpan(0, entries.Length).CopyTo(entries);
    }

    private List<ulong> List(int lane, int segment) => _lists[(segment * LaneMath.LaneCount) + lane];
}
