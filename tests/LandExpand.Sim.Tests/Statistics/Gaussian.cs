using LandExpand.Sim.Randomness;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

/// <summary>Standard normal draws from a seed.</summary>
internal sealed class Gaussian(ulong seed)
{
    private WordStream _words = new(seed);

    public double Next() => NormalQuantile.Of(_words.Uniform());

    public double Uniform() => _words.Uniform();

    /// <summary>Two columns of standard normals with a correlation.</summary>
    public (double[] First, double[] Second) Pair(int rows, double correlation)
    {
        double[] first = new double[rows], second = new double[rows];
        for (int row = 0; row < rows; row++)
        {
            first[row] = Next();
            second[row] = correlation * first[row] + Math.Sqrt(1 - correlation * correlation) * Next();
        }

        return (first, second);
    }
}
