using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace LandExpand.Sim.Statistics;

/// <summary>MathNet's Nelder–Mead search, which ends with an exception where it runs out of steps.</summary>
internal static class SimplexSearch
{
    /// <summary>The best place found from a start; the start where the search came to nothing.</summary>
    public static double[] FindMinimumOnce(this NelderMeadSimplex search, Func<double[], double> loss, double[] start)
    {
        try
        {
            var steps = Vector<double>.Build.Dense(start.Length, 0.3);
            return search.FindMinimum(ObjectiveFunction.Value(at => loss(at.ToArray())), Vector<double>.Build.DenseOfArray(start), steps).MinimizingPoint.ToArray();
        }
        catch (OptimizationException)
        {
            return start;
        }
    }
}
