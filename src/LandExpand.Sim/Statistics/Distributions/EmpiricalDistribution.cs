namespace LandExpand.Sim.Statistics;

/// <summary>
/// Observed values with straight lines between neighbours in sorted order: the quantile of type 7 of Hyndman and Fan (1996).
/// Mean and standard deviation are those of this piecewise uniform law, not of the sample.
/// </summary>
public sealed class EmpiricalDistribution : Distribution
{
    private readonly double[] _sorted;

    /// <param name="values">At least one value, in any order.</param>
    public EmpiricalDistribution(ReadOnlySpan<double> values)
    {
        _sorted = values.ToArray();
        Array.Sort(_sorted);
        Mean = _sorted[0];
        if (_sorted.Length == 1)
        {
            return;
        }

        double middle = _sorted[_sorted.Length / 2], first = 0, second = 0;
        for (int i = 1; i < _sorted.Length; i++)
        {
            double a = _sorted[i - 1] - middle, b = _sorted[i] - middle;
            first += (a + b) / 2;
            second += (a * a + a * b + b * b) / 3;
        }

        double pieces = _sorted.Length - 1, shift = first / pieces;
        Mean = middle + shift;
        StandardDeviation = Math.Sqrt(Math.Max(second / pieces - shift * shift, 0));
    }

    internal static DistributionForm[] Forms { get; } =
    [
        new("empirical", [new("values")], "Values observed, each gap between neighbours equally likely; straight lines between them.",
            _ => null, a => new EmpiricalDistribution(a), takesArrays: true),
    ];

    public override string Kind => "empirical";

    public override (double Low, double High) Support => (_sorted[0], _sorted[^1]);

    public override double Mean { get; }

    public override double StandardDeviation { get; }

    protected override double QuantileInside(double u)
    {
        double position = u * (_sorted.Length - 1);
        int index = (int)position;
        if (index >= _sorted.Length - 1)
        {
            return _sorted[^1];
        }

        double low = _sorted[index], high = _sorted[index + 1];
        return Math.Min(low + (position - index) * (high - low), high);
    }
}
