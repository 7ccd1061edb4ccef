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
    private const float Never = 1e9f;
    private readonly Block _block;
    private readonly Arena _arena;
    private readonly StepScratch _scratch;
    private readonly BookAccounts? _file;
    private readonly Tile _working, _landed;
    private readonly Lanes* _landMonth, _identityWords, _identityAccount;
    private readonly int[] _firstTile;
    private readonly int[][] _home;
    private LaneRoster _pending, _failed;
    private Lanes* _storage;
    private int _capacity, _first;

    public OpeningBook(Block block, BookAccounts? file, StepScratch scratch, Arena arena)
    {
        (_block, _file, _scratch, _arena) = (block, file, scratch, arena);
        Accounts = file?.Count ?? block.Scenario.OpeningAccounts;
        (_pending, _failed) = (new LaneRoster(block.Segments), new LaneRoster(block.Segments));
        (_working, _landed) = (new Tile(arena.Vectors(Tile.Vectors)), new Tile(arena.Vectors(Tile.Vectors)));
        _landMonth = arena.Vectors(Tile.Rows);
        _identityWords = arena.Vectors(4);
        _identityAccount = arena.Vectors(1);
        _firstTile = new int[block.Segments + 1];
        _home = [.. Enumerable.Range(0, LaneMath.LaneCount).Select(_ => new int[ChunkAccounts])];
    }

    /// <summary>Accounts in the book.</summary>
    public int Accounts { get; }

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
        _first = first;
        Enrol(Math.Min(first + ChunkAccounts, Accounts));
        Reserve();
        for (uint attempt = 0; AgeRound(attempt); attempt++)
        {
            if (attempt == MostAttempts)
            {
                throw new RunException($"An opening account churned in each of {MostAttempts} attempts to age it. Lower churn.annualRate, its effects, or opening.tenureMonths.");
            }
        }

        for (var tile = 0; tile < Tiles; tile++)
        {
            var segment = SegmentOf(tile);
            HandOver.ToSimulation(TileAt(tile), _block.History(segment), _block.Simulated(segment), _file);
        }
    }

    /// <summary>Segment and tenure of every account, whatever the attempt; older ones first.</summary>
    private void Enrol(int end)
    {
        _pending.Clear();
        ref readonly var random = ref _block.Random;
        var tenures = new Lanes[_block.Segments];
        for (var account = _first; account < end; account++)
        {
            *_identityAccount = Vector512.Create((uint)account).AsSingle();
            random.Fill((Words*)_identityAccount, 1, Address.Month(0, Group.Identity), (Words*)_identityWords);
            var fileTenure = _file?[account].TenureMonths;
            for (var segment = 0; segment < _block.Segments && fileTenure is null; segment++)
            {
                tenures[segment] = _block.Simulated(segment)->OpeningTenure.Draw(((Words*)_identityWords)[1]);
            }

            for (var lane = 0; lane < LaneMath.LaneCount; lane++)
            {
                var segment = _file?.Segment(account) ?? _block.SegmentAt(lane, Address.Uniform(((uint*)_identityWords)[lane], 0));
                var tenure = fileTenure ?? (int)Math.Clamp(Math.Floor(tenures[segment].GetElement(lane) + 0.5f), 0, 240);
                _pending.Add(lane, segment, (uint)account, Address.EarliestMonth - tenure);
            }
        }

        _pending.Sort();
    }

    private void Reserve()
    {
        for (var segment = 0; segment < _block.Segments; segment++)
        {
            _firstTile[segment + 1] = _firstTile[segment] + ((_pending.Rows(segment) + Tile.Rows - 1) / Tile.Rows);
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
        _failed.Clear();
        var left = false;
        for (var segment = 0; segment < _block.Segments; segment++)
        {
            var rows = _pending.Rows(segment);
            for (var firstRow = 0; firstRow < rows; firstRow += Tile.Rows)
            {
                AgeTile(segment, firstRow, random);
                left |= Settle(segment, firstRow, attempt);
            }
        }

        (_pending, _failed) = (_failed, _pending);
        return left;
    }

    /// <summary>Lands the accounts of a tile's rows at month −tenure and steps them to month 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AgeTile(int segment, int firstRow, in LanePhilox random)
    {
        var p = _block.History(segment);
        var oldest = 0;
        for (var row = 0; row < Tile.Rows; row++)
        {
            for (var lane = 0; lane < LaneMath.LaneCount; lane++)
            {
                var exists = _pending.TryGet(lane, segment, firstRow + row, out var account, out var order);
                var tenure = exists ? Address.EarliestMonth - order : -1;
                oldest = Math.Max(oldest, tenure);
                ((uint*)(_landed.Account + row))[lane] = account;
                ((float*)(_landMonth + row))[lane] = exists ? -tenure : Never;
            }
        }

        Landing.Land(_landed, p, LandingWords.Draw(_landed, random, _scratch.LandingWords), _landMonth, opening: true);
        _working.CopyAllButPaying(_landed);
        _scratch.Clear();
        var context = _scratch.Context(p);
        for (var month = -oldest; month <= 0; month++)
        {
            if (month > -oldest)
            {
                context.MoveTo(_working, month, _block.Downturn(month));
                MonthlyStep.Advance(_working, context, random);
            }

            for (var row = 0; row < Tile.Rows; row++)
            {
                var lands = Vector512.Equals(_landMonth[row], Vector512.Create((float)month));
                if (lands != Vector512<float>.Zero)
                {
                    _working.CopyRow(_landed, row, lands);
                }
            }
        }
    }

    /// <summary>Takes the survivors home and lists the others for the next attempt. True where there are others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Settle(int segment, int firstRow, uint attempt)
    {
        if (attempt == 0)
        {
            TileAt(_firstTile[segment] + (firstRow / Tile.Rows)).Copy(_working);
        }

        var left = false;
        for (var row = 0; row < Tile.Rows; row++)
        {
            var exists = Vector512.LessThan(_landMonth[row], Vector512.Create(Never));
            var failed = Vector512.AndNot(exists, _working.Paying[row]).ExtractMostSignificantBits();
            left |= failed != 0;
            for (var lanes = failed; lanes != 0; lanes &= lanes - 1)
            {
                var lane = BitOperations.TrailingZeroCount(lanes);
                _pending.TryGet(lane, segment, firstRow + row, out var account, out var order);
                _failed.Add(lane, segment, account, order);
                if (attempt == 0)
                {
                    _home[lane][(int)account - _first] = (_firstTile[segment] * Tile.Rows) + firstRow + row;
                }
            }

            if (attempt > 0)
            {
                TakeHome(row, (exists & _working.Paying[row]).ExtractMostSignificantBits());
            }
        }

        return left;
    }

    /// <summary>Copies survivors of a later attempt, a bit per lane, to where their first attempt stood.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeHome(int row, ulong survivors)
    {
        for (var lanes = survivors; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            var home = _home[lane][(int)((uint*)(_working.Account + row))[lane] - _first];
            TileAt(home / Tile.Rows).CopyLane(home % Tile.Rows, _working, row, lane);
        }
    }
}
