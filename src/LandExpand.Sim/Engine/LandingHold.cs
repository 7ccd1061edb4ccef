using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LandExpand.Sim.Engine;

/// <summary>
/// Keeps the accounts of a tile that have not landed yet: rows are stepped whole, from the landing of their first account on. What the months before do to
/// an account that is still to land is undone when it lands.
/// </summary>
internal sealed unsafe class LandingHold(Arena arena)
{
    /// <summary>The land month of a place where nobody stands.</summary>
    public const float Never = 1e9f;

    private readonly Lanes* _kept = arena.Vectors(Tile.Vectors);
    private ColumnSet _columns;

    /// <summary>Takes the accounts of a tile that has just been filled: nobody of it has landed. <paramref name="opening"/>: they land at month 0 or before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(Tile tile, SegmentLanes* p, bool opening)
    {
        _columns = p->BeforeLanding;
        var kept = _kept;
        for (var i = 0; i < _columns.Count; i++)
        {
            var column = tile[_columns[i]];
            for (var row = 0; row < Tile.Rows; row++)
            {
                kept[row] = column[row];
            }

            kept += Tile.Rows;
        }

        for (var row = 0; row < Tile.Rows; row++)
        {
            tile.Paying[row] = Lanes.Zero;
            tile.Mrr[row] = Lanes.Zero;
            if (p->HasFreeLanding)
            {
                tile.Free[row] = Lanes.Zero;
            }

            if (!opening)
            {
                tile.LandMonth[row] = Vector512.Create(-1f);
            }
        }
    }

    /// <summary>Puts those who land in a month back as they were taken.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="rows">A bit for each row in which somebody may still be to land.</param>
    /// <param name="landMonth">When, per row.</param>
    /// <param name="month">The month.</param>
    /// <returns>A bit for each row in which somebody is to land later.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Land(Tile tile, int rows, Lanes* landMonth, int month)
    {
        var now = Vector512.Create((float)month);
        for (var left = rows; left != 0; left &= left - 1)
        {
            var row = BitOperations.TrailingZeroCount(left);
            var lands = Vector512.Equals(landMonth[row], now);
            if (lands != Lanes.Zero)
            {
                Land(tile, row, lands);
            }

            if ((Vector512.GreaterThan(landMonth[row], now) & Vector512.LessThan(landMonth[row], Vector512.Create(Never))) == Lanes.Zero)
            {
                rows &= ~(1 << row);
            }
        }

        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Land(Tile tile, int row, Lanes where)
    {
        var kept = _kept + row;
        for (var i = 0; i < _columns.Count; i++)
        {
            var value = tile[_columns[i]] + row;
            *value = Vector512.ConditionalSelect(where, *kept, *value);
            kept += Tile.Rows;
        }
    }
}
