using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace LandExpand.Sim.Statistics;

/// <summary>The highest place of a log-likelihood of few parameters, with the observed information there.</summary>
/// <param name="At">The parameters.</param>
/// <param name="Value">The log-likelihood.</param>
/// <param name="Covariance">The inverse of the negative Hessian (by central differences); null where that is not positive definite: the data leave a direction open.</param>
public sealed record Maximum(IReadOnlyList<double> At, double Value, double[,]? Covariance)
{
    // A parameter beyond this has run away: exp(±40) is no rate of anything.
    private const double Farthest = 40, Step = 1e-4;

    /// <summary>Searches from a start: Nelder–Mead, then Newton steps while they rise.</summary>
    /// <param name="logLikelihood">Finite at the start; −∞ where it is not defined.</param>
    /// <param name="start">One to about eight parameters, scaled so that a change of 0.1 to 1 is worth trying.</param>
    public static Maximum Of(Func<double[], double> logLikelihood, double[] start)
    {
        double Loss(double[] at) => at.Any(value => !(Math.Abs(value) < Farthest)) ? 1e300 : Math.Min(-logLikelihood(at), 1e300);
        var best = start;
        for (var restart = 0; restart < 2; restart++)
        {
            // A second simplex from where the first one came to rest, as a simplex may collapse on the way (Press et al. 2007, section 10.5).
            var found = new NelderMeadSimplex(1e-9, 4000).FindMinimumOnce(Loss, best);
            best = Loss(found) <= Loss(best) ? found : best;
        }

        var covariance = InverseInformation(Loss, best);
        for (var step = 0; step < 5 && covariance is not null; step++)
        {
            var next = Newton(Loss, best, covariance);
            if (Loss(next) >= Loss(best))
            {
                break;
            }

            best = next;
            covariance = InverseInformation(Loss, best);
        }

        return new(best, -Loss(best), covariance);
    }

    /// <summary>The standard error of a function of the parameters by the delta method; NaN where there is no covariance.</summary>
    public double ErrorOf(Func<double[], double> function)
    {
        if (Covariance is null)
        {
            return double.NaN;
        }

        var slope = Gradient(function, [.. At]);
        return Math.Sqrt(Math.Max(Bilinear(slope, slope), 0));
    }

    /// <summary>The correlation of two functions of the parameters, by the delta method; NaN where there is no covariance or one does not vary.</summary>
    public double CorrelationOf(Func<double[], double> first, Func<double[], double> second)
    {
        if (Covariance is null)
        {
            return double.NaN;
        }

        var (a, b) = (Gradient(first, [.. At]), Gradient(second, [.. At]));
        return Bilinear(a, b) / Math.Sqrt(Bilinear(a, a) * Bilinear(b, b));
    }

    private double Bilinear(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                sum += a[i] * Covariance![i, j] * b[j];
            }
        }

        return sum;
    }

    private static double[] Gradient(Func<double[], double> function, double[] at) =>
        [.. Enumerable.Range(0, at.Length).Select(i => (function(Moved(at, i, Step)) - function(Moved(at, i, -Step))) / (2 * Step))];

    private static double[] Moved(double[] at, int index, double by)
    {
        double[] moved = [.. at];
        moved[index] += by;
        return moved;
    }

    private static double[] Newton(Func<double[], double> loss, double[] at, double[,] covariance)
    {
        var slope = Gradient(loss, at);
        return [.. at.Select((value, i) => value - Enumerable.Range(0, at.Length).Sum(j => covariance[i, j] * slope[j]))];
    }

    private static double[,]? InverseInformation(Func<double[], double> loss, double[] at)
    {
        var count = at.Length;
        var information = Matrix<double>.Build.Dense(count, count);
        const double Wide = 1e-3; // second differences lose digits: their best step is longer than that of a slope
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                information[i, j] = information[j, i] = i == j
                    ? (loss(Moved(at, i, Wide)) - (2 * loss(at)) + loss(Moved(at, i, -Wide))) / (Wide * Wide)
                    : (loss(Moved(Moved(at, i, Wide), j, Wide)) - loss(Moved(Moved(at, i, Wide), j, -Wide))
                        - loss(Moved(Moved(at, i, -Wide), j, Wide)) + loss(Moved(Moved(at, i, -Wide), j, -Wide))) / (4 * Wide * Wide);
            }
        }

        var eigen = information.Evd(Symmetricity.Symmetric).EigenValues;
        return eigen.All(value => double.IsFinite(value.Real) && value.Real > 1e-6) ? information.Inverse().ToArray() : null;
    }
}
