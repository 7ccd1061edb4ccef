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
    private readonly LaneList[] _lands; // by segment
    private readonly Tile _working;
    private readonly LandingHold _hold;
    private readonly Lanes* _landMonth, _landsNow, _identityWords, _identityAccount;
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
        _lands = [.. Enumerable.Range(0, Block.Segments).Select(_ => new LaneList())];
        _working = new Tile(_arena.Vectors(Tile.Vectors));
        _hold = new LandingHold(_arena);
        _landMonth = _arena.Vectors(Tile.Rows);
        _landsNow = _arena.Vectors(Tile.Rows);
        _identityWords = _arena.Vectors(4);
        _identityAccount = _arena.Vectors(1);
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
        var factor = _hasTargetArr ? ScaleFactor() : Lanes.One;
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

    /// <summary>Target ÷ opening ARR of each replication; ageing is repeated afterwards, so that memory does not grow with the book.</summary>
    private Lanes ScaleFactor()
    {
        Span<double> mrr = stackalloc double[LaneMath.LaneCount];
        for (var first = 0; first < _opening.Accounts; first += OpeningBook.ChunkAccounts)
        {
            _opening.Age(first);
            for (var index = 0; index < _opening.Tiles; index++)
            {
                for (var row = 0; row < Tile.Rows; row++)
                {
                    for (var lane = 0; lane < LaneMath.LaneCount; lane++)
                    {
                        mrr[lane] += _opening.TileAt(index).Mrr[row].GetElement(lane);
                    }
                }
            }
        }

        Span<float> factor = stackalloc float[LaneMath.LaneCount];
        for (var lane = 0; lane < LaneMath.LaneCount; lane++)
        {
            var target = Block.Rows[lane][_scenario.Slot(Parameters.OpeningTargetArr)];
            factor[lane] = mrr[lane] > 0
                ? (float)(target / (12 * mrr[lane]))
                : throw new RunException("opening.targetArr cannot be met: the opening book bills nothing. Give it accounts and a price.");
        }

        return Vector512.Create<float>(factor);
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

    /// <summary>The accounts that land in months 1..T: rows in the order of land months, so that the lanes of a row land at nearly the same time.</summary>
    private void Land()
    {
        EnrolLands();
        for (var segment = 0; segment < Block.Segments; segment++)
        {
            var rows = _lands[segment].Rows;
            for (var firstRow = 0; firstRow < rows; firstRow += Tile.Rows)
            {
                StepLands(segment, firstRow);
            }
        }
    }

    private void EnrolLands()
    {
        Array.ForEach(_lands, list => list.Clear());
        if (Block.Segments == 1)
        {
            EnrolLandsOfOneSegment();
            return;
        }

        ref readonly var random = ref Block.Random;
        for (var month = 1; month <= _scenario.HorizonMonths; month++)
        {
            var most = 0;
            foreach (var lands in Block.Lands)
            {
                most = Math.Max(most, lands[month]);
            }

            for (var ordinal = 0; ordinal < most; ordinal++)
            {
                var account = Address.Land(month, ordinal);
                *_identityAccount = Vector512.Create(account).AsSingle();
                random.Fill((Words*)_identityAccount, 1, Address.Month(0, Group.Identity), (Words*)_identityWords);
                for (var lane = 0; lane < LaneMath.LaneCount; lane++)
                {
                    if (ordinal < Block.Lands[lane][month])
                    {
                        _lands[Block.SegmentAt(lane, Address.Uniform(((uint*)_identityWords)[lane], 0))].Add(lane, account, month);
                    }
                }
            }
        }
    }

    private void EnrolLandsOfOneSegment()
    {
        for (var lane = 0; lane < LaneMath.LaneCount; lane++)
        {
            for (var month = 1; month <= _scenario.HorizonMonths; month++)
            {
                _lands[0].AddMany(lane, Address.Land(month, 0), Block.Lands[lane][month], month);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void StepLands(int segment, int firstRow)
    {
        var p = Block.Simulated(segment);
        var last = Vector512.Create(-_scenario.HorizonMonths); // the greatest of the negative months
        for (var row = 0; row < Tile.Rows; row++)
        {
            var exists = _lands[segment].Row(firstRow + row, out _working.Account[row], out var landMonth);
            _landMonth[row] = LaneMath.Select(exists, Vector512.ConvertToSingle(landMonth), Vector512.Create(LandingHold.Never));
            last = Vector512.Max(last, Vector512.ConditionalSelect(exists.AsInt32(), -landMonth, last));
        }

        StepLands(p, -LaneMath.Greatest(last));
    }

    /// <summary>Lands the accounts of the tile and steps them from the first land month on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void StepLands(SegmentLanes* p, int first)
    {
        ref readonly var random = ref Block.Random;
        Landing.Land(_working, p, LandingWords.Draw(_working, p, random, _scratch.LandingWords), _landMonth, opening: false);
        _hold.Take(_working, p, opening: false);
        Tally.Start(first);
        _scratch.Clear();
        var context = _scratch.Context(p);
        var waiting = Tile.AllRows;
        for (var month = first; month <= _scenario.HorizonMonths; month++)
        {
            MoveTo(ref context, _working, month);
            if (month > first)
            {
                MonthlyStep.Advance(_working, context, random);
            }

            var landing = waiting;
            waiting = _hold.Land(_working, waiting, _landMonth, month);
            Tally.Close(_working, context, landing != 0 ? LandingNow(month) : null, hasLanded: true);
            Observer?.Observe(_working, context, Block.FirstReplication);
        }

        Finish(_working, anyLanded: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MoveTo(ref StepContext context, Tile tile, int month)
    {
        context.MoveTo(tile, month, Block.Downturn(month));
        context.Sums = Sums.Ledgers.Holds(Ledgers.Drivers) ? Sums.Of(month) : null;
    }

    /// <summary>Per row: who lands in a month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes* LandingNow(int month)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            _landsNow[row] = Vector512.Equals(_landMonth[row], Vector512.Create((float)month));
        }

        return _landsNow;
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
