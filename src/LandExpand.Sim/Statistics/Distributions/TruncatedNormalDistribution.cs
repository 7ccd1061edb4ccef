using MathNet.Numerics.Integration;

namespace LandExpand.Sim.Statistics;

/// <summary>A normal of mean and sd before truncation, given that it lies between min and max (Johnson, Kotz and Balakrishnan 1994, section 13.10).</summary>
public sealed class TruncatedNormalDistribution : Distribution
{
    private const double LeastMass = 1e-12;
    private readonly double _mean, _sd, _min, _max, _low, _high, _below, _above, _mass;
    private readonly Lazy<(double Mean, double Sd)> _moments;

    public TruncatedNormalDistribution(double mean, double sd, double min, double max)
    {
        (_mean, _sd, _min, _max) = (mean, sd, min, max);
        (_low, _high) = ((min - mean) / sd, (max - mean) / sd);
        (_below, _above) = (NormalCdf.Of(_low), NormalCdf.UpperTail(_high));
        _mass = MassBetween(_low, _high);
        _moments = new(Moments);
    }

    internal static DistributionForm[] Forms { get; } =
    [
        new("truncatedNormal", [new("mean"), new("sd"), new("min"), new("max")],
            "Normal with mean and sd before truncation, given that it lies between min and max.", Check,
            a => new TruncatedNormalDistribution(a[0], a[1], a[2], a[3])),
    ];

    public override string Kind => "truncatedNormal";

    public override (double Low, double High) Support => (_min, _max);

    /// <summary>The mean after truncation.</summary>
    public override double Mean => _moments.Value.Mean;

    /// <summary>The standard deviation after truncation.</summary>
    public override double StandardDeviation => _moments.Value.Sd;

    // The smaller of the two tails of the untruncated normal is inverted, so that no digits are lost near 1.
    protected override double QuantileInside(double u)
    {
        double lower = _below + u * _mass, upper = _above + (1 - u) * _mass;
        double z = lower < upper ? NormalQuantile.Of(lower) : -NormalQuantile.Of(upper);
        return Math.Clamp(_mean + _sd * z, _min, _max);
    }

    private static string? Check(double[] a) =>
        !(a[1] > 0) ? "sd must be above 0"
        : !(a[2] < a[3]) ? "min must be below max"
        : MassBetween((a[2] - a[0]) / a[1], (a[3] - a[0]) / a[1]) < LeastMass
            ? "almost nothing of this normal lies between min and max; move the range to the mean, or raise sd" : null;

    private static double MassBetween(double low, double high) =>
        low > 0 ? NormalCdf.UpperTail(low) - NormalCdf.UpperTail(high)
        : high < 0 ? NormalCdf.Of(high) - NormalCdf.Of(low)
        : 1 - NormalCdf.Of(low) - NormalCdf.UpperTail(high);

    // By quadrature around the middle of what matters: the closed form subtracts nearly equal numbers in a narrow range.
    private (double Mean, double Sd) Moments()
    {
        double nearest = Math.Clamp(0, _low, _high);
        double reach = Math.Sqrt(nearest * nearest + 80);
        double from = Math.Max(_low, -reach), to = Math.Min(_high, reach);
        double origin = 0.5 * (from + to), width = (to - from) / 40;
        double mass = 0, first = 0, second = 0;
        for (int i = 0; i < 40; i++)
        {
            var rule = new GaussLegendreRule(from + i * width, from + (i + 1) * width, 16);
            for (int k = 0; k < rule.Order; k++)
            {
                double z = rule.GetAbscissa(k), d = z - origin;
                double weight = rule.GetWeight(k) * Math.Exp(0.5 * (nearest * nearest - z * z));
                mass += weight;
                first += weight * d;
                second += weight * d * d;
            }
        }

        double centre = first / mass;
        return (_mean + _sd * (origin + centre), _sd * Math.Sqrt(Math.Max(second / mass - centre * centre, 0)));
    }
}
