using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>What holds for a whole block of sixteen replications: parameters by segment, macro path, arrivals. One per worker, refilled per block.</summary>
internal sealed unsafe class Block
{
    private readonly ParameterMatrix _matrix;
    private readonly SegmentCompiler[] _simulated, _history;
    private readonly SegmentLanes* _simulatedLanes, _historyLanes;
    private readonly Lanes* _downturn;
    private readonly MacroPath _macro;
    private readonly Arrivals _arrivals;
    private readonly int[] _shares; // the column of each segment's share; of one segment alone nobody asks
    private LanePhilox _random;
    private bool _compiled;

    /// <param name="scenario">What is run.</param>
    /// <param name="matrix">Its parameters.</param>
    /// <param name="footing">Price factors of plans on an equal footing.</param>
    /// <param name="hasBook">Whether real accounts open it, with contracts of their own.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="arena">Gives the memory.</param>
    public Block(Scenario scenario, ParameterMatrix matrix, EqualFooting footing, bool hasBook, ulong seed, Arena arena)
    {
        (Scenario, _matrix, Seed, KeepsEverything) = (scenario, matrix, seed, hasBook);
        Segments = scenario.Segments.Count;
        Rows = [.. Enumerable.Range(0, LaneMath.LaneCount).Select(_ => new double[matrix.Columns])];
        Lands = [.. Enumerable.Range(0, LaneMath.LaneCount).Select(_ => new int[scenario.HorizonMonths + 1])];
        _shares = Segments == 1 ? [] : [.. Enumerable.Range(0, Segments).Select(segment => scenario.Slot(Parameters.SegmentsShare, segment))];
        _simulated = Compilers(footing.Simulated, history: false, hasBook, arena);
        _history = Compilers(footing.History, history: true, hasBook, arena);
        _simulatedLanes = arena.Structures<SegmentLanes>(Segments);
        _historyLanes = arena.Structures<SegmentLanes>(Segments);
        _downturn = arena.Vectors(scenario.HorizonMonths + 1);
        (_macro, _arrivals) = (new MacroPath(scenario, arena), new Arrivals(scenario, arena));
    }

    public Scenario Scenario { get; }

    public ulong Seed { get; }

    public int Segments { get; }

    /// <summary>What is recorded of the months to come.</summary>
    public Ledgers Ledgers { get; init; }

    /// <summary>Every part of every account is kept: a book file states what it likes of an account, and an observer looks at what it likes.</summary>
    public bool KeepsEverything { get; set; }

    /// <summary>The replication in lane 0.</summary>
    public uint FirstReplication { get; private set; }

    /// <summary>A row of the parameter matrix per lane.</summary>
    public double[][] Rows { get; }

    /// <summary>Lands by month, per lane.</summary>
    public int[][] Lands { get; }

    /// <summary>Parameters of a segment from month 1 on.</summary>
    public SegmentLanes* Simulated(int segment) => _simulatedLanes + segment;

    /// <summary>Parameters of a segment while it ages towards month 0.</summary>
    public SegmentLanes* History(int segment) => _historyLanes + segment;

    /// <summary>Per lane: is the month a downturn? Never up to month 0.</summary>
    public Lanes* Downturn(int month) => _downturn + Math.Max(month, 0);

    /// <summary>The generator of an attempt to age an opening account.</summary>
    public LanePhilox RandomOf(uint attempt) => new(Seed, FirstReplication, attempt);

    /// <summary>The generator of everything but redrawn opening accounts.</summary>
    public ref readonly LanePhilox Random => ref _random;

    /// <summary>Takes over the block whose first replication is given (a multiple of 16).</summary>
    public void Load(uint firstReplication)
    {
        FirstReplication = firstReplication;
        _random = RandomOf(0);
        for (var lane = 0; lane < LaneMath.LaneCount; lane++)
        {
            _matrix.Fill(firstReplication + (uint)lane, Rows[lane]);
        }

        if (!_compiled || _matrix.UncertainColumns.Count > 0)
        {
            for (var segment = 0; segment < Segments; segment++)
            {
                _simulated[segment].Compile(Rows, Simulated(segment));
                _history[segment].Compile(Rows, History(segment));
                Keep(Simulated(segment), History(segment));
            }

            _compiled = true;
        }

        _macro.Fill(Rows, _random, _downturn);
        _arrivals.Fill(Rows, _random, _downturn, Lands);
    }

    /// <summary>An account is handed over from history to simulation, so both keep the same.</summary>
    private void Keep(SegmentLanes* simulated, SegmentLanes* history)
    {
        var parts = KeepsEverything ? AccountPart.All : AccountParts.ReadBy(simulated, Ledgers) | AccountParts.ReadBy(history, Ledgers);
        var columns = AccountParts.Redrawn(parts, KeepsEverything ? Tile.Modules : simulated->Modules);
        (simulated->Parts, history->Parts) = (parts, parts);
        (simulated->Redrawn, history->Redrawn) = (columns, columns);
        simulated->BeforeLanding = AccountParts.BeforeLanding(simulated, opening: false);
        history->BeforeLanding = AccountParts.BeforeLanding(history, opening: true);
    }

    /// <summary>The segment that a uniform falls into, by the mix of a lane.</summary>
    public int SegmentAt(int lane, double u)
    {
        if (Segments == 1)
        {
            return 0;
        }

        var total = 0.0;
        for (var segment = 0; segment < Segments; segment++)
        {
            total += Share(lane, segment);
        }

        var reached = 0.0;
        for (var segment = 0; segment < Segments - 1; segment++)
        {
            reached += Share(lane, segment) / total;
            if (u < reached)
            {
                return segment;
            }
        }

        return Segments - 1;
    }

    /// <summary>The mix of a lane, before it is normalised.</summary>
    public double Share(int lane, int segment) => Rows[lane][_shares[segment]];

    private SegmentCompiler[] Compilers(double[] footing, bool history, bool hasBook, Arena arena) =>
        [.. Enumerable.Range(0, Segments).Select(segment => new SegmentCompiler(Scenario, segment, history, hasBook, footing, arena))];
}
