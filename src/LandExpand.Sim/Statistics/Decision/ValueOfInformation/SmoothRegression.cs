using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// The expectation of an outcome given some variables, from a sample in which everything else varies: smoothing-spline analysis of variance (Gu 2013), with a spline of each
/// variable and products of the smoothest functions of each pair. Lines are free; all else is shrunk by its roughness, by one factor that restricted maximum likelihood
/// finds (Patterson and Thompson 1971; Wood 2011), so noise is not fitted.
/// </summary>
internal sealed class SmoothRegression
{
    private const int MostPairColumns = 300;
    private readonly Matrix<double> _free;
    private readonly Matrix<double> _bent;
    private readonly Vector<double> _strength;

    /// <param name="variables">A column per variable.</param>
    public SmoothRegression(IReadOnlyList<double[]> variables)
    {
        SplineBasis[] bases = [.. variables.Select(SplineBasis.Of)];
        int rows = variables[0].Length;
        double[] ones = [.. Enumerable.Repeat(1.0, rows)];
        _free = Matrix<double>.Build.DenseOfColumnArrays([ones, .. bases.Where(basis => basis.Functions.Count > 0).Select(basis => basis.Functions[0])]).QR(QRMethod.Thin).Q;

        double[][] bent = [.. Singles(bases).Concat(Pairs(bases))];
        if (bent.Length == 0)
        {
            (_bent, _strength) = (Matrix<double>.Build.Dense(rows, 1), Vector<double>.Build.Dense(1));
            return;
        }

        Matrix<double> columns = Matrix<double>.Build.DenseOfColumnArrays(bent);
        columns -= _free * _free.TransposeThisAndMultiply(columns);
        var eigen = columns.TransposeThisAndMultiply(columns).Evd(Symmetricity.Symmetric);
        _bent = columns * eigen.EigenVectors;
        _strength = eigen.EigenValues.Map(value => Math.Max(value.Real, 0));
    }

    /// <summary>Fits an outcome.</summary>
    public SmoothFit Fit(double[] outcome)
    {
        Vector<double> y = Vector<double>.Build.DenseOfArray(outcome), free = _free.TransposeThisAndMultiply(y), bent = _bent.TransposeThisAndMultiply(y);
        double rest = Math.Max(y.DotProduct(y) - free.DotProduct(free), 0);
        int degrees = Math.Max(outcome.Length - free.Count, 1);

        double Variance(double shrink) =>
            Math.Max(rest - Enumerable.Range(0, bent.Count).Sum(j => bent[j] * bent[j] / (_strength[j] + shrink)), 1e-12 * rest) / degrees;
        double Unlikelihood(double shrink) =>
            degrees * Math.Log(Math.Max(Variance(shrink), double.Epsilon)) + Enumerable.Range(0, bent.Count).Sum(j => Math.Log(1 + _strength[j] / shrink));

        // Twenty steps per decade are far finer than the likelihood is sharp.
        double most = Math.Max(_strength.Maximum(), 1e-9);
        double best = Enumerable.Range(0, 241).Select(step => most * Math.Pow(10, -6 + step / 20.0)).MinBy(Unlikelihood);
        return new(this, free, bent, best, Math.Sqrt(Variance(best)));
    }

    private static IEnumerable<double[]> Singles(SplineBasis[] bases) =>
        bases.SelectMany(basis => Enumerable.Range(1, Math.Max(basis.Functions.Count - 1, 0)).Select(k => Scaled(basis.Functions[k], basis.Roughness[k])));

    /// <summary>As many functions of each pair as the number of pairs lets be afforded: nine for a few variables, the product of lines for many.</summary>
    private static IEnumerable<double[]> Pairs(SplineBasis[] bases)
    {
        int pairs = bases.Length * (bases.Length - 1) / 2, each = Math.Clamp((int)Math.Sqrt(MostPairColumns / Math.Max(pairs, 1.0)), 1, 3);
        for (int i = 0; i < bases.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                for (int k = 0; k < Math.Min(each, bases[i].Functions.Count); k++)
                {
                    for (int l = 0; l < Math.Min(each, bases[j].Functions.Count); l++)
                    {
                        // A product of lines counts as rough as a parabola of one variable does: 720, over a uniform one.
                        double[] product = [.. bases[i].Functions[k].Zip(bases[j].Functions[l], (x, y) => x * y)];
                        yield return Scaled(product, 720 + bases[i].Roughness[k] + bases[j].Roughness[l]);
                    }
                }
            }
        }
    }

    private static double[] Scaled(double[] function, double roughness) => [.. function.Select(value => value / Math.Sqrt(Math.Max(roughness, 1)))];

    /// <summary>A fit: the conditional mean in every row, and how uncertain it is.</summary>
    internal sealed record SmoothFit(SmoothRegression Model, Vector<double> Free, Vector<double> Bent, double Shrink, double Noise)
    {
        /// <summary>How many random numbers a draw takes.</summary>
        public int Draws => Free.Count + Bent.Count;

        /// <summary>The conditional mean in every row.</summary>
        public double[] Fitted() => Values(Free, Coefficients);

        /// <summary>A conditional mean that is as likely as the data allow: a draw of the posterior (Wahba 1983), from standard normals.</summary>
        public double[] Drawn(ReadOnlySpan<double> normals)
        {
            Vector<double> z = Vector<double>.Build.DenseOfArray(normals.ToArray());
            Vector<double> bent = Coefficients + Noise * (Model._strength + Shrink).PointwiseSqrt().PointwisePower(-1).PointwiseMultiply(z.SubVector(Free.Count, Bent.Count));
            return Values(Free + Noise * z.SubVector(0, Free.Count), bent);
        }

        private Vector<double> Coefficients => Bent.PointwiseDivide(Model._strength + Shrink);

        private double[] Values(Vector<double> free, Vector<double> bent) => (Model._free * free + Model._bent * bent).ToArray();
    }
}
