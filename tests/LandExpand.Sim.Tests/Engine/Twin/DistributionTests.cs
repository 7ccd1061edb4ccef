using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>
/// Engine and twin under different seeds, so that they share no draw: their outcomes are samples of one distribution. A mean may part by four standard errors,
/// a distribution by what two samples of these sizes pass once in 16,000 times (Smirnov 1948), as four standard errors are.
/// </summary>
public sealed class DistributionTests
{
    private const int OfEngine = 3200;
    private const int OfTwin = 800;
    private const double Critical = 2.28; // sqrt(-ln(6.3e-5 / 2) / 2)
    private static readonly string[] Compared = ["arr", "nrr", "grr", "logoRetention", "expansionArr"];

    [Theory]
    [InlineData("default.json", "churn.annualRate=0.1")]
    [InlineData("pricing-hybrid.json", "expansion.monthlyRatePerTeam=0.025")]
    [InlineData("smb-self-serve.json", "contraction.monthlyProbability=0.05")]
    public void Outcomes_have_the_distribution_of_the_twin_and_not_that_of_one_of_other_parameters(string name, string other)
    {
        string[] few = ["opening.accounts=30", "lands.perMonth=1"];
        var engine = MetricSamples.OfEngine(Files.LoadShipped(name, few), 1, OfEngine, 24, Compared);
        double[][] Twin(params string[] changes) => MetricSamples.OfTwin(Files.LoadShipped(name, [.. few, .. changes]), 2, OfTwin, 24, Compared);
        var scores = Scores(engine, Twin());
        Assert.All(scores, score => Assert.True(score.Mean < 4 && score.Spread < Critical, $"{score}"));
        Assert.Contains(Scores(engine, Twin(other)), score => score.Mean > 4 && score.Spread > Critical);
    }

    /// <summary>Standard errors between the means, and the greatest distance between the distributions as a multiple of sqrt(1/n + 1/m).</summary>
    private static List<(string Metric, double Mean, double Spread)> Scores(double[][] engine, double[][] twin) => [.. Compared.Select((metric, i) =>
    {
        var ((mean, error), (twinMean, twinError)) = (MeanAndError(engine[i]), MeanAndError(twin[i]));
        var distance = Math.Abs(mean - twinMean) / Math.Sqrt((error * error) + (twinError * twinError));
        return (metric, distance, Largest([.. engine[i].Order()], [.. twin[i].Order()]) / Math.Sqrt((1.0 / OfEngine) + (1.0 / OfTwin)));
    })];

    private static (double Mean, double Error) MeanAndError(double[] values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length));
    }

    /// <summary>The greatest distance between two empirical distributions.</summary>
    private static double Largest(double[] a, double[] b)
    {
        var (i, j, largest) = (0, 0, 0.0);
        while (i < a.Length && j < b.Length)
        {
            var value = Math.Min(a[i], b[j]);
            for (; i < a.Length && a[i] == value; i++)
            {
            }

            for (; j < b.Length && b[j] == value; j++)
            {
            }

            largest = Math.Max(largest, Math.Abs(((double)i / a.Length) - ((double)j / b.Length)));
        }

        return largest;
    }
}
