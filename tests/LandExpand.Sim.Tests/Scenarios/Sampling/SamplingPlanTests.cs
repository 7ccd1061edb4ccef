using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Scenarios.Sampling;

public class SamplingPlanTests
{
    private const string Uncertain = """
        { "churn": { "annualRate": "0.05 to 0.1" }, "renewal": { "uplift": { "uniform": { "min": 0, "max": 0.1 } } }, "lands": { "perMonth": "5 to 9" },
          "correlations": [{ "between": ["churn.annualRate", "renewal.uplift"], "rank": 0.5 }] }
        """;

    [Theory]
    [InlineData("random", 10_000, 1, 10_000)]
    [InlineData("antithetic", 9_999, 2, 10_000)]
    [InlineData("sobol", 10_000, 512, 10_240)]
    [InlineData("latinHypercube", 200, 8, 200)]
    [InlineData("sobol", 10, 1, 10)]
    [InlineData("sobol", 50_000_000, 65_536, 50_003_968)]
    public void A_run_is_whole_randomisations_of_a_power_of_two_at_least_sixteen_of_them(string design, int asked, int points, int replications)
    {
        using var files = new Files();
        var run = files.Load(Uncertain, $"sampling.design={design}").ForRun(1, asked);
        Assert.Equal((points, replications), (run.Sampling.Points, run.Replications));
        Assert.Equal(asked == replications, !run.RoundingNote(asked).Any());
    }

    [Fact]
    public void The_points_given_hold_and_the_resolved_scenario_states_those_used()
    {
        using var files = new Files();
        var run = files.Load(Uncertain, "sampling.design=latinHypercube", "sampling.points=300").ForRun(1, 1000);
        Assert.Equal((300, 1200), (run.Sampling.Points, run.Replications));
        Assert.Equal(run.Sampling, files.Load(run.ToResolvedJson()).Sampling);
        var byDefault = files.Load(Uncertain, "sampling.design=sobol").ForRun(1, 5000);
        Assert.Equal(byDefault.Sampling, files.Load(byDefault.ToResolvedJson(), "replications=64").Sampling);
    }

    [Fact]
    public void What_has_no_effect_is_told()
    {
        using var files = new Files();
        Assert.Equal(["sampling.points has no effect: sampling.design is neither latinHypercube nor sobol"], files.Load(Uncertain, "sampling.points=64").Unused);
        Assert.Equal(["sampling.design has no effect: no parameter is uncertain"], files.Load("{}", "sampling.design=sobol").Unused);
        Assert.Equal(["The correlation between churn.annualRate and renewal.uplift has no effect: renewal.uplift is known exactly"], files.Load(Uncertain, "renewal.uplift=0.05").Unused);
        Assert.Empty(files.Load(Uncertain, "sampling.design=sobol").Unused);
    }

    [Fact]
    public void The_nearest_correlations_that_are_offered_can_be_drawn()
    {
        using var files = new Files();
        string With(params (string First, string Second, double Rank)[] pairs) => "correlations=[" + string.Join(", ", pairs.Select(pair =>
            FormattableString.Invariant($"{{\"between\":[\"{pair.First}\",\"{pair.Second}\"],\"rank\":{pair.Rank}}}"))) + "]";
        var problem = Assert.Single(files.Problems(Uncertain, With(
            ("churn.annualRate", "renewal.uplift", 0.9), ("churn.annualRate", "lands.perMonth", 0.9), ("renewal.uplift", "lands.perMonth", -0.9))));
        var offered = problem.Expected[(problem.Expected.IndexOf("has ", StringComparison.Ordinal) + 4)..];
        Assert.Equal(3, files.Load(Uncertain, $"correlations=[{offered}]").Correlations.Count);
    }

    public static TheoryData<SamplingDesign> Designs => [.. Enum.GetValues<SamplingDesign>()];

    [Theory]
    [MemberData(nameof(Designs))]
    public void Making_another_parameter_certain_or_uncertain_disturbs_no_draw(SamplingDesign design)
    {
        using var files = new Files();
        var set = $"sampling={{\"design\":\"{char.ToLowerInvariant($"{design}"[0])}{$"{design}"[1..]}\"}}";
        double[] Draws(string name, params string[] sets)
        {
            var sample = ParameterSample.Of(files.Load(Uncertain, [set, .. sets]).ForRun(3, 256));
            return sample.Columns[sample.Slots.Select(slot => slot.Name).ToList().IndexOf(name)];
        }

        foreach (var sets in new[] { new[] { "lands.perMonth=7" }, ["churn.annualRate=0.07"], ["proof.lateMonthly=0.01 to 0.02"], ["modules={\"m\":{\"priceShare\":\"0.1 to 0.2\"}}"] })
        {
            Assert.Equal(Draws("renewal.uplift"), Draws("renewal.uplift", sets));
        }

        Assert.NotEqual(Draws("renewal.uplift"), Draws("renewal.uplift", "correlations=null"));
        Assert.Equal(Draws("churn.annualRate"), Draws("churn.annualRate", "correlations=null"));
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Parameters_have_their_marginals_and_the_rank_correlation_asked_for(SamplingDesign design)
    {
        const int Count = 32_768;
        using var files = new Files();
        var sample = ParameterSample.Of(files.Load(Uncertain, $"sampling={{\"design\":\"{char.ToLowerInvariant($"{design}"[0])}{$"{design}"[1..]}\"}}").ForRun(9, Count));
        var names = sample.Slots.Select(slot => slot.Name).ToList();
        double[] Of(string name) => sample.Columns[names.IndexOf(name)];
        Assert.InRange(RankCorrelation.Of(Of("churn.annualRate"), Of("renewal.uplift"))!.Value, 0.5 - (4 / Math.Sqrt(Count)), 0.5 + (4 / Math.Sqrt(Count)));
        Assert.InRange(RankCorrelation.Of(Of("churn.annualRate"), Of("lands.perMonth"))!.Value, -4 / Math.Sqrt(Count), 4 / Math.Sqrt(Count));
        Assert.InRange(Of("renewal.uplift").Average(), 0.05 - (4 * 0.1 / Math.Sqrt(12.0 * Count)), 0.05 + (4 * 0.1 / Math.Sqrt(12.0 * Count)));
    }
}
