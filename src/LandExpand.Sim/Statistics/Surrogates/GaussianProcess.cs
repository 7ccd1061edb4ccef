namespace LandExpand.Sim.Statistics;

/// <summary>
/// Ordinary kriging of noisy values over the unit cube (Matheron 1963; Sacks, Welch, Mitchell and Wynn 1989; with noise Picheny, Wagner and Ginsbourger 2013): a constant that is estimated by
/// generalised least squares, and a Gaussian process around it. What is predicted is the curve under the noise.
/// </summary>
public sealed class GaussianProcess
{
    private readonly IReadOnlyList<double[]> _points;
    private readonly MaternKernel _kernel;
    private readonly double[,] _root;
    private readonly double[] _weights, _ones;
    private readonly double _level, _variance, _onesSum, _unit, _origin;

    private GaussianProcess(IReadOnlyList<double[]> points, MaternKernel kernel, KrigingSystem system, double origin, double unit)
    {
        (_points, _kernel, _root, _weights, _ones, _onesSum) = (points, kernel, system.Root, system.Weights, system.Ones, system.OnesSum);
        (_level, _variance, _origin, _unit) = (system.Level, system.Variance, origin, unit);
    }

    /// <summary>Fits the process by maximum a posteriori likelihood.</summary>
    /// <param name="points">In the unit cube, at least two.</param>
    /// <param name="values">One a point, finite.</param>
    public static GaussianProcess Fit(IReadOnlyList<double[]> points, IReadOnlyList<double> values)
    {
        var origin = values.Average();
        var spread = Math.Sqrt(values.Sum(value => (value - origin) * (value - origin)) / values.Count);
        var unit = spread > 0 ? spread : 1;
        double[] scaled = [.. values.Select(value => (value - origin) / unit)];
        var (kernel, system) = KrigingFit.Best(points, scaled);
        return new(points, kernel, system, origin, unit);
    }

    /// <summary>The curve at a point: its expectation, and the standard deviation of what is not known of it.</summary>
    public (double Mean, double Deviation) At(ReadOnlySpan<double> point)
    {
        var near = new double[_points.Count];
        for (var i = 0; i < near.Length; i++)
        {
            near[i] = _kernel.Of(_points[i], point);
        }

        double mean = _level, ones = 0;
        for (var i = 0; i < near.Length; i++)
        {
            mean += near[i] * _weights[i];
            ones += near[i] * _ones[i];
        }

        var explained = 0.0;
        foreach (var value in KrigingSystem.Forward(_root, near))
        {
            explained += value * value;
        }

        var variance = _variance * (1 - explained + ((1 - ones) * (1 - ones) / _onesSum));
        return (_origin + (_unit * mean), _unit * Math.Sqrt(Math.Max(variance, 0)));
    }
}
