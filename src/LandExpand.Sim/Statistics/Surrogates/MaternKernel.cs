namespace LandExpand.Sim.Statistics;

/// <summary>Matérn's correlation of smoothness 5/2 with a length for each dimension (Rasmussen and Williams 2006, equation 4.17): twice differentiable curves.</summary>
/// <param name="Lengths">Over which a curve changes its mind, in units of the cube's edge; positive.</param>
/// <param name="Noise">Variance of the noise as a share of the curve's; positive.</param>
internal sealed record MaternKernel(double[] Lengths, double Noise)
{
    /// <summary>The correlation of the curve at two points, in (0, 1].</summary>
    public double Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var squares = 0.0;
        for (var i = 0; i < Lengths.Length; i++)
        {
            var distance = (a[i] - b[i]) / Lengths[i];
            squares += distance * distance;
        }

        var r = Math.Sqrt(5 * squares);
        return (1 + r + (r * r / 3)) * Math.Exp(-r);
    }

    /// <summary>The correlations among points, with the noise on the diagonal.</summary>
    public double[,] Matrix(IReadOnlyList<double[]> points)
    {
        var matrix = new double[points.Count, points.Count];
        for (var i = 0; i < points.Count; i++)
        {
            matrix[i, i] = 1 + Noise;
            for (var j = 0; j < i; j++)
            {
                matrix[i, j] = matrix[j, i] = Of(points[i], points[j]);
            }
        }

        return matrix;
    }
}
