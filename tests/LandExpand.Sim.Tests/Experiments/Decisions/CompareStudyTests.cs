using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Statistical;

namespace LandExpand.Sim.Tests.Experiments.Decisions;

public sealed class CompareStudyTests
{
    private const int Histories = 2000;
    private static readonly MetricPoint Arr = new(MetricCatalogue.Arr, 12), Churned = new(MetricCatalogue.ChurnedArr, 12);

    // A hundred accounts worth 1,200 a year each; one in ten leaves, or one in eleven of an offer that is 2 % dearer.
    private static readonly Scenario Cheap = StillScenario.With(""" "name": "cheap", "churn": { "annualRate": 0.1 } """);
    private static readonly Scenario Dear = StillScenario.With(""" "name": "dear", "churn": { "annualRate": 0.11 }, "pricing": { "seatPrice": 10.2 } """);

    [Fact]
    public void Under_shared_luck_a_difference_has_the_variance_of_the_few_whom_it_concerns_and_separate_luck_does_not()
    {
        var pair = Run([Cheap, Dear], Arr).Figures.Metrics[0].Pair(0, 1);
        var truth = 120_000 * (1.02 * 0.89 - 0.9);
        Assert.True(Math.Abs(pair.Difference.Mean - truth) <= 4 * pair.Difference.StandardError, $"{pair.Difference}");

        // An account leaves both, only the dearer, or neither: 1,200 · (0, −0.9 …) by hand; under separate luck p·(1 − p) of each adds up.
        double[] values = [0, -1200, 24], chances = [0.1, 0.01, 0.89];
        var mean = values.Zip(chances, (value, chance) => value * chance).Sum();
        var variance = 100 * values.Zip(chances, (value, chance) => chance * (value - mean) * (value - mean)).Sum();
        var found = Math.Pow(pair.Difference.StandardDeviation!.Value, 2);
        var error = 4 * variance * Math.Sqrt(2.0 / Histories) * 1.5;
        Assert.True(Math.Abs(found - variance) <= error, $"{found} against {variance}");
        var separate = 100 * ((1200 * 1200 * 0.1 * 0.9) + (1224 * 1224 * 0.11 * 0.89));
        Assert.False(Math.Abs(found - separate) <= error);
        Assert.InRange(pair.Gain!.Gain, 0.8 * separate / variance, 1.25 * separate / variance);
        Assert.True(pair.Gain.Bound > pair.Gain.Gain);
    }

    [Fact]
    public void The_drivers_of_a_difference_add_up_to_it_and_the_opening_is_one_of_them()
    {
        var bridge = Assert.Single(Run([Cheap, Dear], Arr).Figures.Bridges);
        Assert.Equal(2400, bridge.Opening.Mean, 0.05);
        Assert.Equal(bridge.Total.Mean, bridge.Opening.Mean + bridge.Drivers.Sum(entry => entry.Difference.Mean), 0.05);
        Assert.Equal(bridge.Total.Mean - bridge.Opening.Mean, bridge.Drivers.Single(entry => entry.Driver == Driver.Churn).Difference.Mean, 0.05);
    }

    [Fact]
    public void What_is_better_when_there_is_less_of_it_is_won_by_whoever_has_least()
    {
        var metric = Run([Cheap, Dear], Churned).Figures.Metrics[0];
        Assert.Equal([0, 1], metric.Ranking);
        var (cheap, dear) = (metric.Alternatives[0], metric.Alternatives[1]);
        Assert.True(cheap.ProbabilityOfBest.Probability > 0.6 && cheap.Regret.Mean < dear.Regret.Mean);
        Assert.True(cheap.Efficient && !dear.Efficient && cheap.Downside.Value > cheap.Mean.Mean, "the worst histories are those with most churn");
        var pair = metric.Pair(0, 1);
        Assert.True(pair.Difference.Mean > 0 && pair.Better.Probability < pair.Worse.Probability);
        Assert.Equal(DominanceVerdict.Second, pair.FirstOrder!.Verdict);
        Assert.Equal(DominanceVerdict.First, metric.Pair(1, 0).FirstOrder!.Verdict);
        Assert.Equal(-pair.Difference.Mean, metric.Pair(1, 0).Difference.Mean);
    }

    [Fact]
    public void A_scenario_that_differs_in_nothing_ties_everywhere()
    {
        var metric = Run([Cheap, StillScenario.With(""" "name": "twin", "churn": { "annualRate": 0.1 } """)], Arr).Figures.Metrics[0];
        Assert.Equal((0.0, 0.0), (metric.Pairs[0].Better.Probability, metric.Pairs[0].Worse.Probability));
        Assert.Null(metric.Pairs[0].Gain);
        Assert.All(metric.Alternatives, alternative => Assert.Equal((0.5, 0.0, true), (alternative.ProbabilityOfBest.Probability, alternative.Regret.Mean, alternative.Efficient)));
    }

    [Fact]
    public void A_single_history_has_figures_without_errors()
    {
        var figures = CompareStudy.Run(Contenders([Cheap, Dear]), [Arr], 1, new StudySettings { Seed = 2, Threads = 1 }).Figures;
        Assert.Equal((1, (double?)null, (StochasticDominance?)null), (figures.Histories, figures.Metrics[0].Pairs[0].Difference.Low, figures.Metrics[0].Pairs[0].FirstOrder));
    }

    [Fact]
    public void Everything_for_which_scenarios_cannot_be_compared_is_told_at_once()
    {
        Assert.Equal(
            [
                "long horizonMonths: 24; expected 12, as in cheap; --set horizonMonths=12 gives all the same",
                "long currency: EUR; expected USD, as in cheap",
            ],
            CompareStudy.Obstacles([Cheap, StillScenario.With(""" "name": "long", "horizonMonths": 24, "currency": "EUR" """)]).Select(problem => problem.ToString()));
        Assert.Contains("cheap alone; expected at least two", Assert.Single(CompareStudy.Obstacles([Cheap])).ToString(), StringComparison.Ordinal);
    }

    private static CompareResults Run(Scenario[] scenarios, MetricPoint metric) => CompareStudy.Run(Contenders(scenarios), [metric], Histories, new StudySettings { Seed = 2, Threads = 2 });

    private static Contender[] Contenders(IEnumerable<Scenario> scenarios) => [.. scenarios.Select(scenario => new Contender(scenario, null))];
}
