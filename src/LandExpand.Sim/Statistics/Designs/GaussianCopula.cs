namespace LandExpand.Sim.Statistics;

/// <summary>
/// Uniforms that move together as the ranks of a normal vector do. The normal correlation that gives a rank correlation ρ (Spearman's) is 2·sin(πρ/6) (Pearson 1907;
/// Kruskal 1958), and the first of the uniforms stays as it is, each further one being mixed with those before it.
/// </summary>
public sealed class GaussianCopula
{
    private readonly double[,] _root;

    private GaussianCopula(double[,] root) => _root = root;

    /// <summary>How many uniforms it joins.</summary>
    public int Count => _root.GetLength(0);

    /// <summary>The normal correlation whose ranks have the correlation <paramref name="rank"/>, in [−1, 1].</summary>
    public static double NormalOf(double rank) => 2 * Math.Sin(Math.PI * rank / 6);

    /// <summary>The rank correlation of normals with the correlation <paramref name="normal"/>, in [−1, 1].</summary>
    public static double RankOf(double normal) => 6 / Math.PI * Math.Asin(normal / 2);

    /// <summary>The matrix of normal correlations that belongs to one of rank correlations.</summary>
    public static double[,] NormalOf(double[,] ranks)
    {
        var normal = (double[,])ranks.Clone();
        for (int row = 0; row < normal.GetLength(0); row++)
        {
            for (int column = 0; column < normal.GetLength(1); column++)
            {
                normal[row, column] = row == column ? 1 : NormalOf(ranks[row, column]);
            }
        }

        return normal;
    }

    /// <summary>The copula of a matrix of rank correlations; null where no normal vector has such: its normal matrix is not positive definite.</summary>
    public static GaussianCopula? Of(double[,] ranks) => Cholesky.Of(NormalOf(ranks)) is { } root ? new(root) : null;

    /// <summary>Joins independent uniforms in (0, 1), in place; each stays uniform.</summary>
    public void Join(Span<double> uniforms)
    {
        Span<double> normals = stackalloc double[uniforms.Length];
        for (int i = 0; i < normals.Length; i++)
        {
            normals[i] = NormalQuantile.Of(uniforms[i]);
        }

        for (int row = 1; row < normals.Length; row++)
        {
            double mixed = 0;
            for (int column = 0; column <= row; column++)
            {
                mixed += _root[row, column] * normals[column];
            }

            // A parameter that is tied to none before it keeps its very bits.
            uniforms[row] = _root[row, row] == 1 ? uniforms[row] : Math.Clamp(NormalCdf.Of(mixed), 1e-300, Math.BitDecrement(1.0));
        }
    }
}
