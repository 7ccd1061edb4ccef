using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Precision;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Scenarios;
using LandExpand.Sim.Tests.Statistical;

namespace LandExpand.Sim.Tests.Experiments.Precision;

public class PrecisionRunTests
{
    private const string Small = """
        { "opening": { "accounts": 15 }, "lands": { "perMonth": 1 }, "horizonMonths": 12, "churn": { "annualRate": { "uniform": { "min": 0.03, "max": 0.3 } } }, "sampling": { "points": 64, "design": "DESIGN" } }
        """;

    private static readonly SimulationOptions Options = new() { Replications = 1, Seed = 5 };

    private static Scenario Load(string design)
    {
        using var files = new Files();
        return files.Load(Small.Replace("DESIGN", design, StringComparison.Ordinal)).ForRun(5, 256);
    }

    private static PrecisionTarget Target(string text, double half, bool relative = false)
    {
        var problems = new List<InputProblem>();
        return new(MetricStatisticReader.Read(text, 12, "--precision", problems) ?? throw new InputException(problems), half, relative);
    }

    [Theory]
    [InlineData("random")]
    [InlineData("sobol")]
    public void It_ends_when_every_target_is_reached_with_the_histories_of_a_plain_run_at_any_number_of_threads(string design)
    {
        var scenario = Load(design);
        PrecisionTarget[] targets = [Target("nrr.12", 0.006), Target("p10(arr.12)", 0.03, relative: true), Target("P(nrr.12>=1)", 0.03)];
        var run = PrecisionRun.Until(scenario, targets, new(500, 100_000), Options with { Threads = 1 });
        Assert.True(run.IsReached);
        Assert.All(run.Targets, reached => Assert.True(reached.Estimate!.HalfWidth <= reached.Wanted));
        Assert.Equal(run.Looks[^1], run.Outcomes.Replications);
        Assert.Equal(0, run.Outcomes.Replications % scenario.Sampling.Points);
        var again = PrecisionRun.Until(scenario, targets, new(500, 100_000), Options with { Threads = 3 });
        Assert.Equal(run.Looks, again.Looks);
        Same(Simulator.Run(scenario, Options with { Replications = run.Outcomes.Replications }), run.Outcomes);
        Same(run.Outcomes, again.Outcomes);
    }

    [Fact]
    public void A_metric_that_no_history_has_is_refused_after_the_pilot_instead_of_being_looked_for_up_to_the_maximum()
    {
        var simulated = 0L;
        var nobodyLeaves = StillScenario.With(""" "horizonMonths": 12 """);
        var refused = Assert.Throws<InputException>(() => PrecisionRun.Until(
            nobodyLeaves, [Target("nrr.12", 0.01), Target("quickRatio.12", 0.01)], new(100, 1_000_000), Options, (done, _) => simulated = Math.Max(simulated, done)));
        Assert.Equal("--precision: quickRatio.12; expected a metric that some history has; none of the first 1,000 has this one", Assert.Single(refused.Problems).ToString());
        Assert.Equal(1000, simulated);
    }

    [Fact]
    public void It_ends_at_the_maximum_and_says_that_the_target_is_not_reached()
    {
        var run = PrecisionRun.Until(Load("random"), [Target("nrr.12", 1e-6)], new(100, 2000), Options);
        Assert.False(run.IsReached);
        Assert.Equal(2000, run.Outcomes.Replications);
        Assert.True(run.Targets[0].Estimate!.HalfWidth > 1e-6);
    }

    [Fact]
    public void It_takes_the_minimum_where_the_target_is_reached_at_once()
    {
        var run = PrecisionRun.Until(Load("random"), [Target("nrr.12", 0.5)], new(300, 2000), Options);
        Assert.Equal((300, 1), (run.Outcomes.Replications, run.Looks.Count));
    }

    [Fact]
    public void Ranges_join_to_the_bits_of_one_run_and_strangers_do_not_join()
    {
        var scenario = Load("random");
        Outcomes Range(long first, int count) => Simulator.Run(scenario, Options with { FirstReplication = first, Replications = count });
        Same(Range(0, 100), OutcomeRanges.Join(OutcomeRanges.Join(Range(0, 7), Range(7, 60)), Range(67, 33)));
        Assert.Throws<ArgumentException>(() => OutcomeRanges.Join(Range(0, 7), Range(8, 3)));
        Assert.Throws<ArgumentException>(() => OutcomeRanges.Join(Range(0, 64), Simulator.Run(Load("sobol"), Options with { FirstReplication = 64, Replications = 64 })));
    }

    [Theory]
    [InlineData("nrr.24", "nrr at month 1 to 12")]
    [InlineData("nr.12", "expected nrr")]
    [InlineData("p0(nrr.12)", "a metric and its month")]
    [InlineData("P(nrr.12>1)", "a metric and its month")]
    [InlineData("timeToFirstExpansion.12", "expected")]
    [InlineData("expandedBy.7", "expandedBy at tenure 6, 12")]
    public void What_is_no_statistic_is_told(string text, string said)
    {
        var problems = new List<InputProblem>();
        Assert.Null(MetricStatisticReader.Read(text, 12, "--precision", problems));
        Assert.Contains(said, Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nrr.12", "nrr.12", "mean NRR at month 12")]
    [InlineData(" p10( arr.6 ) ", "p10(arr.6)", "P10 of ARR at month 6")]
    [InlineData("P(nrr.12 >= 120%)", "P(nrr.12>=1.2)", "probability of NRR at month 12 ≥ 120.0 %")]
    [InlineData("P(drivers.teams.12<=5)", "P(drivers.teams.12<=5)", "probability of Teams, last 12 months at month 12 ≤ 5")]
    public void A_statistic_is_read_however_it_is_spaced(string text, string key, string title)
    {
        var statistic = MetricStatisticReader.Read(text, 12, "--precision", [])!;
        Assert.Equal((key, title), (statistic.Key, statistic.Title.Replace('\u00A0', ' ')));
    }

    private static void Same(Outcomes one, Outcomes other)
    {
        Assert.Equal(one.Replications, other.Replications);
        Assert.Equal(one.AccountMonths, other.AccountMonths);
        Assert.Equal(one.CohortMrr, other.CohortMrr);
        Assert.Equal(one.ExpandedByTenure, other.ExpandedByTenure);
        Assert.Equal(one.ConcentrationCurve, other.ConcentrationCurve);
        Assert.Equal(one.ParameterDraws, other.ParameterDraws);
        Assert.Equal(one.ClippedShares, other.ClippedShares);
        foreach (var metric in MetricCatalogue.All)
        {
            Assert.All(one.Points(metric), point => Assert.True(one.Column(metric, point).SequenceEqual(other.Column(metric, point)), metric.Key));
        }
    }
}
