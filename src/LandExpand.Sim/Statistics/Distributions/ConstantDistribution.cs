namespace LandExpand.Sim.Statistics;

/// <summary>One value, always.</summary>
public sealed class ConstantDistribution(double value) : Distribution
{
    internal static DistributionForm[] Forms { get; } =
        [new("constant", [new("value")], "Always this value.", _ => null, a => new ConstantDistribution(a[0]))];

    public override string Kind => "constant";

    public override (double Low, double High) Support => (value, value);

    public override double Mean => value;

    public override double StandardDeviation => 0;

    protected override double QuantileInside(double u) => value;
}
