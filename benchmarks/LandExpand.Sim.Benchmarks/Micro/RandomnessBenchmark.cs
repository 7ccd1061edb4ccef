using BenchmarkDotNet.Attributes;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Benchmarks.Micro;

/// <summary>Random words, normals, exp and log; the time is of one value, sixteen of which are made at once.</summary>
public unsafe class RandomnessBenchmark
{
    private const int Rows = 64;
    private const int Values = Rows * LaneMath.LaneCount;
    private readonly Arena _arena = new();
    private Words* _accounts, _words;
    private Lanes* _values;

    [GlobalSetup]
    public void Setup()
    {
        _accounts = (Words*)_arena.Vectors(Rows);
        _words = (Words*)_arena.Vectors(4 * Rows);
        _values = _arena.Vectors(Rows);
        Words();
    }

    [GlobalCleanup]
    public void Cleanup() => _arena.Dispose();

    [Benchmark(OperationsPerInvoke = 4 * Values)]
    public void Words() => new LanePhilox(1, 0, 0).Fill(_accounts, Rows, Address.Month(1, Group.MonthState), _words);

    [Benchmark(OperationsPerInvoke = Values)]
    public void Normals() => LaneNormal.Draw(_words, Rows, _values);

    [Benchmark(OperationsPerInvoke = Values)]
    public void Exp2()
    {
        for (var row = 0; row < Rows; row++)
        {
            _values[row] = LaneMath.Exp2(LaneMath.Uniform(_words[row]));
        }
    }

    [Benchmark(OperationsPerInvoke = Values)]
    public void Log2()
    {
        for (var row = 0; row < Rows; row++)
        {
            _values[row] = LaneMath.Log2(LaneMath.Uniform(_words[row]));
        }
    }
}
