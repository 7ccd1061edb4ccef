using MathNet.Numerics;

namespace LandExpand.Sim.Statistics;

/// <summary>Weibull: P(X ≤ x) = 1 − exp(−(x/scale)^shape).</summary>
public sealed class WeibullDistribution(double shape, double scale) : Distribution
{
    internal static DistributionForm[] Forms { get; } =
    [
        new("weibull", [new("shape"), new("scale")], "A waiting time; shape below 1 falls from the start, above 1 rises first; 63 % lie below scale.",
            a => a[0] is < 0.02 or > 1e6 ? "shape must be from 0.02 to 1000000" : a[1] > 0 ? null : "scale must be above 0",
            a => new WeibullDistribution(a[0], a[1])),
    ];

    public override string Kind => "weibull";

    public override (double Low, double High) Support => (0, double.PositiveInfinity);

    public override double Mean => scale * SpecialFunctions.Gamma(1 + 1 / shape);

    // Γ(1+2/k)/Γ(1+1/k)² − 1 by logarithms; where k is large it is π²/(6k²) with corrections that cancel in the gamma functions.
    public override double StandardDeviation
    {
        get
        {
            double k = shape;
            double logRatio = k > 1000
                ? (Math.PI * Math.PI / 6 - 2 * 1.2020569031595943 / k) / (k * k)
                : SpecialFunctions.GammaLn(1 + 2 / k) - 2 * SpecialFunctions.GammaLn(1 + 1 / k);
            return Mean * Math.Sqrt(Elementary.ExpMinusOne(logRatio));
        }
    }

    protected override double QuantileInside(double u) => scale * Math.Pow(-Elementary.LogOnePlus(-u), 1 / shape);
}
