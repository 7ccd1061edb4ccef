namespace LandExpand.Sim.Statistics;

/// <summary>
/// Lengths and noise of a Gaussian process by the likelihood, held by a weak prior (lengths log-normal around half the edge of the cube, noise log-normal around a hundredth of the curve's
/// variance), as a handful of points would otherwise be fitted by a curve of no length or of infinite length.
/// </summary>
internal static class KrigingFit
{
    private const double FirstStep = 1, LastStep = 0.06;

    // In logarithms: lengths from 0.05 to 8 edges, noise from a millionth of the curve's variance to three times it.
    private static readonly (double Low, double High, double Centre, double Deviation) Length = (Math.Log(0.05), Math.Log(8), Math.Log(0.5), 1), Noise = (Math.Log(1e-6), Math.Log(3), Math.Log(0.01), 2.5);

    /// <summary>The best of two local searches, one that starts with a smooth curve, and one with a rough and noisy one.</summary>
    public static (MaternKernel Kernel, KrigingSystem System) Best(IReadOnlyList<double[]> points, double[] values)
    {
        var dimensions = points[0].Length;
        (double[] At, double Score, KrigingSystem? System)[] ends = [.. new[] { (Length: Math.Log(0.5), Noise: Math.Log(1e-3)), (Length: Math.Log(0.2), Noise: Math.Log(0.3)) }
            .Select(start => Climb([.. Enumerable.Repeat(start.Length, dimensions), start.Noise], at => Score(at, points, values)))];
        var best = ends.MaxBy(end => end.Score);
        return (Kernel(best.At), best.System!);
    }

    /// <summary>Coordinate by coordinate, up or down a step, which is halved where neither helps (Hooke and Jeeves 1961, without its pattern move).</summary>
    private static (double[] At, double Score, KrigingSystem? System) Climb(double[] at, Func<double[], (double Score, KrigingSystem? System)> score)
    {
        var (best, system) = score(at);
        for (var step = FirstStep; step > LastStep; step /= 2)
        {
            for (var moved = true; moved;)
            {
                moved = false;
                for (var i = 0; i < at.Length; i++)
                {
                    var range = i < at.Length - 1 ? Length : Noise;
                    foreach (var to in (ReadOnlySpan<double>)[Math.Min(at[i] + step, range.High), Math.Max(at[i] - step, range.Low)])
                    {
                        double[] next = [.. at];
                        next[i] = to;
                        if (to != at[i] && score(next) is var (found, solved) && found > best + 1e-9)
                        {
                            (at, best, system, moved) = (next, found, solved, true);
                            break;
                        }
                    }
                }
            }
        }

        return (at, best, system);
    }

    private static (double Score, KrigingSystem? System) Score(double[] at, IReadOnlyList<double[]> points, double[] values)
    {
        var system = KrigingSystem.Of(Kernel(at).Matrix(points), values);
        var prior = 0.0;
        for (var i = 0; i < at.Length; i++)
        {
            var (_, _, centre, deviation) = i < at.Length - 1 ? Length : Noise;
            prior -= (at[i] - centre) * (at[i] - centre) / (2 * deviation * deviation);
        }

        return (system is null ? double.NegativeInfinity : system.LogLikelihood + prior, system);
    }

    private static MaternKernel Kernel(double[] at) => new([.. at.Take(at.Length - 1).Select(Math.Exp)], Math.Exp(at[^1]));
}
