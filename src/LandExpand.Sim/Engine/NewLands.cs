using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Engine.Mechanisms;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>
/// The accounts that land in months 1..T, a tile at a time: rows in the order of land months, so that the lanes of a row land at nearly the same time.
/// </summary>
internal sealed unsafe class NewLands
{
    private readonly Block _block;
    private readonly StepScratch _scratch;
    private readonly LandingHold _hold;
    private readonly LaneList[] _lists; // by segment
    private readonly Lanes* _landMonth, _now;
    private readonly Words* _identityAccount, _identityWords;
    private int _waiting;

    public NewLands(Block block, StepScratch scratch, Arena arena)
    {
        (_block, _scratch, _hold) = (block, scratch, new LandingHold(arena));
        _lists = LaneList.BySegment(block.Segments);
        Tile = new Tile(arena.Vectors(Tile.Vectors));
        _landMonth = arena.Vectors(Tile.Rows);
        _now = arena.Vectors(Tile.Rows);
        _identityAccount = (Words*)arena.Vectors(1);
        _identityWords = (Words*)arena.Vectors(4);
    }

    /// <summary>The accounts taken last.</summary>
    public Tile Tile { get; }

    /// <summary>Lists the lands of the block.</summary>
    public void Enrol()
    {
        Array.ForEach(_lists, list => list.Clear());
        if (_block.Segments == 1)
        {
            EnrolOneSegment();
        }
        else
        {
            EnrolBySegment();
        }
    }

    /// <summary>Rows that a segment needs.</summary>
    public int Rows(int segment) => _lists[segment].Rows;

    /// <summary>Fills the tile with the accounts of a segment's rows. Nobody of it has landed.</summary>
    /// <returns>The first month in which somebody lands.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Take(int segment, int firstRow)
    {
        var p = _block.Simulated(segment);
        var last = Vector512.Create(-_block.Scenario.HorizonMonths); // the greatest of the negative months
        for (var row = 0; row < Tile.Rows; row++)
        {
            var exists = _lists[segment].Row(firstRow + row, out Tile.Account[row], out var landMonth);
            _landMonth[row] = LaneMath.Select(exists, Vector512.ConvertToSingle(landMonth), Vector512.Create(LandingHold.Never));
            last = Vector512.Max(last, Vector512.ConditionalSelect(exists.AsInt32(), -landMonth, last));
        }

        Landing.Land(Tile, p, LandingWords.Draw(Tile, p, _block.Random, _scratch.LandingWords), _landMonth, opening: false);
        _hold.Take(Tile, p, opening: false);
        _waiting = Tile.AllRows;
        return -LaneMath.Greatest(last);
    }

    /// <summary>Lets those land whose month it is.</summary>
    /// <returns>Per row who does; null once everybody has landed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Lanes* Land(int month)
    {
        if (_waiting == 0)
        {
            return null;
        }

        _waiting = _hold.Land(Tile, _waiting, _landMonth, month);
        for (var row = 0; row < Tile.Rows; row++)
        {
            _now[row] = Vector512.Equals(_landMonth[row], Vector512.Create((float)month));
        }

        return _now;
    }

    private void EnrolOneSegment()
    {
        for (var lane = 0; lane < LaneMath.LaneCount; lane++)
        {
            for (var month = 1; month <= _block.Scenario.HorizonMonths; month++)
            {
                _lists[0].AddMany(lane, Address.Land(month, 0), _block.Lands[lane][month], month);
            }
        }
    }

    private void EnrolBySegment()
    {
        ref readonly var random = ref _block.Random;
        for (var month = 1; month <= _block.Scenario.HorizonMonths; month++)
        {
            var most = 0;
            foreach (var lands in _block.Lands)
            {
                most = Math.Max(most, lands[month]);
            }

            for (var ordinal = 0; ordinal < most; ordinal++)
            {
                var account = Address.Land(month, ordinal);
                *_identityAccount = Vector512.Create(account);
                random.Fill(_identityAccount, 1, Address.Month(0, Group.Identity), _identityWords);
                for (var lane = 0; lane < LaneMath.LaneCount; lane++)
                {
                    if (ordinal < _block.Lands[lane][month])
                    {
                        _lists[_block.SegmentAt(lane, Address.Uniform(((uint*)_identityWords)[lane], 0))].Add(lane, account, month);
                    }
                }
            }
        }
    }
}
