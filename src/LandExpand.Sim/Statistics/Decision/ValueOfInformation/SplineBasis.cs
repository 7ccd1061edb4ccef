using MathNet.Numerics.LinearAlgebra;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// Natural cubic splines of one variable as functions in the order of their roughness (Wood 2017, section 5.3; Demmler and Reinsch 1975): the straight line first,
/// then what bends once, twice … Over the sample the functions have mean 0 and mean square 1, and are uncorrelated.
/// </summary>
/// <param name="Functions">A column per function: its value in every row. None for a variable that does not vary.</param>
/// <param name="Roughness">By function: the integral of its squared second derivative, over the variable's range as unit; 0 for the line.</param>
internal sealed record SplineBasis(IReadOnlyList<double[]> Functions, IReadOnlyList<double> Roughness)
{
    private const int MostKnots = 10;

    /// <summary>From the variable's values: knots at quantiles, 10 or as many as there are distinct values.</summary>
    public static SplineBasis Of(double[] values)
    {
        double[] distinct = [.. values.Distinct().Order()];
        if (distinct.Length < 2)
        {
            return new([], []);
        }

        (double low, double range) = (distinct[0], distinct[^1] - distinct[0]);
        double[] scaled = [.. values.Select(value => (value - low) / range)];
        double[] knots = Knots(scaled, [.. distinct.Select(value => (value - low) / range)]);
        return knots.Length == 2 ? Line(scaled) : Ordered(scaled, knots);
    }

    private static double[] Knots(double[] scaled, double[] distinct)
    {
        double[] sorted = [.. scaled.Order()];
        double[] wanted = [.. Enumerable.Range(0, MostKnots).Select(k => SampleQuantile.Of<double>(sorted, k / (MostKnots - 1.0))!.Value).Distinct()];
        return distinct.Length <= MostKnots ? distinct : wanted.Length > 2 ? wanted : [0, 0.5, 1];
    }

    private static SplineBasis Line(double[] scaled)
    {
        MeanEstimate own = MeanEstimate.Of<double>(scaled)!;
        double size = own.StandardDeviation!.Value * Math.Sqrt((scaled.Length - 1.0) / scaled.Length);
        return new([[.. scaled.Select(value => (value - own.Mean) / size)]], [0]);
    }

    private static SplineBasis Ordered(double[] scaled, double[] knots)
    {
        var (curvature, penalty) = Curvature(knots);
        Matrix<double> cardinal = Matrix<double>.Build.Dense(scaled.Length, knots.Length);
        for (int row = 0; row < scaled.Length; row++)
        {
            FillRow(cardinal, row, scaled[row], knots, curvature);
        }

        // The basis in which the sample's products are the identity and roughness is diagonal. Jitter: a knot between which hardly any value lies.
        Matrix<double> products = cardinal.TransposeThisAndMultiply(cardinal) / scaled.Length + 1e-10 * Matrix<double>.Build.DenseIdentity(knots.Length);
        Matrix<double> root = products.Cholesky().Factor.Inverse();
        var eigen = (root * penalty * root.Transpose()).Evd(Symmetricity.Symmetric);
        Matrix<double> functions = cardinal * root.Transpose() * eigen.EigenVectors;

        // Constant and line both have roughness 0: the line is set apart by hand, the others follow in ascending order.
        SplineBasis line = Line(scaled);
        return new(
            [line.Functions[0], .. Enumerable.Range(2, knots.Length - 2).Select(k => functions.Column(k).ToArray())],
            [0, .. Enumerable.Range(2, knots.Length - 2).Select(k => Math.Max(eigen.EigenValues[k].Real, 0))]);
    }

    /// <summary>From values at the knots to second derivatives there (0 at the ends), and the integral of their square as a form of the values.</summary>
    private static (Matrix<double> Curvature, Matrix<double> Penalty) Curvature(double[] knots)
    {
        int inner = knots.Length - 2;
        Matrix<double> d = Matrix<double>.Build.Dense(inner, knots.Length), b = Matrix<double>.Build.Dense(inner, inner);
        for (int i = 0; i < inner; i++)
        {
            (double left, double right) = (knots[i + 1] - knots[i], knots[i + 2] - knots[i + 1]);
            (d[i, i], d[i, i + 1], d[i, i + 2]) = (1 / left, -1 / left - 1 / right, 1 / right);
            b[i, i] = (left + right) / 3;
            if (i + 1 < inner)
            {
                b[i, i + 1] = b[i + 1, i] = right / 6;
            }
        }

        Matrix<double> bent = b.Solve(d), curvature = Matrix<double>.Build.Dense(knots.Length, knots.Length);
        curvature.SetSubMatrix(1, 0, bent);
        return (curvature, d.TransposeThisAndMultiply(bent));
    }

    private static void FillRow(Matrix<double> cardinal, int row, double x, double[] knots, Matrix<double> curvature)
    {
        int interval = Array.BinarySearch(knots, x);
        interval = Math.Clamp(interval >= 0 ? interval : ~interval - 1, 0, knots.Length - 2);
        double width = knots[interval + 1] - knots[interval], after = knots[interval + 1] - x, before = x - knots[interval];
        double bendLeft = (after * after * after / width - width * after) / 6, bendRight = (before * before * before / width - width * before) / 6;
        for (int k = 0; k < knots.Length; k++)
        {
            cardinal[row, k] = bendLeft * curvature[interval, k] + bendRight * curvature[interval + 1, k];
        }

        cardinal[row, interval] += after / width;
        cardinal[row, interval + 1] += before / width;
    }
}
