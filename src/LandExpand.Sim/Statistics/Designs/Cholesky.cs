namespace LandExpand.Sim.Statistics;

/// <summary>The lower triangular root of a symmetric matrix (Golub and Van Loan 2013, section 4.2).</summary>
public static class Cholesky
{
    // Correlations come with three digits: what is singular to these is singular.
    private const double LeastPivot = 1e-9;

    /// <summary>L with L·Lᵀ = the matrix; null where it is not positive definite, or so nearly not that rounding decides.</summary>
    public static double[,]? Of(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        var root = new double[n, n];
        for (int row = 0; row < n; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                double rest = matrix[row, column];
                for (int k = 0; k < column; k++)
                {
                    rest -= root[row, k] * root[column, k];
                }

                if (row == column && rest < LeastPivot)
                {
                    return null;
                }

                root[row, column] = row == column ? Math.Sqrt(rest) : rest / root[column, column];
            }
        }

        return root;
    }
}
