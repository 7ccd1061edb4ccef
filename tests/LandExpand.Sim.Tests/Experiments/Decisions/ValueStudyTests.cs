using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Statistical;

namespace LandExpand.Sim.Tests.Experiments.Decisions;

public sealed class ValueStudyTests
{
    private const int Histories = 4000;
    private static readonly MetricPoint Arr = new(MetricCatalogue.Arr, 12);

    // Nothing happens but the yearly uplift, uncertain in both: ARR 120,000 · (1 + uplift) against a price certain to be 5 % higher without uplift.
    private const string Uplift = """ "renewal": { "uplift": { "uniform": { "min": 0, "max": 0.1 } } }, "churn": { "annualRate": { "uniform": { "min": 0, "max": 0.02 } } } """;
    private static readonly Scenario Growing = StillScenario.With(""" "name": "growing", """ + Uplift);
    private static readonly Scenario Dear = StillScenario.With(""" "name": "dear", "pricing": { "seatPrice": 10.5 }, "churn": { "annualRate": { "uniform": { "min": 0, "max": 0.02 } } } """);

    private static readonly ValueResults Found = Run([Growing, Dear]);

    [Fact]
    public void What_an_uncertain_uplift_is_worth_is_its_closed_form_and_twice_that_is_rejected()
    {
        // Gain of one over the other: 120,000 · (uplift − 5 %) × survival, uniform on ±6,000 × survival; E|·|/2 with mean survival 0.99 is 1,500 × 0.99.
        var uplift = Found.Parameters.Single(known => known.Name == "renewal.uplift").Value!;
        Assert.True(Math.Abs(uplift.Value - 1485) <= 4 * uplift.StandardError, $"{uplift}");
        Assert.False(Math.Abs(uplift.Value - 2970) <= 4 * uplift.StandardError);
        Assert.True(Math.Abs(Found.Everything!.Value - 1485) <= 4 * Found.Everything.StandardError, $"{Found.Everything}");
    }

    [Fact]
    public void What_moves_both_alike_is_worth_nothing_and_foreseeing_luck_is_worth_no_less_than_anything()
    {
        var churn = Found.Parameters.Single(known => known.Name == "churn.annualRate").Value!;
        Assert.True(churn.Value < 60, $"{churn}");
        Assert.Equal("renewal.uplift", Found.Parameters[0].Name);
        Assert.True(Found.Clairvoyance.High >= Found.Everything!.Low);
        Assert.InRange(Found.Choices.Sum(choice => choice.ProbabilityOfBest.Probability), 1 - 1e-12, 1 + 1e-12);
        Assert.Null(Found.Choices[Found.Best].Behind);
    }

    [Fact]
    public void A_group_is_worth_what_its_parameters_tell_together_and_must_name_what_is_uncertain()
    {
        ValueResults With(params string[] group) => ValueStudy.Run([new(Growing, null), new(Dear, null)], Arr, Histories, [group], new StudySettings { Seed = 2, Threads = 2 });
        var both = Assert.Single(With("renewal", "churn.annualRate").Groups);
        Assert.Equal(["renewal.uplift", "churn.annualRate"], both.Members);
        Assert.True(Math.Abs(both.Value!.Value - 1485) <= 4 * both.Value.StandardError, $"{both.Value}");
        Assert.Contains("--group: renewal.uplit; expected renewal.uplift", Assert.Throws<InputException>(() => With("renewal.uplit")).Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Scenarios_that_cannot_be_compared_are_refused_all_reasons_at_once()
    {
        var refused = Assert.Throws<InputException>(() => Run([StillScenario.With(""" "name": "certain" """), StillScenario.With(""" "name": "long", "horizonMonths": 24, "currency": "EUR" """)]));
        Assert.Equal(["long horizonMonths: 24; expected 12, as in certain", "long currency: EUR; expected USD, as in certain"], refused.Problems.Take(2).Select(problem => problem.ToString()));
        Assert.StartsWith("scenarios: nothing in them is uncertain", refused.Problems[2].ToString(), StringComparison.Ordinal);
        Assert.Contains("at least two", Assert.Throws<InputException>(() => Run([Growing])).Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Gross_margin_counts_where_every_scenario_states_costs_and_ARR_otherwise()
    {
        var stating = StillScenario.With(""" "economics": { "cacPerLand": 9000 } """);
        Assert.Same(MetricCatalogue.GrossMargin, ValueStudy.DefaultMetric([stating, stating]));
        Assert.Same(MetricCatalogue.Arr, ValueStudy.DefaultMetric([stating, Growing]));
    }

    private static ValueResults Run(Scenario[] scenarios) =>
        ValueStudy.Run([.. scenarios.Select(scenario => new Contender(scenario, null))], Arr, Histories, [], new StudySettings { Seed = 2, Threads = 2 });
}
