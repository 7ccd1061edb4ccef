using System.Runtime.InteropServices;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Engine;

public class DesignRunTests
{
    private const string Small = """
        { "opening": { "accounts": 20 }, "horizonMonths": 12, "replications": 256, "churn": { "annualRate": "0.03 to 0.3" }, "seatFill": { "monthlyRate": "0.005 to 0.05" },
          "correlations": [{ "between": ["churn.annualRate", "seatFill.monthlyRate"], "rank": -0.6 }] }
        """;

    private static Scenario Load(string design)
    {
        using var files = new Files();
        return files.Load(Small, $"sampling.design={design}").ForRun(5, 256);
    }

    [Theory]
    [InlineData("random")]
    [InlineData("latinHypercube")]
    [InlineData("sobol")]
    [InlineData("antithetic")]
    public void Any_split_into_ranges_at_any_number_of_threads_gives_the_same_bits(string design)
    {
        var scenario = Load(design);
        float[] Nrr(long first, int count, int threads) => Simulator.Run(scenario, new() { FirstReplication = first, Replications = count, Seed = 5, Threads = threads })
            .Column(MetricCatalogue.Nrr, 12).ToArray();
        var whole = Nrr(0, 256, 1);
        Assert.Equal(whole, Nrr(0, 256, 3));
        Assert.Equal(whole, (float[])[.. Nrr(0, 37, 2), .. Nrr(37, 100, 1), .. Nrr(137, 119, 2)]);
    }

    [Fact]
    public void A_design_changes_the_draws_of_parameters_and_nothing_else()
    {
        using var files = new Files();
        byte[] Arr(string design) => MemoryMarshal.AsBytes(Simulator.Run(files.Load("{ \"opening\": { \"accounts\": 20 } }", $"sampling.design={design}").ForRun(5, 64), new() { Replications = 64, Seed = 5 })
            .Column(MetricCatalogue.Arr, 24)).ToArray();
        Assert.Equal(Arr("random"), Arr("sobol"));
        Assert.NotEqual(
            Simulator.Run(Load("random"), new() { Replications = 256, Seed = 5 }).Column(MetricCatalogue.Nrr, 12).ToArray(),
            Simulator.Run(Load("sobol"), new() { Replications = 256, Seed = 5 }).Column(MetricCatalogue.Nrr, 12).ToArray());
    }

    [Theory]
    [InlineData("random", 1, 256, "Histories are independent")]
    [InlineData("latinHypercube", 16, 16, "between 16 independent randomisations of 16 histories")]
    [InlineData("antithetic", 2, 128, "between 128 independent pairs")]
    public void The_summary_says_by_which_method_its_errors_are_made(string design, int points, int randomisations, string said)
    {
        var scenario = Load(design);
        var outcomes = Simulator.Run(scenario, new() { Replications = 256, Seed = 5 });
        var summary = SummaryBuilder.Build(scenario, scenario.ToResolvedJson(), outcomes, []);
        Assert.Equal((design, points, randomisations), (summary.Sampling!.Design, summary.Sampling.Points, summary.Sampling.Randomisations));
        Assert.Contains(said, summary.Sampling.Errors, StringComparison.Ordinal);
        var nrr = summary.Metrics["nrr"]!.Months!["12"]!;
        var column = outcomes.Column(MetricCatalogue.Nrr, 12).ToArray();
        double[] means = [.. column.Chunk(points).Select(chunk => chunk.Average(value => (double)value))];
        Assert.Equal(Math.Sqrt(means.Sum(mean => Math.Pow(mean - means.Average(), 2)) / (means.Length - 1) / means.Length), nrr.StandardError!.Value, 1e-9);
    }

    [Fact]
    public void A_run_that_is_stopped_keeps_whole_randomisations_only()
    {
        var scenario = Load("latinHypercube").ForRun(5, 100_000);
        using var stop = new CancellationTokenSource();
        var outcomes = Simulator.Run(scenario, new() { Replications = scenario.Replications, Seed = 5, Threads = 1, Progress = done => { if (done > 200) { stop.Cancel(); } } }, stop.Token);
        Assert.True(outcomes.Partial);
        Assert.Equal(0, outcomes.Replications % scenario.Sampling.Points);
    }
}
