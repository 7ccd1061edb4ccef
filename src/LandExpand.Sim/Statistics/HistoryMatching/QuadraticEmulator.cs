using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// A quadratic response surface (Box and Wilson 1951) through what a simulator gave at some points: least squares on all terms up to the second degree; on
/// the first degree alone where there are too few
/// points for that. Its error is that of leave-one-out cross-validation, from the leverages (Allen 1974), and grows with the leverage of the place asked
/// about, so it is wide where no point is near.
/// </summary>
public sealed class QuadraticEmulator
{
    private const int SparePoints = 6;
    private readonly double[] _centre;
    private readonly Matrix<double> _whitening, _root;
    private readonly Vector<double> _coefficients;
    private readonly bool _squares;
    private readonly double _variance;

    private QuadraticEmulator(double[] centre, Matrix<double> whitening, Matrix<double> root, Vector<double> coefficients, bool squares, double variance) =>
        (_centre, _whitening, _root, _coefficients, _squares, _variance) = (centre, whitening, root, coefficients, squares, variance);

    /// <summary>Root of the mean squared error of predictions for points that the surface has not seen, in the output's unit.</summary>
    public double CrossValidatedError => Math.Sqrt(_variance);

    /// <summary>Terms of a surface over a number of inputs: the points needed at the very least.</summary>
    public static int Terms(int dimension) => (dimension + 1) * (dimension + 2) / 2;

    /// <summary>The surface; null where the points are fewer than the terms of the first degree and six, or all in one place.</summary>
    /// <param name="points">A row per point, each of the same length.</param>
    /// <param name="outputs">A finite value per point.</param>
    public static QuadraticEmulator? Of(IReadOnlyList<double[]> points, ReadOnlySpan<double> outputs)
    {
        if (points.Count == 0 || points.Count < points[0].Length + 1 + SparePoints)
        {
            return null;
        }

        int dimension = points[0].Length;
        bool squares = points.Count >= Terms(dimension) + SparePoints;
        double[] centre = [.. Enumerable.Range(0, dimension).Select(i => points.Average(point => point[i]))];
        var whitening = Whitening(points, centre);
        var y = Vector<double>.Build.DenseOfArray(outputs.ToArray());
        var design = Matrix<double>.Build.DenseOfRowArrays(points.Select(point => Row(point, centre, whitening, squares)));
        var qr = design.QR(QRMethod.Thin);
        var coefficients = qr.R.Solve(qr.Q.TransposeThisAndMultiply(y));
        var residuals = y - design * coefficients;
        double sum = 0;
        for (int row = 0; row < points.Count; row++)
        {
            double leverage = qr.Q.Row(row).DotProduct(qr.Q.Row(row));
            double left = residuals[row] / Math.Max(1 - leverage, 1e-3);
            sum += left * left;
        }

        var root = qr.R.Inverse().Transpose();
        bool isSolved = double.IsFinite(sum) && coefficients.ForAll(double.IsFinite) && root.ForAll(double.IsFinite);
        return isSolved ? new(centre, whitening, root, coefficients, squares, sum / points.Count) : null;
    }

    /// <summary>The value expected at a place, and the variance of a prediction there.</summary>
    public (double Value, double Variance) At(ReadOnlySpan<double> place)
    {
        double[] row = Row(place, _centre, _whitening, _squares);
        double value = 0, leverage = 0;
        for (int i = 0; i < row.Length; i++)
        {
            value += row[i] * _coefficients[i];
            double share = 0;
            for (int j = 0; j <= i; j++)
            {
                share += _root[i, j] * row[j]; // the inverse of an upper triangle, transposed, is a lower one
            }

            leverage += share * share;
        }

        return (value, _variance * (1 + leverage));
    }

    // Coordinates in which the points have no correlation: the region left may be thin and slanted, and squares of nearly equal columns would be lost in
    // rounding.
    private static Matrix<double> Whitening(IReadOnlyList<double[]> points, double[] centre)
    {
        int n = centre.Length;
        var covariance = Matrix<double>.Build.Dense(n, n, (i, j) => points.Average(point => (point[i] - centre[i]) * (point[j] - centre[j])));
        var ridge = Matrix<double>.Build.DenseIdentity(n) * (1e-12 + (1e-9 * covariance.Diagonal().Maximum()));
        return (covariance + ridge).Cholesky().Factor.Inverse();
    }

    private static double[] Row(ReadOnlySpan<double> place, double[] centre, Matrix<double> whitening, bool squares)
    {
        int n = centre.Length;
        double[] row = new double[squares ? Terms(n) : n + 1];
        row[0] = 1;
        for (int i = 0; i < n; i++)
        {
            double sum = 0;
            for (int j = 0; j <= i; j++)
            {
                sum += whitening[i, j] * (place[j] - centre[j]);
            }

            row[i + 1] = sum;
        }

        for (int i = 1, at = n + 1; squares && i <= n; i++)
        {
            for (int j = i; j <= n; j++, at++)
            {
                row[at] = row[i] * row[j];
            }
        }

        return row;
    }
}
