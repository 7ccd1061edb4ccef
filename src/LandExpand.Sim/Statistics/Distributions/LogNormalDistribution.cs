namespace LandExpand.Sim.Statistics;

/// <summary>A positive quantity whose logarithm is normal.</summary>
/// <param name="logMean">Mean of the logarithm.</param>
/// <param name="logSd">Standard deviation of the logarithm, 0 or above.</param>
public sealed class LogNormalDistribution(double logMean, double logSd) : Distribution
{
    private const double Z95 = 1.6448536269514722;

    internal static DistributionForm[] Forms { get; } =
    [
        new("logNormal", [new("mean"), new("sd")], "Positive and skewed to the right, by its own mean and standard deviation.",
            a => !(a[0] > 0) ? "mean must be above 0" : !(a[1] >= 0) ? "sd must be 0 or above" : null, a => OfMeanAndSd(a[0], a[1])),
        new("logNormal", [new("low"), new("high")], "Positive and skewed to the right, by a 90 % interval: 5 % lie below low, 5 % above high.",
            a => !(a[0] > 0) ? "low must be above 0 (where 0 is possible, use uniform or pert)" : !(a[0] < a[1]) ? "low must be below high" : null, a => OfInterval(a[0], a[1])),
    ];

    /// <summary>Mean of the logarithm.</summary>
    internal double LogMean => logMean;

    /// <summary>Standard deviation of the logarithm.</summary>
    internal double LogSd => logSd;

    public override string Kind => "logNormal";

    public override (double Low, double High) Support => logSd == 0 ? (Mean, Mean) : (0, double.PositiveInfinity);

    public override double Mean => Math.Exp(logMean + 0.5 * logSd * logSd);

    public override double StandardDeviation => Mean * Math.Sqrt(Elementary.ExpMinusOne(logSd * logSd));

    /// <summary>By mean (&gt; 0) and standard deviation (≥ 0) of the quantity itself.</summary>
    public static LogNormalDistribution OfMeanAndSd(double mean, double sd)
    {
        double ratio = sd / mean;
        double variance = Elementary.LogOnePlus(ratio * ratio);
        return new(Math.Log(mean) - 0.5 * variance, Math.Sqrt(variance));
    }

    /// <summary>By the 5th and the 95th percentile, 0 &lt; low &lt; high.</summary>
    public static LogNormalDistribution OfInterval(double low, double high)
    {
        double logLow = Math.Log(low), logHigh = Math.Log(high);
        return new(0.5 * (logLow + logHigh), (logHigh - logLow) / (2 * Z95));
    }

    protected override double QuantileInside(double u) => logSd == 0 ? Mean : Math.Exp(logMean + logSd * NormalQuantile.Of(u));
}
