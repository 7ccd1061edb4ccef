namespace LandExpand.Sim.Statistics;

/// <summary>Normal (Gaussian) with mean and standard deviation.</summary>
public sealed class NormalDistribution(double mean, double sd) : Distribution
{
    internal static DistributionForm[] Forms { get; } =
    [
        new("normal", [new("mean"), new("sd")], "Normal (bell curve) with mean and standard deviation.",
            a => a[1] >= 0 ? null : "sd must be 0 or above", a => new NormalDistribution(a[0], a[1])),
    ];

    public override string Kind => "normal";

    public override (double Low, double High) Support => sd == 0 ? (mean, mean) : (double.NegativeInfinity, double.PositiveInfinity);

    public override double Mean => mean;

    public override double StandardDeviation => sd;

    protected override double QuantileInside(double u) => mean + sd * NormalQuantile.Of(u);
}
