namespace LandExpand.Sim.Statistics;

/// <summary>Density rising linearly from min to mode and falling linearly to max.</summary>
public sealed class TriangularDistribution(double min, double mode, double max) : Distribution
{
    internal static DistributionForm[] Forms { get; } =
    [
        new("triangular", [new("min"), new("mode"), new("max")], "Most likely value mode; straight lines down to min and max.",
            a => ModeError(a[0], a[1], a[2]), a => new TriangularDistribution(a[0], a[1], a[2])),
    ];

    public override string Kind => "triangular";

    public override (double Low, double High) Support => (min, max);

    public override double Mean => min + ((mode - min) + (max - min)) / 3;

    public override double StandardDeviation
    {
        get
        {
            double width = max - min, rise = mode - min;
            return Math.Sqrt((width * width - width * rise + rise * rise) / 18);
        }
    }

    /// <summary>The sentence for a wrong order of min, mode and max, or null.</summary>
    internal static string? ModeError(double min, double mode, double max) =>
        !(min < max) ? "min must be below max" : mode < min || mode > max ? "mode must lie between min and max" : null;

    protected override double QuantileInside(double u)
    {
        double width = max - min;
        return u * width < mode - min ? min + Math.Sqrt(u * width * (mode - min)) : max - Math.Sqrt((1 - u) * width * (max - mode));
    }
}
