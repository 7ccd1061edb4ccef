using System.Diagnostics;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Engine.Mechanisms;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Benchmarks.Probes;

/// <summary>A part of the step of a month, and what one account-month of it costs when it runs alone.</summary>
internal sealed record IsolatedCost(string Part, double Nanoseconds);

/// <summary>
/// Times the parts of the step one by one: over the tiles of an aged book, each part 24 times in a row on a tile that lies in the first-level cache. In the step
/// itself parts hide each other's latency or crowd each other out, so the costs need not add up to it.
/// </summary>
internal sealed unsafe class IsolatedCosts : IDisposable
{
    private const int Month = 5;
    private const int Repeats = 24;
    private readonly BlockSimulator _worker;
    private readonly Arena _arena = new();
    private readonly Lanes[] _aged;
    private readonly Tile _tile;
    private readonly Lanes* _results;
    private StepContext _c;

    public IsolatedCosts(Scenario scenario)
    {
        var matrix = new ParameterMatrix(scenario, 1);
        _worker = new BlockSimulator(scenario, matrix, EqualFooting.Of(scenario, matrix, 1), null, 1, Ledgers.Core);
        _aged = _worker.AgeOpening(0).ToArray();
        _tile = new Tile(_arena.Vectors(Tile.Vectors));
        _results = _arena.Vectors(Tile.Rows);
        _c = new StepScratch(_arena).Context(_worker.Block.Simulated(0));
    }

    /// <summary>What the processor does: words, normals, exp and log, prices, sums; as often as a month of a plan with everything on asks for them.</summary>
    public IReadOnlyList<IsolatedCost> ByWork() => Measure(
    [
        ("random words: two groups of four", () => { Fill(Group.MonthState, _c.StateWords); Fill(Group.MonthFootprint, _c.FootprintWords); }),
        ("normals: health, usage, seats of a team", () => { Normals(_c.StateWords, _c.HealthNoise); Normals(_c.StateWords + 2, _c.UsageNoise); Normals(_c.FootprintWords + 3, _c.TeamSeats); }),
        ("exp: hazard, expansion, team, seats, usage; log of tenure", Exponentials),
        ("prices: the bill, and what a team would add to it", Prices),
        ("sums", () => _worker.Tally.Close(_tile, _c, null, false)),
    ]);

    /// <summary>The mechanisms, draws left out.</summary>
    public IReadOnlyList<IsolatedCost> ByMechanism() => Measure(
    [
        ("champion", () => Champion.Step(_tile, _c)),
        ("health", () => Health.Step(_tile, _c)),
        ("churn, hazard", () => Churn.Hazards(_tile, _c)),
        ("churn, decision", () => Churn.Decide(_tile, _c)),
        ("contraction", () => Contraction.Step(_tile, _c)),
        ("seat fill", () => SeatFill.Step(_tile, _c)),
        ("seats of a next team", () => TeamExpansion.DrawSeats(_tile, _c)),
        ("effects on expansion", () => TeamExpansion.Effects(_tile, _c)),
        ("team expansion", () => TeamExpansion.Step(_tile, _c)),
        ("enterprise gate", () => EnterpriseGate.Step(_tile, _c)),
        ("cross-sell", () => CrossSell.Step(_tile, _c)),
        ("usage", () => Usage.Step(_tile, _c)),
        ("bill and bill shock", () => Billing.Step(_tile, _c, Tile.AllRows)),
    ]);

    public void Dispose()
    {
        _worker.Dispose();
        _arena.Dispose();
    }

    private List<IsolatedCost> Measure((string Part, Action Work)[] parts)
    {
        var times = Rounds.Fastest(7, [.. parts.Select(part => (Func<double>)(() => Time(part.Work)))]);
        return [.. parts.Select((part, i) => new IsolatedCost(part.Part, times[i]))];
    }

    private double Time(Action work)
    {
        var (ticks, tiles) = (0L, _aged.Length / Tile.Vectors);
        for (var tile = 0; tile < tiles; tile++)
        {
            Prepare(tile);
            var before = Stopwatch.GetTimestamp();
            for (var i = 0; i < Repeats; i++)
            {
                work();
            }

            ticks += Stopwatch.GetTimestamp() - before;
        }

        return ticks * 1e9 / Stopwatch.Frequency / ((double)tiles * Repeats * Tile.Rows * LaneMath.LaneCount);
    }

    /// <summary>An aged tile after one step, so that everything a part reads is there.</summary>
    private void Prepare(int tile)
    {
        _aged.AsSpan(tile * Tile.Vectors, Tile.Vectors).CopyTo(new Span<Lanes>(_tile.Memory, Tile.Vectors));
        _c.MoveTo(_tile, 0, _worker.Block.Downturn(0));
        _worker.Tally.Start(0);
        _worker.Tally.Open(_tile, _c);
        _c.MoveTo(_tile, Month, _worker.Block.Downturn(Month));
        MonthlyStep.Advance(_tile, _c, _worker.Block.Random);
    }

    private void Fill(Group group, Words* words) => _worker.Block.Random.Fill(_tile.Account, Tile.Rows, Address.Month(Month, group), words);

    private static void Normals(Words* words, Lanes* draws) => LaneNormal.Draw(words, Tile.Rows, draws);

    private void Exponentials()
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            var x = _tile.Health[row];
            _results[row] = LaneMath.Exp2(x) + LaneMath.Exp2(_c.HealthNoise[row]) + LaneMath.Exp2(_c.UsageNoise[row]) + LaneMath.Exp2(_tile.LogUsage[row])
                + LaneMath.Exp2(_tile.MeanLogUsage[row]) + LaneMath.Log2(_tile.Seats[row]);
        }
    }

    private void Prices()
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            _results[row] = PricePlan.Price(_tile, row, _c.P).Bill + PricePlan.Added(_tile, row, _c.P, _tile.Seats[row], _tile.OpportunitySeats[row]);
        }
    }
}
