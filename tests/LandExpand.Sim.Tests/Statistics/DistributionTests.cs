using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public class DistributionTests
{
    private static readonly double[] Probabilities =
        [1e-9, 1e-7, 1e-4, 0.01, 0.05, 0.1, 0.25, 0.4, 0.499, 0.5, 0.501, 0.6, 0.75, 0.9, 0.99, 0.9999, 1 - 1e-7, 1 - 1e-9];

    public static TheoryData<string, string, double[]> Examples { get; } = new()
    {
        { "constant", "value", [3.5] },
        { "uniform", "min,max", [-2, 7] },
        { "triangular", "min,mode,max", [1, 2, 9] },
        { "triangular", "min,mode,max", [1, 1, 9] },
        { "pert", "min,mode,max", [5, 12, 60, 4] },
        { "pert", "min,mode,max,lambda", [5, 60, 60, 40] },
        { "normal", "mean,sd", [-1, 3] },
        { "truncatedNormal", "mean,sd,min,max", [0, 1, -1, 10] },
        { "truncatedNormal", "mean,sd,min,max", [0, 1, 5, 40] },
        { "truncatedNormal", "mean,sd,min,max", [0.2, 0.1, 0.19, 0.21] },
        { "logNormal", "mean,sd", [20, 15] },
        { "logNormal", "low,high", [5, 50] },
        { "gamma", "mean,sd", [4, 2] },
        { "gamma", "shape,scale", [0.05, 2] },
        { "gamma", "shape,scale", [0.7, 2] },
        { "gamma", "shape,scale", [30, 0.1] },
        { "gamma", "shape,scale", [1e6, 1] },
        { "beta", "mean,sd", [0.2, 0.1] },
        { "beta", "alpha,beta", [0.1, 0.3] },
        { "beta", "alpha,beta", [0.5, 20] },
        { "beta", "alpha,beta", [3000, 0.5] },
        { "beta", "alpha,beta", [4e5, 1e6] },
        { "weibull", "shape,scale", [0.7, 12] },
        { "weibull", "shape,scale", [5000, 12] },
        { "discrete", "values,weights", [1, 12, 36, 0.4, 0.5, 0.1] },
        { "empirical", "values", [5, 1, 9, 2, 2] },
        { "metalog", "p10,p50,p90", [4, 10, 20] },
        { "metalog", "p10,p50,p90,min", [4, 10, 20, 0] },
        { "metalog", "p10,p50,p90,max", [4, 10, 20, 50] },
        { "metalog", "p10,p50,p90,min,max", [4, 10, 20, 0, 100] },
    };

    [Theory, MemberData(nameof(Examples))]
    public void Quantiles_are_finite_rise_and_stay_in_the_support(string kind, string names, double[] arguments)
    {
        Distribution distribution = Make(kind, names, arguments);
        double last = double.NegativeInfinity;
        for (int i = -400; i <= 400; i++)
        {
            double u = 1 / (1 + Math.Exp(-i * 20.7 / 400));
            double x = distribution.Quantile(Math.Clamp(u, 1e-9, 1 - 1e-9));
            Assert.True(double.IsFinite(x), $"u = {u}");
            Assert.True(x >= last - 1e-13 * Math.Abs(last), $"u = {u}: {x} after {last}");
            Assert.InRange(x, distribution.Support.Low, distribution.Support.High);
            last = Math.Max(last, x);
        }
    }

    [Theory, MemberData(nameof(Examples))]
    public void Mean_and_sd_equal_the_integrals_of_the_quantile_function(string kind, string names, double[] arguments)
    {
        Distribution distribution = Make(kind, names, arguments);
        double tolerance = kind is "discrete" or "constant" ? 2e-3 : kind is "empirical" or "uniform" or "triangular" || names.EndsWith("p90,min") ? 1e-5 : 1e-7;
        double mean = Integral(distribution.Quantile);
        double variance = Integral(u => Math.Pow(distribution.Quantile(u) - distribution.Mean, 2));
        Assert.Equal(0, (mean - distribution.Mean) / Math.Max(distribution.StandardDeviation, 1e-3), tolerance);
        Assert.Equal(1, kind == "constant" ? 1 : Math.Sqrt(variance) / distribution.StandardDeviation, tolerance);

        // The same check with the sd of a sample of two would not pass.
        Assert.True(kind == "constant" || Math.Abs(Math.Sqrt(2 * variance) / distribution.StandardDeviation - 1) > tolerance);
    }

    [Theory, MemberData(nameof(SmoothExamples))]
    public void Quantile_inverts_the_published_distribution_function(string kind, string names, double[] arguments, Func<double, double> cdf)
    {
        Distribution distribution = Make(kind, names, arguments);
        foreach (double u in Probabilities)
        {
            double x = distribution.Quantile(u);
            Assert.True(Math.Abs(cdf(x) - u) < 1e-11, $"u = {u}: {cdf(x)}");
            Assert.False(Math.Abs(cdf(x * (1 + 1e-3)) - u) < 1e-11 && u is > 1e-4 and < 0.9999, $"u = {u}: the check cannot fail");
        }
    }

    public static TheoryData<string, string, double[], Func<double, double>> SmoothExamples { get; } = new()
    {
        { "normal", "mean,sd", [-1, 3], x => MathNet.Numerics.Distributions.Normal.CDF(-1, 3, x) },
        { "logNormal", "mean,sd", [20, 15], x => MathNet.Numerics.Distributions.LogNormal.CDF(Math.Log(20) - 0.5 * Math.Log(1.5625), Math.Sqrt(Math.Log(1.5625)), x) },
        { "gamma", "mean,sd", [4, 2], x => MathNet.Numerics.Distributions.Gamma.CDF(4, 1, x) },
        { "gamma", "shape,scale", [0.7, 2], x => MathNet.Numerics.Distributions.Gamma.CDF(0.7, 0.5, x) },
        { "beta", "alpha,beta", [0.5, 20], x => MathNet.Numerics.Distributions.Beta.CDF(0.5, 20, x) },
        { "beta", "mean,sd", [0.2, 0.1], x => MathNet.Numerics.Distributions.Beta.CDF(3, 12, x) },
        { "pert", "min,mode,max", [0, 10, 40, 4], x => MathNet.Numerics.Distributions.Beta.CDF(2, 4, x / 40) },
        { "weibull", "shape,scale", [0.7, 12], x => 1 - Math.Exp(-Math.Pow(x / 12, 0.7)) },
        { "triangular", "min,mode,max", [1, 2, 9], x => MathNet.Numerics.Distributions.Triangular.CDF(1, 9, 2, x) },
    };

    // Computed with mpmath 1.3 at 40 digits, by root finding on the logarithm of the regularised incomplete functions.
    [Theory]
    [InlineData("gamma", 0.05, 1, 0.3, 2.0378971887326631662e-11)]
    [InlineData("gamma", 0.05, 1, 1 - 1.0 / (1 << 30), 15.183912871268436991)]
    [InlineData("gamma", 30, 1, 1e-9, 7.7396477272971098111)]
    [InlineData("gamma", 1000, 1, 1 - 1.0 / (1 << 30), 1201.8852090171147524)]
    [InlineData("gamma", 2.5, 1, 0.5, 2.1757300955477636586)]
    [InlineData("beta", 0.1, 0.3, 1e-9, 1.2091193268591451262e-89)]
    [InlineData("beta", 0.5, 20, 0.25, 0.0025668932607914495463)]
    [InlineData("beta", 0.1, 0.3, 0.75, 0.46661184565557969985)]
    [InlineData("beta", 3, 12, 1e-9, 0.00014010927170491887211)]
    [InlineData("beta", 200, 500, 0.4, 0.28119702883642401508)]
    [InlineData("gamma", 15.5, 1, 0.2, 12.127528209176728518)]
    [InlineData("gamma", 17, 1, 0.001, 7.0283493946741413916)]
    [InlineData("gamma", 10000, 1, 0.1, 9872.0608750497357785)]
    [InlineData("beta", 17, 0.01, 0.02, 0.99509128745014823587)]
    [InlineData("beta", 15.5, 100, 0.001, 0.055336618464035679042)]
    [InlineData("beta", 17, 3, 0.9, 0.94053502904641101066)]
    public void Gamma_and_beta_quantiles_agree_with_forty_digit_arithmetic(string kind, double a, double b, double u, double expected)
    {
        double x = Make(kind, kind == "gamma" ? "shape,scale" : "alpha,beta", [a, b]).Quantile(u);
        Assert.True(Math.Abs(x / expected - 1) < 1e-11, $"{x:R}");
        Assert.False(Math.Abs(x / Make(kind, kind == "gamma" ? "shape,scale" : "alpha,beta", [a, b]).Quantile(u * 0.9999) - 1) < 1e-11);
    }

    [Theory]
    [InlineData(1e-300, -37.047096299361199237)]
    [InlineData(1e-9, -5.9978070150076868716)]
    [InlineData(0.07, -1.4757910281791707352)]
    [InlineData(0.3, -0.52440051270804078404)]
    [InlineData(0.5, 0)]
    public void The_normal_quantile_agrees_with_forty_digit_arithmetic_and_inverts_the_cdf(double u, double expected)
    {
        double z = NormalQuantile.Of(u);
        Assert.True(Math.Abs(z - expected) <= 4e-15 * Math.Abs(expected), $"{z:R}");
        Assert.Equal(1, NormalCdf.Of(z) / u, 1e-12);
        Assert.Equal(1, NormalCdf.UpperTail(-z) / u, 1e-12);
    }

    [Fact]
    public void Five_to_fifty_has_five_percent_below_and_above()
    {
        Distribution distribution = Make("logNormal", "low,high", [5, 50]);
        Assert.Equal(5, distribution.Quantile(0.05), 1e-12);
        Assert.Equal(50, distribution.Quantile(0.95), 1e-11);
        Assert.Equal(Math.Sqrt(250), distribution.Quantile(0.5), 1e-12);
    }

    [Theory, MemberData(nameof(Examples))]
    public void A_metalog_passes_through_its_percentiles(string kind, string names, double[] arguments)
    {
        if (kind == "metalog")
        {
            Distribution distribution = Make(kind, names, arguments);
            Assert.Equal(arguments[0], distribution.Quantile(0.1), 1e-12);
            Assert.Equal(arguments[1], distribution.Quantile(0.5), 1e-12);
            Assert.Equal(arguments[2], distribution.Quantile(0.9), 1e-12);
        }
    }

    [Fact]
    public void A_pert_mean_weighs_the_mode_four_times() =>
        Assert.Equal((5 + 4 * 12 + 60) / 6.0, Make("pert", "min,mode,max", [5, 12, 60, 4]).Mean, 1e-12);

    [Fact]
    public void The_discrete_quantile_is_the_smallest_value_that_reaches_the_probability()
    {
        Distribution distribution = Make("discrete", "values,weights", [12, 1, 36, 0.25, 0.5, 0.25]);
        Assert.Equal([1, 1, 12, 12, 36], new[] { 0.001, 0.5, 0.500001, 0.75, 0.76 }.Select(distribution.Quantile));
        Assert.False(distribution.IsConstant);
        Assert.True(Make("discrete", "values,weights", [3, 4, 1, 0]).IsConstant);
    }

    [Fact]
    public void The_empirical_quantile_lies_on_lines_between_sorted_values()
    {
        Distribution distribution = Make("empirical", "values", [9, 1, 5]);
        Assert.Equal([1, 3, 5, 7, 9], new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(distribution.Quantile));
    }

    private static Distribution Make(string kind, string names, double[] arguments) =>
        DistributionKinds.Find(kind, names.Split(','))!.Create(arguments);

    // Trapezoidal rule over the logit of u; exact to about 1e-12 for smooth quantile functions whose moments exist.
    private static double Integral(Func<double, double> f)
    {
        double sum = 0, weights = 0;
        for (int i = -4000; i <= 4000; i++)
        {
            double logit = i * 0.009;
            double u = 1 / (1 + Math.Exp(-logit)), weight = u / (1 + Math.Exp(logit));
            sum += u > 0 && u < 1 ? weight * f(u) : 0;
            weights += weight;
        }

        return sum / weights;
    }
}
