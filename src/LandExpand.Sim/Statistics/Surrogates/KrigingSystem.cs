namespace LandExpand.Sim.Statistics;

/// <summary>The equations of ordinary kriging, solved (Sacks, Welch, Mitchell and Wynn 1989, section 4).</summary>
/// <param name="Root">Lower root of the correlation matrix R.</param>
/// <param name="Ones">R⁻¹·1.</param>
/// <param name="OnesSum">1ᵀ·R⁻¹·1.</param>
/// <param name="Level">The constant by generalised least squares.</param>
/// <param name="Weights">R⁻¹·(y − level).</param>
/// <param name="Variance">Of the process, by maximum likelihood.</param>
/// <param name="LogLikelihood">Concentrated over level and variance, but for a constant.</param>
internal sealed record KrigingSystem(double[,] Root, double[] Ones, double OnesSum, double Level, double[] Weights, double Variance, double LogLikelihood)
{
    // Equal values leave no variance at all, whose logarithm would say that nothing is as likely.
    private const double LeastVariance = 1e-12;

    /// <summary>Null where the matrix is too nearly singular.</summary>
    public static KrigingSystem? Of(double[,] correlations, double[] values)
    {
        if (Cholesky.Of(correlations) is not { } root)
        {
            return null;
        }

        double[] ones = Backward(root, Forward(root, [.. values.Select(_ => 1.0)])), plain = Backward(root, Forward(root, values));
        double onesSum = ones.Sum(), level = plain.Sum() / onesSum, squares = 0, logDeterminant = 0;
        double[] weights = [.. plain.Select((value, i) => value - (level * ones[i]))];
        for (var i = 0; i < values.Length; i++)
        {
            squares += weights[i] * (values[i] - level);
            logDeterminant += 2 * Math.Log(root[i, i]);
        }

        var variance = Math.Max(squares / values.Length, LeastVariance);
        return new(root, ones, onesSum, level, weights, variance, -((values.Length * Math.Log(variance)) + logDeterminant) / 2);
    }

    /// <summary>Solves L·x = b.</summary>
    public static double[] Forward(double[,] root, double[] right)
    {
        var solved = new double[right.Length];
        for (var i = 0; i < solved.Length; i++)
        {
            var rest = right[i];
            for (var j = 0; j < i; j++)
            {
                rest -= root[i, j] * solved[j];
            }

            solved[i] = rest / root[i, i];
        }

        return solved;
    }

    /// <summary>Solves Lᵀ·x = b.</summary>
    private static double[] Backward(double[,] root, double[] right)
    {
        var solved = new double[right.Length];
        for (var i = solved.Length - 1; i >= 0; i--)
        {
            var rest = right[i];
            for (var j = i + 1; j < solved.Length; j++)
            {
                rest -= root[j, i] * solved[j];
            }

            solved[i] = rest / root[i, i];
        }

        return solved;
    }
}
