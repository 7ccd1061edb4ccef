namespace LandExpand.Sim.Statistics;

/// <summary>
/// A smooth curve between min and max with a most likely value: a beta distribution with α = 1 + λ·(mode − min)/(max − min) and
/// β = 1 + λ·(max − mode)/(max − min); mean (min + λ·mode + max)/(λ + 2) (Malcolm et al. 1959, λ = 4; Vose 2008 for other λ).
/// </summary>
public sealed class PertDistribution(double min, double mode, double max, double lambda = 4) : Distribution
{
    private readonly BetaDistribution _shape = new(1 + lambda * (mode - min) / (max - min), 1 + lambda * (max - mode) / (max - min));

    internal static DistributionForm[] Forms { get; } =
    [
        new("pert", [new("min"), new("mode"), new("max"), new("lambda", 4)], "Most likely value mode, smoothly down to min and max; a larger lambda is narrower.",
            a => TriangularDistribution.ModeError(a[0], a[1], a[2]) ?? (a[3] is >= 0 and <= 1e6 ? null : "lambda must be from 0 to 1000000"),
            a => new PertDistribution(a[0], a[1], a[2], a[3])),
    ];

    public override string Kind => "pert";

    public override (double Low, double High) Support => (min, max);

    public override double Mean => min + (max - min) * _shape.Mean;

    public override double StandardDeviation => (max - min) * _shape.StandardDeviation;

    protected override double QuantileInside(double u)
    {
        (double fromMin, double fromMax) = _shape.Ends(u);
        return fromMin < 0.5 ? min + (max - min) * fromMin : max - (max - min) * fromMax;
    }
}
