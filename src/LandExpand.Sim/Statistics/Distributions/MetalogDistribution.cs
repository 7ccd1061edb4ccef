using System.Globalization;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// The three-term metalog through P10, P50 and P90 (Keelin 2016, "The metalog distributions", symmetric-percentile triplets): M(u) = a1 + a2·L + a3·(u − ½)·L with
/// L = ln(u/(1 − u)). Without bounds the quantile is M; with a lower bound it is min + e^M, with an upper bound max − e^−M, with both
/// (min + max·e^M)/(1 + e^M), M passing through the percentiles transformed likewise.
/// </summary>
public sealed class MetalogDistribution : Distribution
{
    // |a3| ÷ a2 up to which M rises everywhere (Keelin 2016: 1.66711, the reciprocal of the largest u − ½ + u·(1 − u)·L; here rounded down).
    private const double MostSkew = 1.6671;
    private const double LogOfNine = 2.1972245773362196;
    private readonly double _min, _max, _a1, _a2, _a3;
    private readonly Lazy<(double Mean, double Sd)> _moments;

    /// <param name="min">Lower bound; minus infinity if there is none.</param>
    /// <param name="max">Upper bound; plus infinity if there is none.</param>
    public MetalogDistribution(double p10, double p50, double p90, double min = double.NegativeInfinity, double max = double.PositiveInfinity)
    {
        (_min, _max) = (min, max);
        double low = Transform(p10, min, max), middle = Transform(p50, min, max), high = Transform(p90, min, max);
        _a1 = middle;
        _a2 = (high - low) / (2 * LogOfNine);
        _a3 = (high - middle - (middle - low)) / (0.8 * LogOfNine);
        _moments = new(Moments);
    }

    internal static DistributionForm[] Forms { get; } =
    [
        Form([], "By three percentiles, unbounded."),
        Form(["min"], "By three percentiles, nothing below min."),
        Form(["max"], "By three percentiles, nothing above max."),
        Form(["min", "max"], "By three percentiles, between min and max."),
    ];

    public override string Kind => "metalog";

    public override (double Low, double High) Support => (_min, _max);

    /// <summary>By quadrature; finite, as forms with an infinite mean are refused.</summary>
    public override double Mean => _moments.Value.Mean;

    /// <summary>By quadrature; plus infinity where one bound is given and the open tail is as heavy as a power of 2 or less.</summary>
    public override double StandardDeviation => _moments.Value.Sd;

    /// <summary>Tail exponent of the open side with one bound: the mean needs it below 1, the variance below ½; 0 otherwise.</summary>
    private double OpenTail =>
        double.IsFinite(_min) == double.IsFinite(_max) ? 0 : double.IsFinite(_min) ? _a2 + 0.5 * _a3 : _a2 - 0.5 * _a3;

    protected override double QuantileInside(double u) => AtLogit(Math.Log(u) - Elementary.LogOnePlus(-u), u);

    private static DistributionForm Form(string[] bounds, string doc)
    {
        (double Min, double Max) Bounds(double[] a) => (
            bounds.Contains("min") ? a[3] : double.NegativeInfinity,
            bounds.Contains("max") ? a[^1] : double.PositiveInfinity);
        MetalogDistribution Make(double[] a) => new(a[0], a[1], a[2], Bounds(a).Min, Bounds(a).Max);
        return new("metalog", [new("p10"), new("p50"), new("p90"), .. bounds.Select(name => new DistributionArgument(name))], doc,
            a => OrderError(a, Bounds(a)) ?? ShapeError(Make(a)), Make);
    }

    private static string? OrderError(double[] a, (double Min, double Max) bounds) =>
        !(a[0] < a[1] && a[1] < a[2]) ? "p10 must be below p50, and p50 below p90"
        : !(bounds.Min < a[0]) ? "min must be below p10"
        : !(a[2] < bounds.Max) ? "max must be above p90" : null;

    private static string? ShapeError(MetalogDistribution metalog)
    {
        (double a1, double a2, double a3) = (metalog._a1, metalog._a2, metalog._a3);
        if (Math.Abs(a3) > MostSkew * a2)
        {
            // M(0.1) and M(0.9) stay; p50 may lie where the skew stays within its limit.
            double centre = a1 + 0.4 * LogOfNine * a3, reach = 0.4 * LogOfNine * MostSkew * a2;
            string from = metalog.Back(centre - reach).ToString("G4", CultureInfo.InvariantCulture);
            string to = metalog.Back(centre + reach).ToString("G4", CultureInfo.InvariantCulture);
            return $"the percentiles are too skewed for a metalog; with this p10 and p90, p50 must lie between {from} and {to}";
        }

        return metalog.OpenTail < 1 ? null
            : double.IsFinite(metalog._min) ? "the upper tail is so heavy that the mean is infinite; give max too, or bring p90 nearer to p50"
            : "the lower tail is so heavy that the mean is infinite; give min too, or bring p10 nearer to p50";
    }

    private static double Transform(double x, double min, double max) => (double.IsFinite(min), double.IsFinite(max)) switch
    {
        (false, false) => x,
        (true, false) => Math.Log(x - min),
        (false, true) => -Math.Log(max - x),
        _ => Math.Log((x - min) / (max - x)),
    };

    private double Back(double m) => (double.IsFinite(_min), double.IsFinite(_max)) switch
    {
        (false, false) => m,
        (true, false) => _min + Math.Exp(m),
        (false, true) => _max - Math.Exp(-m),
        _ => m < 0 ? _min + (_max - _min) / (1 + Math.Exp(-m)) : _max - (_max - _min) / (1 + Math.Exp(m)),
    };

    private double AtLogit(double logit, double u) => Back(_a1 + (_a2 + _a3 * (u - 0.5)) * logit);

    // Trapezoidal rule over logit u: the integrand is analytic and falls exponentially on both sides, so the error is far below 1e-9.
    private (double Mean, double Sd) Moments()
    {
        double tail = OpenTail;
        double mean = tail < 1 ? Integrate(x => x, 1 - tail) : double.IsFinite(_min) ? double.PositiveInfinity : double.NegativeInfinity;
        double sd = tail < 0.5 ? Math.Sqrt(Math.Max(Integrate(x => (x - mean) * (x - mean), 1 - 2 * tail), 0)) : double.PositiveInfinity;
        return (mean, sd);
    }

    private double Integrate(Func<double, double> f, double decay)
    {
        double reach = Math.Min(45 / decay, 600), step = Math.Min(0.125, reach / 64), sum = 0, weights = 0;
        for (double logit = -reach; logit <= reach; logit += step)
        {
            double e = Math.Exp(-Math.Abs(logit)), tailShare = e / (1 + e);
            double weight = tailShare / (1 + e);
            sum += weight * f(AtLogit(logit, logit < 0 ? tailShare : 1 / (1 + e)));
            weights += weight;
        }

        return sum / weights;
    }
}
