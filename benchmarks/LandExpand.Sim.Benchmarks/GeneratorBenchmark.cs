using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Benchmarks;

/// <summary>Random words and normals, sixteen lanes at a time; one operation is 1,024 vectors of 16.</summary>
[ShortRunJob]
public unsafe class GeneratorBenchmark
{
    private const int Vectors = 1024;
    private readonly Words[] _accounts = new Words[4];
    private readonly Words[] _words = new Words[16];

    [Benchmark(OperationsPerInvoke = Vectors * 16)]
    public uint Words()
    {
        var random = new LanePhilox(1, 0, 0);
        fixed (Words* accounts = _accounts, words = _words)
        {
            for (var month = 0; month < Vectors / 16; month++)
            {
                random.Fill(accounts, 4, Address.Month(month, Group.MonthState), words);
            }
        }

        return _words[0][0];
    }

    [Benchmark(OperationsPerInvoke = Vectors * 16)]
    public float Normals()
    {
        var sum = Lanes.Zero;
        var word = _words[1] + Vector512.Create(0x9E3779B9u);
        for (var i = 0; i < Vectors; i++)
        {
            sum += LaneNormal.Draw(word);
            word += Vector512.Create(0x85EBCA6Bu);
        }

        return sum[0];
    }
}
