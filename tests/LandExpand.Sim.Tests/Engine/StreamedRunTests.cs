using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Statistical;

namespace LandExpand.Sim.Tests.Engine;

/// <summary>A run of more replications than are held one by one.</summary>
public sealed class StreamedRunTests
{
    private const int Replications = Outcomes.MostHeld + 3000;
    private static readonly Scenario Small = StillScenario.With("""
        "horizonMonths": 4, "opening": { "accounts": 3 }, "churn": { "annualRate": 0.3 }, "usage": { "monthlyVolatility": 0.2 }, "pricing": { "model": "usage", "usagePrice": 0.1, "seatPrice": null }
        """);
    private static readonly Lazy<Outcomes> Whole = new(() => Range(0, Replications));
    private static readonly Lazy<Outcomes> Named = new(() => Simulator.Run(
        Small, new() { Replications = Replications, Seed = 1, Kept = [(MetricCatalogue.Arr, 4), (MetricCatalogue.Nrr, 4)] }));

    [Fact]
    public void Means_are_exact_and_percentiles_as_near_as_stated()
    {
        foreach (var metric in new[] { MetricCatalogue.Arr, MetricCatalogue.Nrr })
        {
            float[] exact = [.. Named.Value.Column(metric, 4)];
            Assert.Equal(Replications, exact.Length); // what is named is held whole
            var (expected, streamed) = (Estimates.OfColumn(exact)!, Estimates.Of(Whole.Value, metric, 4)!);
            Assert.Equal(exact.Sum(value => (double)value) / Replications, streamed.Mean!.Value, 1e-9 * expected.Mean!.Value);
            Assert.Equal(expected.StandardError!.Value, streamed.StandardError!.Value, 1e-9 * expected.StandardError.Value);
            foreach (var (a, b) in new[] { (expected.P5, streamed.P5), (expected.P50, streamed.P50), (expected.P95, streamed.P95), (expected.Cvar5, streamed.Cvar5), (expected.QuantileIntervals["p10"][0], streamed.QuantileIntervals["p10"][0]) })
            {
                Assert.Equal(a!.Value, b!.Value, 2 * ValueSketch.RelativeError * Math.Abs(a.Value));
            }

            Assert.NotEqual(expected.Mean.Value, MeanEstimate.Of(Whole.Value.Column(metric, 4))!.Mean); // what is held alone says something else
        }
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(Outcomes.MostHeld - 5)]
    [InlineData(Outcomes.MostHeld + 2000)]
    public void Ranges_join_to_the_bits_of_one_run(int first)
    {
        var joined = OutcomeRanges.Join(Range(0, first), Range(first, Replications - first));
        Assert.Equal(Whole.Value.Held, joined.Held);
        foreach (var metric in new[] { MetricCatalogue.Arr, MetricCatalogue.QuickRatio })
        {
            Assert.True(Whole.Value.Column(metric, 4).SequenceEqual(joined.Column(metric, 4)));
            Assert.Equal(Whole.Value.Stream(metric, 4)!.Mean, joined.Stream(metric, 4)!.Mean);
            Assert.Equal(Whole.Value.Stream(metric, 4)!.Ascending(), joined.Stream(metric, 4)!.Ascending());
        }
    }

    [Fact]
    public void The_summary_counts_all_and_says_what_comes_from_the_first()
    {
        var summary = SummaryBuilder.Build(Small, "{}", Whole.Value, []);
        Assert.Equal((Replications, Outcomes.MostHeld), (summary.Replications, summary.ReplicationsHeld));
        Assert.Equal(Replications, summary.Metrics["arr"]!.Months!["4"]!.N);
        Assert.Equal(1, summary.Bands["4"].Values.Sum(band => band!.Probability), 1e-12);
        Assert.Contains(summary.Notes, note => note.StartsWith("Means are those of all 134,072 histories", StringComparison.Ordinal));
    }

    private static Outcomes Range(long first, int count) => Simulator.Run(Small, new() { FirstReplication = first, Replications = count, Seed = 1 });
}
