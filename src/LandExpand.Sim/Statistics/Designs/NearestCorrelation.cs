using MathNet.Numerics.LinearAlgebra;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// The correlation matrix nearest to a symmetric one in the Frobenius norm: alternating projections with Dykstra's correction (Higham 2002, "Computing the nearest
/// correlation matrix – a problem from finance"), here onto matrices whose eigenvalues are no smaller than a given one, so that the result has an inverse.
/// </summary>
public static class NearestCorrelation
{
    private const int MostSteps = 2000;
    private const double Tolerance = 1e-10;

    /// <summary>The nearest matrix; the matrix itself where it is a correlation matrix of such eigenvalues already.</summary>
    /// <param name="matrix">Symmetric, at least 1 × 1.</param>
    /// <param name="leastEigenvalue">In (0, 1).</param>
    public static double[,] Of(double[,] matrix, double leastEigenvalue)
    {
        var y = Matrix<double>.Build.DenseOfArray(matrix);
        var correction = Matrix<double>.Build.Dense(y.RowCount, y.ColumnCount);
        for (int step = 0; step < MostSteps; step++)
        {
            var r = y - correction;
            var x = Definite(r, leastEigenvalue);
            correction = x - r;
            var next = x.Clone();
            next.SetDiagonal(Vector<double>.Build.Dense(y.RowCount, 1));
            double moved = (next - y).FrobeniusNorm();
            y = next;
            if (moved < Tolerance)
            {
                break;
            }
        }

        return y.ToArray();
    }

    /// <summary>The smallest eigenvalue of a symmetric matrix: under 0, no draws can have such correlations.</summary>
    public static double LeastEigenvalue(double[,] matrix) =>
        Matrix<double>.Build.DenseOfArray(matrix).Evd(Symmetricity.Symmetric).EigenValues.Min(value => value.Real);

    private static Matrix<double> Definite(Matrix<double> matrix, double least)
    {
        var parts = matrix.Evd(Symmetricity.Symmetric);
        var raised = parts.EigenValues.Map(value => Math.Max(value.Real, least));
        return parts.EigenVectors * Matrix<double>.Build.DiagonalOfDiagonalVector(raised.Map(value => value)) * parts.EigenVectors.Transpose();
    }
}
