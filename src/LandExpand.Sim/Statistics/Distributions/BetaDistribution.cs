using MathNet.Numerics;

namespace LandExpand.Sim.Statistics;

/// <summary>Beta on (0, 1) with parameters α and β: mean α/(α+β) (Johnson, Kotz and Balakrishnan 1995, chapter 25).</summary>
public sealed class BetaDistribution(double alpha, double beta) : Distribution
{
    private const double Least = 0.001, Most = 1e8;

    internal static DistributionForm[] Forms { get; } =
    [
        new("beta", [new("mean"), new("sd")], "A share between 0 and 1, by mean and standard deviation.", MeanAndSdError, a => OfMeanAndSd(a[0], a[1])),
        new("beta", [new("alpha"), new("beta")], "A share between 0 and 1; as after alpha − 1 successes and beta − 1 failures.",
            a => ShapeError("alpha", a[0]) ?? ShapeError("beta", a[1]), a => new BetaDistribution(a[0], a[1])),
    ];

    public override string Kind => "beta";

    public override (double Low, double High) Support => (0, 1);

    public override double Mean => alpha / (alpha + beta);

    public override double StandardDeviation => Math.Sqrt(alpha / (alpha + beta) * (beta / (alpha + beta)) / (alpha + beta + 1));

    /// <summary>By mean in (0, 1) and standard deviation, 0 &lt; sd &lt; √(mean·(1 − mean)).</summary>
    public static BetaDistribution OfMeanAndSd(double mean, double sd)
    {
        double total = mean * (1 - mean) / (sd * sd) - 1;
        return new(mean * total, (1 - mean) * total);
    }

    /// <summary>The quantile x and 1 − x, each with full relative accuracy.</summary>
    internal (double X, double OneMinusX) Ends(double u)
    {
        double logit = u <= 0.5 ? Logit(alpha, beta, u) : -Logit(beta, alpha, 1 - u);
        return (1 / (1 + Math.Exp(-logit)), 1 / (1 + Math.Exp(logit)));
    }

    protected override double QuantileInside(double u) => Ends(u).X;

    private static double Logit(double a, double b, double u)
    {
        // Left of the root: the lower tail is below its first term x^a/(a·B(a, b)); near the root for larger a and b: normal on the logit scale.
        double left = (Math.Log(u * a) + SpecialFunctions.GammaLn(a) + SpecialFunctions.GammaLn(b) - SpecialFunctions.GammaLn(a + b)) / a;
        double normal = Math.Log(a / b) + NormalQuantile.Of(u) * Math.Sqrt(1 / a + 1 / b);
        return LogConcaveRoot.Find(
            t => IncompleteBeta.Of(a, b, t) is var (lower, density) ? (lower, Math.Exp(density - lower)) : default,
            Math.Log(u), a > 1 && b > 1 ? Math.Max(left, normal) : left);
    }

    private static string? MeanAndSdError(double[] a)
    {
        if (!(a[0] > 0 && a[0] < 1))
        {
            return "mean must be between 0 and 1, both excluded";
        }

        double most = Math.Sqrt(a[0] * (1 - a[0]));
        double total = most * most / (a[1] * a[1]) - 1;
        bool usable = a[1] > 0 && Math.Min(a[0], 1 - a[0]) * total >= Least && total <= Most;
        return usable ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"sd must be above {most * 1.1e-4:G3} and well below {most:G4}, the most that this mean allows");
    }

    private static string? ShapeError(string name, double value) => value is >= Least and <= Most ? null : $"{name} must be from 0.001 to 100000000";
}
