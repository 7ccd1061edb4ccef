namespace LandExpand.Sim.Statistics;

/// <summary>Listed values, each with a probability in proportion to its weight.</summary>
public sealed class DiscreteDistribution : Distribution
{
    private readonly double[] _values, _cumulative;

    /// <param name="values">The possible values, in any order; equal ones add up.</param>
    /// <param name="weights">As many weights, 0 or above, with a sum above 0.</param>
    public DiscreteDistribution(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        double[] sorted = values.ToArray(), share = weights.ToArray();
        Array.Sort(sorted, share);
        int kept = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            if (share[i] > 0)
            {
                (sorted[kept], share[kept]) = (sorted[i], share[i]);
                kept++;
            }
        }

        (_values, _cumulative) = (sorted[..kept], share[..kept]);
        double total = _cumulative.Sum();
        Mean = _values.Zip(_cumulative, (v, w) => v * (w / total)).Sum();
        StandardDeviation = Math.Sqrt(_values.Zip(_cumulative, (v, w) => (v - Mean) * (v - Mean) * (w / total)).Sum());
        double running = 0;
        for (int i = 0; i < kept; i++)
        {
            running += _cumulative[i];
            _cumulative[i] = running / total;
        }

        _cumulative[^1] = 1;
    }

    internal static DistributionForm[] Forms { get; } =
    [
        new("discrete", [new("values"), new("weights")], "One of the listed values, with probability in proportion to its weight.",
            Check, a => new DiscreteDistribution(a.AsSpan(0, a.Length / 2), a.AsSpan(a.Length / 2)), takesArrays: true),
    ];

    /// <summary>The possible values, ascending.</summary>
    internal ReadOnlySpan<double> Values => _values;

    /// <summary>The probability of each value or a smaller one; the last is 1.</summary>
    internal ReadOnlySpan<double> CumulativeProbabilities => _cumulative;

    public override string Kind => "discrete";

    public override (double Low, double High) Support => (_values[0], _values[^1]);

    public override double Mean { get; }

    public override double StandardDeviation { get; }

    /// <summary>The smallest value whose cumulative probability is at least u.</summary>
    protected override double QuantileInside(double u)
    {
        int index = Array.BinarySearch(_cumulative, u);
        return _values[index >= 0 ? index : ~index];
    }

    private static string? Check(double[] a)
    {
        Span<double> weights = a.AsSpan(a.Length / 2);
        double sum = 0;
        foreach (double weight in weights)
        {
            if (weight < 0)
            {
                return "weights must be 0 or above";
            }

            sum += weight;
        }

        return sum > 0 && double.IsFinite(sum) ? null : "the sum of the weights must be above 0";
    }
}
