using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Engine.Mechanisms;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>
/// One worker: runs blocks of sixteen replications, one after the other. Loops accounts, then months; an account's state stays in the tile. All
/// memory is taken when the worker is made.
/// </summary>
internal sealed unsafe class BlockSimulator : IDisposable
{
    private readonly Arena _arena = new();
    private readonly Scenario _scenario;
    private readonly bool _hasTargetArr;
    private readonly StepScratch _scratch;
    private readonly OpeningBook _opening;
    private readonly NewLands _lands;
    private readonly bool[] _counts = new bool[LaneMath.LaneCount];

    public BlockSimulator(Scenario scenario, ParameterMatrix matrix, EqualFooting footing, BookAccounts? book, ulong seed, Ledgers ledgers = Ledgers.All)
    {
        LaneNormal.Load();
        (_scenario, _hasTargetArr) = (scenario, scenario.HasTargetArr);
        Block = new Block(scenario, matrix, footing, book is not null, seed, _arena) { Ledgers = ledgers };
        Sums = new MonthSums(_arena, scenario.HorizonMonths, ledgers);
        Tally = new Tally(Sums, _arena);
        Cohorts = new CohortLedger(scenario.HorizonMonths);
        Concentration = new ConcentrationLedger(scenario.HorizonMonths);
        _scratch = new StepScratch(_arena);
        _opening = new OpeningBook(Block, book, _scratch, _arena);
        _lands = new NewLands(Block, _scratch, _arena);
    }

    public Block Block { get; }

    public MonthSums Sums { get; }

    public Tally Tally { get; }

    public CohortLedger Cohorts { get; }

    public ConcentrationLedger Concentration { get; }

    /// <summary>Told of every account in every month, where somebody wants to know.</summary>
    public AccountObserver? Observer
    {
        get;
        init
        {
            field = value;
            Block.KeepsEverything |= value is not null;
        }
    }

    /// <summary>For benchmarks: the first chunk of the opening book, aged; to be kept and put back between two calls of <see cref="StepOpening()"/>.</summary>
    internal Span<Lanes> AgeOpening(uint firstReplication)
    {
        Block.Load(firstReplication);
        _opening.Age(0);
        return AgedOpening;
    }

    /// <summary>For benchmarks: the tiles of the chunk that was aged last.</summary>
    internal Span<Lanes> AgedOpening => new(_opening.TileAt(0).Memory, _opening.Tiles * Tile.Vectors);

    /// <summary>For benchmarks: <see cref="OpeningBook.FailedMonths"/>.</summary>
    internal long FailedMonths => _opening.FailedMonths;

    /// <summary>For benchmarks: steps the chunk that was aged last through every month.</summary>
    internal void StepOpening()
    {
        Sums.Clear();
        Concentration.Clear();
        for (var index = 0; index < _opening.Tiles; index++)
        {
            StepOpening(_opening.TileAt(index), Block.Simulated(_opening.SegmentOf(index)));
        }

        Sums.Flush();
    }

    /// <summary>Runs the block that holds replication <paramref name="firstReplication"/> (a multiple of 16); the lanes outside of the range asked for are not pooled.</summary>
    public void Run(uint firstReplication, long from, long end)
    {
        for (var lane = 0; lane < _counts.Length; lane++)
        {
            _counts[lane] = firstReplication + lane >= from && firstReplication + lane < end;
        }

        Block.Load(firstReplication);
        Sums.Clear();
        Cohorts.Clear();
        Concentration.Clear();
        Open();
        Land();
        Sums.Flush();
    }

    public void Dispose() => _arena.Dispose();

    /// <summary>Age, scale, step: three passes over the opening book, a chunk at a time.</summary>
    private void Open()
    {
        var factor = _hasTargetArr ? TargetArr.Factor(Block, _opening) : Lanes.One;
        for (var first = 0; first < _opening.Accounts; first += OpeningBook.ChunkAccounts)
        {
            _opening.Age(first);
            for (var index = 0; index < _opening.Tiles; index++)
            {
                var tile = _opening.TileAt(index);
                var p = Block.Simulated(_opening.SegmentOf(index));
                if (_hasTargetArr)
                {
                    HandOver.Scale(tile, p, factor);
                }

                StepOpening(tile, p);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void StepOpening(Tile tile, SegmentLanes* p)
    {
        ref readonly var random = ref Block.Random;
        var anyLanded = false;
        for (var row = 0; row < Tile.Rows; row++)
        {
            anyLanded |= Vector512.GreaterThanOrEqualAny(tile.LandMonth[row], Lanes.Zero); // tenure 0
        }

        _scratch.Clear();
        var context = _scratch.Context(p);
        context.MoveTo(tile, 0, Block.Downturn(0));
        Tally.Start(0);
        Tally.Open(tile, context);
        Observer?.Observe(tile, context, Block.FirstReplication);
        for (var month = 1; month <= _scenario.HorizonMonths; month++)
        {
            MoveTo(ref context, tile, month);
            MonthlyStep.Advance(tile, context, random);
            Tally.Close(tile, context, null, anyLanded);
            Observer?.Observe(tile, context, Block.FirstReplication);
        }

        Finish(tile, anyLanded);
    }

    /// <summary>The accounts that land in months 1..T.</summary>
    private void Land()
    {
        _lands.Enrol();
        for (var segment = 0; segment < Block.Segments; segment++)
        {
            var rows = _lands.Rows(segment);
            for (var firstRow = 0; firstRow < rows; firstRow += Tile.Rows)
            {
                StepLands(Block.Simulated(segment), _lands.Take(segment, firstRow));
            }
        }
    }

    /// <summary>Steps the accounts taken from the first land month on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void StepLands(SegmentLanes* p, int first)
    {
        ref readonly var random = ref Block.Random;
        var tile = _lands.Tile;
        Tally.Start(first);
        _scratch.Clear();
        var context = _scratch.Context(p);
        for (var month = first; month <= _scenario.HorizonMonths; month++)
        {
            MoveTo(ref context, tile, month);
            if (month > first)
            {
                MonthlyStep.Advance(tile, context, random);
            }

            Tally.Close(tile, context, _lands.Land(month), hasLanded: true);
            Observer?.Observe(tile, context, Block.FirstReplication);
        }

        Finish(tile, anyLanded: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MoveTo(ref StepContext context, Tile tile, int month)
    {
        context.MoveTo(tile, month, Block.Downturn(month));
        context.Sums = Sums.Ledgers.Holds(Ledgers.Drivers) ? Sums.Of(month) : null;
    }

    private void Finish(Tile tile, bool anyLanded)
    {
        if (Sums.Ledgers.Holds(Ledgers.Concentration))
        {
            Concentration.Add(Tally);
        }

        if (anyLanded && Sums.Ledgers.Holds(Ledgers.Landings))
        {
            Cohorts.Close(tile, Tally, _counts);
        }

        Sums.AddedRows(Tile.Rows);
    }
}
