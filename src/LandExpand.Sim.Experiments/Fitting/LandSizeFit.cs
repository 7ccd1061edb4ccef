using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>The size of first contracts: log-normal or gamma, by likelihood; by mean and standard deviation alone where neither has the mean of the record.</summary>
/// <param name="Sizes">What was seen, in ascending order: yearly value, or seats.</param>
/// <param name="Form">log-normal or gamma.</param>
/// <param name="Mean">Mean.</param>
/// <param name="Sd">Standard deviation across accounts.</param>
/// <param name="Correlation">Between the two estimates.</param>
/// <param name="LogLikelihoods">Of each form tried.</param>
public sealed record LandSizeFit(
    IReadOnlyList<double> Sizes, string Form, FittedValue Mean, FittedValue Sd, double Correlation, IReadOnlyDictionary<string, double> LogLikelihoods)
{
    private const int FewestLands = 8;
    private const double Z90 = 1.6448536269514722;

    /// <param name="sizes">Over 0.</param>
    /// <param name="path">The parameter: <c>land.acv</c> or <c>land.seats</c>.</param>
    public static LandSizeFit? Of(IEnumerable<double> sizes, string path)
    {
        double[] sorted = [.. sizes.Order()];
        if (sorted.Length < FewestLands || sorted[^1] <= sorted[0] * (1 + 1e-9))
        {
            return null;
        }

        var n = sorted.Length;
        var (mean, logMean) = (sorted.Average(), sorted.Average(Math.Log));
        var logVariance = sorted.Sum(size => Math.Pow(Math.Log(size) - logMean, 2)) / n;
        var variance = sorted.Sum(size => (size - mean) * (size - mean)) / n;
        var gamma = GammaFit(sorted, mean, logMean);
        var logNormal = -n * (logMean + (0.5 * Math.Log(2 * Math.PI * logVariance)) + 0.5);
        var likelihoods = new Dictionary<string, double> { ["logNormal"] = logNormal, ["gamma"] = gamma.Value };
        var form = logNormal >= gamma.Value ? "logNormal" : "gamma";
        var (m, s, ofMean, ofSd, joint) = form == "logNormal" ? LogNormal(logMean, logVariance * n / (n - 1), n) : Gamma(mean, gamma, n);
        if (Math.Abs(m - mean) > 3 * Math.Sqrt(variance / n))
        {
            // Neither form has the mean of the record, which is what revenue depends on.
            (m, s) = (mean, Math.Sqrt(variance * n / (n - 1)));
            var (third, fourth) = (sorted.Average(size => Math.Pow(size - mean, 3)), sorted.Average(size => Math.Pow(size - mean, 4)));
            (ofMean, ofSd, joint) = (variance / n, Math.Max(fourth - (variance * variance), 0) / (4 * s * s * n), third / (2 * s * n));
        }

        FittedValue Value(string argument, string meaning, double value, double varianceOf)
        {
            var spread = Math.Exp(Z90 * Math.Sqrt(varianceOf) / value);
            return new(path, meaning, path == "land.acv" ? FittedUnit.Money : FittedUnit.Number, value, value / spread, value * spread, FormattableString.Invariant($"{n:N0} lands, {form}"))
            {
                DrawName = $"{path}.{form}.{argument}",
            };
        }

        var what = path == "land.acv" ? "yearly value of a first contract" : "seats at landing";
        return new(sorted, form, Value("mean", what + ", mean", m, ofMean), Value("sd", what + ", standard deviation across accounts", s, ofSd), joint / Math.Sqrt(ofMean * ofSd), likelihoods);
    }

    /// <summary>The share of accounts that land below a size.</summary>
    public double Below(double size)
    {
        if (Form == "logNormal")
        {
            var distribution = LogNormalDistribution.OfMeanAndSd(Mean.Value, Sd.Value);
            return NormalCdf.Of((Math.Log(size) - distribution.LogMean) / distribution.LogSd);
        }

        var shape = Math.Pow(Mean.Value / Sd.Value, 2);
        return Math.Exp(IncompleteGamma.Of(shape, Math.Log(size * shape / Mean.Value)).LogLower);
    }

    // Mean and sd of the quantity from mean μ and variance v of its logarithm, whose estimates are independent with variances v/n and 2v²/n.
    private static (double Mean, double Sd, double OfMean, double OfSd, double Joint) LogNormal(double logMean, double v, int n)
    {
        var mean = Math.Exp(logMean + (v / 2));
        var sd = mean * Math.Sqrt(Math.Exp(v) - 1);
        var (ofLog, ofVariance) = (v / n, 2 * v * v / n);
        var slope = sd * (0.5 + (0.5 * Math.Exp(v) / (Math.Exp(v) - 1)));
        return (mean, sd, mean * mean * (ofLog + (ofVariance / 4)), (sd * sd * ofLog) + (slope * slope * ofVariance), (mean * sd * ofLog) + (mean / 2 * slope * ofVariance));
    }

    // The mean and the shape of a gamma are estimated independently (Cox and Reid 1987); sd = mean ÷ √shape.
    private static (double Mean, double Sd, double OfMean, double OfSd, double Joint) Gamma(double mean, Maximum shape, int n)
    {
        var (k, ofLogShape) = (Math.Exp(shape.At[0]), shape.Covariance?[0, 0] ?? 1);
        var sd = mean / Math.Sqrt(k);
        var ofMean = sd * sd / n;
        return (mean, sd, ofMean, (ofMean / k) + (sd * sd * ofLogShape / 4), ofMean / Math.Sqrt(k));
    }

    private static Maximum GammaFit(double[] sizes, double mean, double logMean)
    {
        var n = sizes.Length;
        double At(double[] at)
        {
            var k = Math.Exp(at[0]);
            return n * (((k - 1) * logMean) - k - (k * Math.Log(mean / k)) - MathNet.Numerics.SpecialFunctions.GammaLn(k));
        }

        return Maximum.Of(At, [0]);
    }
}
