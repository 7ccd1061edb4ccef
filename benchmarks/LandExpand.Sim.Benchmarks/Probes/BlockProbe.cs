using System.Diagnostics;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Benchmarks.Probes;

/// <summary>Times whole blocks on one core: macro path and arrivals, ageing, the opening book's months and the months of accounts that land.</summary>
internal sealed unsafe class BlockProbe : IDisposable
{
    private readonly Scenario _scenario;
    private readonly BlockSimulator _worker;

    public BlockProbe(Scenario scenario, Ledgers ledgers)
    {
        _scenario = scenario;
        var matrix = new ParameterMatrix(scenario, 1);
        _worker = new BlockSimulator(scenario, matrix, EqualFooting.Of(scenario, matrix, 1), null, 1, ledgers);
    }

    /// <summary>Nanoseconds of a block of sixteen replications, the mean over a number of them.</summary>
    public double Time(int blocks)
    {
        var before = Stopwatch.GetTimestamp();
        for (var block = 0; block < blocks; block++)
        {
            Run(block);
        }

        return Stopwatch.GetElapsedTime(before).TotalNanoseconds / blocks;
    }

    /// <summary>Account-months of a block from month 1 on: opening accounts × months, and of a land the months after it; months after churn counted. The mean over a number of blocks.</summary>
    public double SimulatedMonths(int blocks) => Enumerable.Range(0, blocks).Average(block =>
    {
        Run(block);
        return (_scenario.OpeningAccounts * LaneMath.LaneCount * (double)_scenario.HorizonMonths)
            + _worker.Block.Lands.Sum(lands => Enumerable.Range(1, _scenario.HorizonMonths).Sum(month => lands[month] * (_scenario.HorizonMonths - month)));
    });

    /// <summary>Account-months of a block up to month 0: the tenures of the opening accounts, as often as they were attempted; months after churn counted. The mean over a number of blocks.</summary>
    public double AgedMonths(int blocks) => Enumerable.Range(0, blocks).Average(block =>
    {
        var before = _worker.FailedMonths;
        Run(block);
        return TenuresAtOpening() + _worker.FailedMonths - before;
    });

    public void Dispose() => _worker.Dispose();

    private void Run(int block)
    {
        var first = block * LaneMath.LaneCount;
        _worker.Run((uint)first, first, first + LaneMath.LaneCount);
    }

    private double TenuresAtOpening()
    {
        fixed (Lanes* aged = _worker.AgedOpening)
        {
            var tenures = 0.0;
            for (var index = 0; index < _worker.AgedOpening.Length / Tile.Vectors; index++)
            {
                var landedAt = (float*)new Tile(aged + (index * Tile.Vectors)).LandedAt;
                for (var account = 0; account < Tile.Rows * LaneMath.LaneCount; account++)
                {
                    tenures += Math.Max(-landedAt[account], 0); // a place that holds nobody lands never
                }
            }

            return tenures;
        }
    }
}
