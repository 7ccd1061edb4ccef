using LandExpand.Sim.Experiments.Discovery;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Statistical;

namespace LandExpand.Sim.Tests.Experiments.Discovery;

public sealed class DiscoveryStudyTests
{
    // NRR is 1 − churn give or take little luck (2,000 accounts): under 0.9 when the rate is over 10 %, two thirds of its range.
    private static readonly Scenario Churning = StillScenario.With(
        """
        "opening": { "accounts": 2000, "tenureMonths": 0 }, "churn": { "annualRate": { "uniform": { "min": 0.04, "max": 0.13 } } },
        "pricing": { "seatPrice": { "uniform": { "min": 9, "max": 11 } } }
        """);

    [Fact]
    public void The_range_in_which_a_condition_comes_about_is_found_and_a_parameter_that_does_nothing_limits_nothing()
    {
        var found = Run("nrr.12 < 90%");
        var limit = Assert.Single(found.Boxes[0].Limits);
        Assert.Equal("churn.annualRate", limit.Parameter);
        Assert.InRange(limit.Low!.Value, 0.095, 0.105);
        Assert.Null(limit.High);
        Assert.True(limit.QuasiP < 1e-6);
        Assert.InRange(found.Likely.Probability, 0.28, 0.39);
        Assert.True(found.Boxes[0].Judged is { Coverage: > 0.85, Density: > 0.85 }, $"{found.Boxes[0].Judged}");
    }

    [Fact]
    public void What_comes_with_luck_alone_or_never_or_always_has_no_box()
    {
        Assert.Empty(Run("nrr.12 < 0.2").Boxes);
        Assert.Empty(Run("nrr.12 < 1.5").Boxes);
        var luck = StillScenario.With(""" "churn": { "annualRate": 0.1 }, "pricing": { "seatPrice": { "uniform": { "min": 9, "max": 11 } } } """);
        Assert.Empty(Run("nrr.12 < 0.9", luck).Boxes);
    }

    [Fact]
    public void A_metric_that_no_history_has_is_refused_and_not_called_unlikely() =>
        Assert.Equal(
            "--when: quickRatio.12; expected a metric that is there in some history",
            Assert.Throws<InputException>(() => Run("quickRatio.12 > 1", StillScenario.With(""" "renewal": { "uplift": { "uniform": { "min": 0.01, "max": 0.02 } } } """))).Problems[0].ToString());

    [Theory]
    [InlineData("nrr < 1")]
    [InlineData("nrr.24 <")]
    [InlineData("nrr.24 = 1")]
    [InlineData("nrr.12 < 1 < 2")]
    [InlineData("nonsense.12 < 1")]
    public void What_is_no_condition_is_told(string text)
    {
        var problems = new List<InputProblem>();
        var read = MetricCondition.Read(text, 12, "--when", problems);
        Assert.Equal(text != "nrr < 1", read is null);
        Assert.Equal(read is null ? 1 : 0, problems.Count);
    }

    [Theory]
    [InlineData("nrr.12 < 1", 1, false)]
    [InlineData("nrr.12 <= 1", 1, true)]
    [InlineData("nrr.12 > 100%", 1.01, true)]
    [InlineData("nrr.12>=1e0", 0.99, false)]
    [InlineData("nrr.12 <= 1", double.NaN, false)]
    public void A_condition_holds_as_its_sign_says_and_never_for_what_is_absent(string text, double value, bool holds) =>
        Assert.Equal(holds, MetricCondition.Read(text, 12, "--when", [])!.Holds(value));

    private static DiscoveryResults Run(string condition, Scenario? scenario = null) => DiscoveryStudy.Run(
        scenario ?? Churning, MetricCondition.Read(condition, 12, "--when", [])!, [], 0.2, 1200, null, new StudySettings { Seed = 4, Threads = 2 });
}
