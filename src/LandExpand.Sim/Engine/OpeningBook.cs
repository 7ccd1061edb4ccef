using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Engine.Mechanisms;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>
/// The accounts at month 0 (model, section 2.2), a chunk at a time: each draws tenure and segment, lands at month −tenure and is aged through the
/// monthly step in the normal regime. One that churns on the way redraws the rest with a fresh attempt number until it survives.
/// Attempts are run in rounds; a round packs what is left of every lane into full rows, so ageing stays dense.
/// </summary>
internal sealed unsafe class OpeningBook
{
    /// <summary>Accounts aged and held at a time.</summary>
    public const int ChunkAccounts = 2048;

    private const int MostAttempts = 5000;
    private readonly Block _block;
    private readonly Arena _arena;
    private readonly StepScratch _scratch;
    private readonly BookAccounts? _file;
    private readonly Tile _working;
    private readonly LandingHold _hold;
    private readonly OpeningRoll _roll;
    private readonly Lanes* _landMonth;
    private readonly bool _handsOver; // otherwise what was aged stands as the simulated months would have it
    private readonly int[] _firstTile;
    private LaneList[] _pending, _failed; // by segment
    private Lanes* _storage;
    private int _capacity;

    public OpeningBook(Block block, BookAccounts? file, StepScratch scratch, Arena arena)
    {
        (_block, _file, _scratch, _arena) = (block, file, scratch, arena);
        Accounts = file?.Count ?? block.Scenario.OpeningAccounts;
        (_pending, _failed) = (LaneList.BySegment(block.Segments), LaneList.BySegment(block.Segments));
        _handsOver = file is not null || block.Scenario.HasHistory;
        _working = new Tile(arena.Vectors(Tile.Vectors));
        _hold = new LandingHold(arena);
        _landMonth = arena.Vectors(Tile.Rows);
        _roll = new OpeningRoll(block, file, arena);
        _firstTile = new int[block.Segments + 1];
    }

    /// <summary>Accounts in the book.</summary>
    public int Accounts { get; }

    /// <summary>For benchmarks: months through which attempts were aged that did not survive, of all blocks so far.</summary>
    public long FailedMonths { get; private set; }

    /// <summary>Tiles of the chunk that stands at month 0.</summary>
    public int Tiles => _firstTile[^1];

    /// <summary>A tile of the chunk.</summary>
    public Tile TileAt(int index) => new(_storage + ((long)index * Tile.Vectors));

    /// <summary>The segment of a tile.</summary>
    public int SegmentOf(int tile)
    {
        var segment = 0;
        while (tile >= _firstTile[segment + 1])
        {
            segment++;
        }

        return segment;
    }

    /// <summary>Ages the accounts from <paramref name="first"/> on, at most <see cref="ChunkAccounts"/>, and leaves them at month 0.</summary>
    public void Age(int first)
    {
        _roll.Fill(first, Math.Min(first + ChunkAccounts, Accounts), _pending);
        Reserve();
        for (uint attempt = 0; AgeRound(attempt); attempt++)
        {
            if (attempt == MostAttempts)
            {
                throw new RunException($"An opening account churned in each of {MostAttempts} attempts to age it. Lower churn.annualRate, its effects, or opening.tenureMonths.");
            }
        }

        for (var tile = 0; _handsOver && tile < Tiles; tile++)
        {
            var segment = SegmentOf(tile);
            HandOver.ToSimulation(TileAt(tile), _block.History(segment), _block.Simulated(segment), _file);
        }
    }

    private void Reserve()
    {
        for (var segment = 0; segment < _block.Segments; segment++)
        {
            _firstTile[segment + 1] = _firstTile[segment] + ((_pending[segment].Rows + Tile.Rows - 1) / Tile.Rows);
        }

        if (Tiles > _capacity)
        {
            _capacity = Tiles;
            _storage = _arena.Vectors((long)_capacity * Tile.Vectors);
        }
    }

    /// <summary>One attempt of everything that has not survived yet. True where something is left.</summary>
    private bool AgeRound(uint attempt)
    {
        var random = _block.RandomOf(attempt);
        Array.ForEach(_failed, list => list.Clear());
        var left = false;
        for (var segment = 0; segment < _block.Segments; segment++)
        {
            var rows = _pending[segment].Rows;
            for (var firstRow = 0; firstRow < rows; firstRow += Tile.Rows)
            {
                // Whoever survives the first attempt is where it stays.
                var tile = attempt == 0 ? TileAt(_firstTile[segment] + (firstRow / Tile.Rows)) : _working;
                AgeTile(tile, segment, firstRow, random);
                left |= Settle(tile, segment, firstRow, attempt);
            }
        }

        (_pending, _failed) = (_failed, _pending);
        return left;
    }

    /// <summary>Lands the accounts of the list's rows at month −tenure and steps them to month 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AgeTile(Tile tile, int segment, int firstRow, in LanePhilox random)
    {
        var p = _block.History(segment);
        var oldest = Vector512.Create(0);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var exists = _pending[segment].Row(firstRow + row, out tile.Account[row], out var order);
            oldest = Vector512.Max(oldest, (Vector512.Create(OpeningRoll.OldestTenure) - order) & exists.AsInt32());
            _landMonth[row] = LaneMath.Select(exists, Vector512.ConvertToSingle(order - Vector512.Create(OpeningRoll.OldestTenure)), Vector512.Create(LandingHold.Never));
        }

        Landing.Land(tile, p, LandingWords.Draw(tile, p, random, _scratch.LandingWords), _landMonth, opening: true);
        _hold.Take(tile, p, opening: true);
        _scratch.Clear();
        var context = _scratch.Context(p);
        var (first, waiting) = (-LaneMath.Greatest(oldest), Tile.AllRows);
        for (var month = first; month <= 0; month++)
        {
            if (month > first)
            {
                context.MoveTo(tile, month, _block.Downturn(month));
                MonthlyStep.Advance(tile, context, random);
            }

            waiting = _hold.Land(tile, waiting, _landMonth, month);
        }
    }

    /// <summary>Lists those who did not survive for the next attempt, and takes the survivors of a later attempt home. True where there are others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Settle(Tile tile, int segment, int firstRow, uint attempt)
    {
        var left = false;
        var (pending, failures) = (_pending[segment], _failed[segment]);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var exists = pending.Row(firstRow + row, out var accounts, out var order);
            var failed = Vector512.AndNot(exists, tile.Paying[row]).ExtractMostSignificantBits();
            left |= failed != 0;
            for (var lanes = failed; lanes != 0; lanes &= lanes - 1)
            {
                var lane = BitOperations.TrailingZeroCount(lanes);
                var home = attempt == 0 ? (_firstTile[segment] * Tile.Rows) + firstRow + row : pending.Place(lane, firstRow + row);
                FailedMonths += OpeningRoll.OldestTenure - ((int*)&order)[lane];
                failures.Add(lane, ((uint*)&accounts)[lane], ((int*)&order)[lane], home);
            }

            if (attempt > 0)
            {
                TakeHome(tile, segment, firstRow, row, (exists & tile.Paying[row]).ExtractMostSignificantBits());
            }
        }

        return left;
    }

    /// <summary>Copies survivors of a later attempt, a bit per lane, to where their first attempt stood.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeHome(Tile tile, int segment, int firstRow, int row, ulong survivors)
    {
        ref var columns = ref _block.History(segment)->Redrawn;
        for (var lanes = survivors; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            var home = _pending[segment].Place(lane, firstRow + row);
            TileAt(home / Tile.Rows).CopyLane(home % Tile.Rows, tile, row, lane, ref columns);
        }
    }
}
