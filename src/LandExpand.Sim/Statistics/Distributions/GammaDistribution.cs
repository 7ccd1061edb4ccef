using MathNet.Numerics;

namespace LandExpand.Sim.Statistics;

/// <summary>Gamma with shape a and scale s: mean a·s, variance a·s² (Johnson, Kotz and Balakrishnan 1994, chapter 17).</summary>
public sealed class GammaDistribution(double shape, double scale) : Distribution
{
    internal static DistributionForm[] Forms { get; } =
    [
        new("gamma", [new("mean"), new("sd")], "Positive, skewed to the right with a lighter tail than log-normal, by mean and standard deviation.",
            a => !(a[0] > 0) ? "mean must be above 0"
                : (a[0] / a[1]) is >= 0.03 and <= 1e4 ? null : "sd must be from 0.0001 to 30 times the mean",
            a => new GammaDistribution(a[0] / a[1] * (a[0] / a[1]), a[1] / a[0] * a[1])),
        new("gamma", [new("shape"), new("scale")], "Gamma by shape and scale; mean shape × scale.",
            a => a[0] is < 0.0009 or > 1e8 ? "shape must be from 0.0009 to 100000000" : a[1] > 0 ? null : "scale must be above 0",
            a => new GammaDistribution(a[0], a[1])),
    ];

    public override string Kind => "gamma";

    public override (double Low, double High) Support => (0, double.PositiveInfinity);

    public override double Mean => shape * scale;

    public override double StandardDeviation => Math.Sqrt(shape) * scale;

    protected override double QuantileInside(double u)
    {
        double guess = Guess(u);
        double logX = u <= 0.5
            ? LogConcaveRoot.Find(t => IncompleteGamma.Of(shape, t) is var (lower, _, density) ? (lower, Math.Exp(density - lower)) : default, Math.Log(u), guess)
            : LogConcaveRoot.Find(t => IncompleteGamma.Of(shape, t) is var (_, upper, density) ? (upper, -Math.Exp(density - upper)) : default, Elementary.LogOnePlus(-u), guess);
        return Math.Exp(logX) * scale;
    }

    // Wilson and Hilferty (1931) where it serves, else the first term of the lower tail.
    private double Guess(double u)
    {
        double cubeRoot = 1 - 1 / (9 * shape) + NormalQuantile.Of(u) / (3 * Math.Sqrt(shape));
        return shape >= 0.5 && cubeRoot > 0.1 ? Math.Log(shape) + 3 * Math.Log(cubeRoot) : (Math.Log(u) + SpecialFunctions.GammaLn(shape + 1)) / shape;
    }
}
