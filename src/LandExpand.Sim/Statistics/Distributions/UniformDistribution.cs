namespace LandExpand.Sim.Statistics;

/// <summary>Every value between min and max equally likely.</summary>
public sealed class UniformDistribution(double min, double max) : Distribution
{
    internal static DistributionForm[] Forms { get; } =
    [
        new("uniform", [new("min"), new("max")], "Every value between min and max equally likely.",
            a => a[0] < a[1] ? null : "min must be below max", a => new UniformDistribution(a[0], a[1])),
    ];

    public override string Kind => "uniform";

    public override (double Low, double High) Support => (min, max);

    public override double Mean => 0.5 * min + 0.5 * max;

    public override double StandardDeviation => (max - min) / Math.Sqrt(12);

    // From the nearer end, so that neither end overshoots by rounding.
    protected override double QuantileInside(double u) => u < 0.5 ? min + u * (max - min) : max - (1 - u) * (max - min);
}
